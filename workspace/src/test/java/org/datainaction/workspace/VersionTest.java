package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void theBuildWritesTheVersionOfTheProject() {
    assertThat(Version.ofThis()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }
}
