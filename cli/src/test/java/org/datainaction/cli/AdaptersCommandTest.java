package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever prepares an export learns from the command which columns it must have. */
class AdaptersCommandTest {
  @Test
  void tellsOfEachDatasetWhatARowIsAndWhichColumnsItNeeds() {
    assertThat(Ran.with("adapters").outLines())
        .anySatisfy(line -> assertThat(line).startsWith("  dataset fire/calls: "))
        .anySatisfy(line -> assertThat(line).startsWith("    a row is one unit"))
        .anySatisfy(line -> assertThat(line).matches("    call +Call Number, required"));
  }

  @Test
  void tellsProgramsTheSame() {
    assertThat(Ran.with("adapters", "--json").out())
        .contains("{\"id\":\"fire/calls\",\"row\":\"one unit")
        .contains("{\"id\":\"call\",\"headers\":[\"Call Number\"],\"required\":true}");
  }
}
