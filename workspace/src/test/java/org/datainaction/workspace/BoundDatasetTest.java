package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.datainaction.measure.DefinitionDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the city says about a dataset is part of the definition where it can change a figure. */
class BoundDatasetTest {
  @TempDir Path folder;
  private TestFolder workspace;
  private String usual = "";

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    usual = digest();
  }

  @Test
  void anotherColumnIsAnotherDefinition() {
    String clicks = digestWith("columns: {views: Clicks}");
    assertThat(clicks).isNotEqualTo(usual);
    assertThat(digestWith("columns: {views: Taps}")).isNotEqualTo(usual).isNotEqualTo(clicks);
  }

  @Test
  void anotherZoneIsAnotherDefinition() {
    assertThat(digestWith("zone: Asia/Tokyo")).isNotEqualTo(usual);
  }

  @Test
  void whereTheFilesComeFromIsNot() {
    assertThat(digestWith("licence: CC0-1.0")).isEqualTo(usual);
    assertThat(digestWith("most-rejected: 50%")).isEqualTo(usual);
    assertThat(digestWith("layout: {separator: tab}")).isEqualTo(usual);
  }

  @Test
  void anotherListIsAnotherDefinition() {
    workspace.write("sources.yaml", TestFolder.SOURCES.replace("/police/data,", "/police/maps,"));
    assertThat(digest()).isNotEqualTo(usual);
  }

  private String digestWith(String line) {
    workspace.write(
        "sources.yaml",
        TestFolder.SOURCES.replace("files: data/*.csv", "files: data/*.csv\n    " + line));
    return digest();
  }

  private String digest() {
    WorkspaceFiles.Content content = workspace.read();
    BoundDataset bound = BoundDataset.of(content.catalog(), content.sources()).get(0);
    return DefinitionDigest.of(bound.measures().get(0), bound.dataset());
  }
}
