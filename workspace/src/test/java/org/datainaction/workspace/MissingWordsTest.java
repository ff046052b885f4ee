package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says about words of adapters and of values that a language lacks. */
class MissingWordsTest {
  private static final String ALL_TEXTS =
      """
      police:
        stops.limit: No se registran todas.
        stops.counted-by: Contado por la policía.
        kind.meaning: Por qué se paró el vehículo.
        kind.missing: no registrado
        kind.light: luz rota
        stand-in: personas
        why: No se cuentan personas.
        standard: El estado pide menos de 9
      """;

  @TempDir Path folder;
  private TestFolder city;

  @BeforeEach
  void writeWorkspace() {
    city = Stops.city(folder, false).write("data/1.csv", rows(12, "S"));
    city.write("translations/es.yaml", "\"City of Durham\": Durham\n");
  }

  @Test
  void textsOfOneBundleAreOneLineWithTheirNumberAndTheFirst() {
    assertThat(missing())
        .containsExactly(
            "words/es.yaml: translation-missing: 8 texts of 'police' have no words in 'es':"
                + " stops.counted-by, kind.meaning, kind.missing, kind.light, stops.limit, …;"
                + " expected them below 'police', or an adapter that has them");
  }

  @Test
  void nothingIsMissingWhereTheCityGaveTheWords() {
    city.write("words/es.yaml", ALL_TEXTS);
    assertThat(missing()).isEmpty();
  }

  @Test
  void oneTextIsSaidAsOne() {
    city.write("words/es.yaml", ALL_TEXTS.replace("  why: No se cuentan personas.\n", ""));
    assertThat(missing())
        .containsExactly(
            "words/es.yaml: translation-missing: 1 text of 'police' has no words in 'es': why;"
                + " expected them below 'police', or an adapter that has them");
  }

  @Test
  void textsOfAnAdapterThatTheCityDoesNotUseAreNotListed() {
    city.write("words/es.yaml", ALL_TEXTS);
    city.write(
        "sources.yaml", "version: 1\nexports:\n  - {dataset: web/page-views, files: data/*.csv}\n");
    assertThat(missing()).isEmpty();
  }

  @Test
  void valuesWithoutAWordAreListedInEveryLanguageThatLacksThem() {
    city.write("words/es.yaml", ALL_TEXTS + "values: {police/stops: {kind: {X: otro}}}\n");
    city.write("data/1.csv", rows(12, "S", "L", "X", "Y", "Z", ""));
    assertThat(missing())
        .containsExactly(
            "words/en.yaml: translation-missing: 2 values of 'kind' in 'police/stops' have no words"
                + " in 'en': 'Y', 'Z'; expected them below 'values', 'police/stops', 'kind'",
            "words/es.yaml: translation-missing: 2 values of 'kind' in 'police/stops' have no words"
                + " in 'es': 'Y', 'Z'; expected them below 'values', 'police/stops', 'kind'");
  }

  @Test
  void anEnglishWordAloneLeavesTheOtherLanguageToBeTold() {
    city.write("words/es.yaml", ALL_TEXTS);
    city.write("words/en.yaml", "values: {police/stops: {kind: {Y: other}}}\n");
    city.write("data/1.csv", rows(12, "S", "Y"));
    assertThat(missing())
        .singleElement()
        .asString()
        .startsWith("words/es.yaml: translation-missing: 1 value of 'kind' in 'police/stops' has");
  }

  @Test
  void aFieldWithoutAnyWordsHoldsNames() {
    city =
        new TestFolder(folder.resolve("fire"), List.of(Adapters.calls(false)))
            .write("plan.yaml", TestFolder.PLAN.replace("police/data-page-views", "fire/calls"))
            .write(
                "sources.yaml",
                "version: 1\nexports:\n  - {dataset: fire/calls, files: data/*.csv}\n")
            .write("data/1.csv", "call,day,area\n1,2024-01-02,North\n");
    assertThat(missing()).isEmpty();
  }

  @Test
  void valuesOfWithheldFiguresAreNotNamed() {
    city = Stops.city(folder.resolve("people"), true);
    city.write("words/es.yaml", ALL_TEXTS);
    city.write("data/1.csv", rows(30, "S") + rows(3, "SECRET").split("\n", 2)[1]);
    assertThat(missing()).isEmpty();

    city.write("data/1.csv", rows(30, "S", "SEEN"));
    assertThat(missing()).hasSize(2).allMatch(line -> line.contains("'SEEN'"));
  }

  @Test
  void aBuildDoesNotListThem() {
    assertThat(city.open().problems())
        .extracting(Problem::code)
        .contains(ProblemCode.TRANSLATION_MISSING);
    assertThat(city.open().problems())
        .extracting(Problem::what)
        .noneMatch(what -> what.contains("stops.limit"));
  }

  /** So many stops of each kind, all in January 2024. */
  private static String rows(int each, String... kinds) {
    StringBuilder rows = new StringBuilder("day,kind\n");
    for (String kind : kinds) {
      rows.append(("2024-01-15," + kind + "\n").repeat(each));
    }
    return rows.toString();
  }

  private List<String> missing() {
    return city.open().check(LocalDate.of(2024, 2, 10), Progress.NONE).stream()
        .map(Problem::line)
        .filter(line -> line.contains("translation-missing") && line.startsWith("words/"))
        .toList();
  }
}
