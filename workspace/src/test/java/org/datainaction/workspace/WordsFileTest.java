package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.datainaction.workspace.yaml.YamlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no file of words is refused with its place. */
class WordsFileTest {
  @TempDir Path folder;
  private TestFolder city;

  @BeforeEach
  void writeWorkspace() {
    city = Stops.city(folder, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[police]                          | 1:1  | a list            | bundles like",
        "police: Stops                     | 1:9  | 'Stops'           | lines like",
        "police: {stops.title: [a, b]}     | 1:23 | a list            | a text",
        "police: {stops: {title: Stops}}   | 1:17 | a group of keys   | a text",
        "values: {police/stops: Stops}     | 1:24 | 'Stops'           | a field",
        "values: [police/stops]            | 1:9  | a list            | a dataset",
        "values: {police/stops: {kind: S}} | 1:31 | 'S'               | lines like",
      })
  void anotherFormIsToldWithItsPlace(String yaml, String place, String found, String expected) {
    city.write("words/es.yaml", yaml + "\n");

    assertThat(city.problems())
        .first()
        .asString()
        .startsWith("words/es.yaml:" + place)
        .contains("value-invalid: found " + found)
        .contains("expected " + expected);
  }

  @Test
  void aKeyThatIsThereTwiceIsRefused() {
    city.write("words/es.yaml", "police:\n  more: Más\n  more: Aún más\n");
    assertThat(city.problems()).singleElement().asString().contains("es.yaml:3:3", "key-duplicate");
  }

  @Test
  void aFileOfNoLanguageIsRefused() {
    city.write("words/spanish.yaml", "police: {more: Más}\n");
    assertThat(city.problems())
        .containsExactly(
            "words/spanish.yaml: value-invalid: 'spanish' is no language; expected a name like"
                + " words/es.yaml");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    city.write("words/es.yaml", "# " + "x".repeat(YamlParser.MOST_BYTES));
    assertThat(city.problems())
        .singleElement()
        .asString()
        .startsWith("words/es.yaml: yaml-invalid: ");
  }

  @Test
  void problemsOfAllFilesAreToldAtOnce() {
    city.plan("show: 2.23", "show: 9");
    city.write("words/en.yaml", "polcie: {more: More}\n");
    city.write("translations/es.yaml", "- a\n");
    assertThat(city.problems())
        .hasSizeGreaterThanOrEqualTo(3)
        .anyMatch(line -> line.startsWith("plan.yaml:"))
        .anyMatch(line -> line.startsWith("words/en.yaml:"))
        .anyMatch(line -> line.startsWith("translations/es.yaml:"));
  }
}
