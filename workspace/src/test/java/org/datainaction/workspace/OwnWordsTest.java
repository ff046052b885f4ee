package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Measure;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The city's words take the place of those that an adapter ships. */
class OwnWordsTest {
  @TempDir Path folder;
  private TestFolder city;

  @BeforeEach
  void writeWorkspace() {
    city = Stops.city(folder, false);
  }

  @Test
  void anyKeyOfABundleCanBeSaidOtherwiseInEnglishAndSpanish() {
    List<String> keys =
        List.of(
            "department",
            "stops.title",
            "stops.row",
            "stops.things",
            "stops.limit",
            "stops.counted-by",
            "day.title",
            "day.meaning",
            "kind.title",
            "kind.meaning",
            "kind.missing",
            "kind.speed",
            "kind.light",
            "by-kind",
            "unit.one",
            "unit.many",
            "more",
            "less",
            "stand-in",
            "why",
            "standard");
    for (String language : List.of("en", "es")) {
      StringBuilder words = new StringBuilder("police:\n");
      keys.forEach(key -> words.append("  %s: %s %s\n".formatted(key, language, key)));
      city.write("words/" + language + ".yaml", words.toString());
    }

    List<LocalizedText> texts =
        Stream.of(Stream.of(department().name()), dataset().texts(), stops().texts())
            .flatMap(text -> text)
            .filter(text -> text.origin().isPresent())
            .toList();

    assertThat(texts).hasSize(1 + 12 + 10);
    assertThat(texts)
        .allSatisfy(
            text -> {
              String key = text.origin().orElseThrow().key();
              assertThat(text.byLanguage()).containsEntry("en", "en " + key);
              assertThat(text.byLanguage()).containsEntry("es", "es " + key);
            });
    assertThat(stops().title().byLanguage()).containsEntry("fr", "Contrôles");
  }

  @Test
  void wordsThatAreNotGivenStayThoseOfTheAdapter() {
    city.write("words/es.yaml", "police:\n  stops.title: Paradas de tráfico\n  kind.title:\n");

    assertThat(stops().title()).isEqualTo(stopsTitle("Paradas de tráfico"));
    assertThat(dataset().titleOf(Stops.KIND)).isEqualTo(LocalizedText.of("kind", "motivo"));
    assertThat(department().name()).isEqualTo(LocalizedText.of("Police", "Policía"));
  }

  @Test
  void noDefinitionChangesByTheCitysWords() {
    String before = DefinitionDigest.of(stops(), dataset());
    city.write(
        "words/en.yaml",
        """
        police: {stops.title: Traffic stops, unit.many: traffic stops, kind.missing: unknown}
        values: {police/stops: {kind: {S: too fast, X: other}}}
        """);

    assertThat(stops().title().english()).isEqualTo("Traffic stops");
    assertThat(DefinitionDigest.of(stops(), dataset())).isEqualTo(before);
  }

  @Test
  void wordsForValuesAreAddedOrTakeThePlaceOfTheShippedOnes() {
    city.write("words/en.yaml", "values:\n  police/stops:\n    kind:\n      S: too fast\n");
    city.write(
        "words/es.yaml",
        "values:\n  police/stops:\n    kind:\n      L: luz rota\n      \"STOP SIGN\": señal\n");

    assertThat(dataset().valuesOf(Stops.KIND))
        .isEqualTo(
            Map.of(
                "S", LocalizedText.of("too fast", "exceso de velocidad"),
                "L", LocalizedText.of("broken light", "luz rota"),
                "STOP SIGN", LocalizedText.of("STOP SIGN", "señal")));
  }

  @Test
  void partsOfAPublishedTableCanHaveWordsToo() {
    city.write(
        "sources.yaml",
        """
        version: 1
        published:
          - {measure: police/safe, title: Safe, grain: year, files: data/safe.csv, part: By area}
        """);
    city.write("words/es.yaml", "values: {police/safe: {part: {Downtown: Centro}}}\n");

    assertThat(city.bound().dataset().findLabel(PublishedFigures.PART, "Downtown"))
        .contains(LocalizedText.of("Downtown", "Centro"));
  }

  @Test
  void whatCoreSaysAboutACountingToolAndAStandInCanBeSaidOtherwise() {
    city =
        new TestFolder(folder.resolve("web"))
            .views("data/1.csv", "2024-01", "/police/data,5")
            .write(
                "data/2.csv",
                """
                Page,Views,Start date,End date,Counting method
                /police/data,5,2024-02-01,2024-02-29,ga4
                /police/data,5,2024-03-01,2024-03-31,access-log
                """)
            .write("data/1.csv", "Page,Views,Start date,End date,Counting method\n")
            .write("words/en.yaml", "web:\n  counting-changed: now {to}, before {from}\n");

    Dashboard dashboard = city.open().build(LocalDate.of(2024, 4, 2));

    assertThat(dashboard.measures().flatMap(report -> report.measure().breaks().stream()))
        .extracting(SeriesBreak::on, reason -> reason.reason().english())
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                LocalDate.of(2024, 3, 1),
                "now the web server's access log, before Google Analytics 4"));
  }

  @Test
  void theEndOfAStandInIsSaidInTheCitysWords() {
    city.write(
        "sources.yaml",
        """
        version: 1
        exports:
          - {dataset: police/stops, files: data/*.csv}
        measures:
          - {id: police/stops, stands-in-until: 2024-06-30}
        """);
    city.write("words/es.yaml", "web: {stand-in-ended: ya se cuenta de verdad}\n");

    assertThat(city.bound().measures().get(0).breaks())
        .singleElement()
        .extracting(one -> one.reason().byLanguage().get("es"))
        .isEqualTo("ya se cuenta de verdad");
  }

  @Test
  void everyNameThatNobodyHasIsToldAtOnceWithItsPlaceAndTheNearest() {
    city.write(
        "words/en.yaml",
        """
        polcie: {stops.title: Stops}
        police:
          stops.titel: Stops
        values:
          police/stop: {kind: {S: too fast}}
          police/stops:
            knid: {S: too fast}
        """);

    assertThat(city.problems())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("words/en.yaml:1:1")
                    .contains("reference-unknown: there is no bundle of words 'polcie'")
                    .endsWith("one of: police, web (did you mean 'police'?)"),
            line ->
                assertThat(line)
                    .startsWith("words/en.yaml:3:3")
                    .contains("there is no text of 'police' with the key 'stops.titel'")
                    .endsWith("(did you mean 'stops.title'?)"),
            line ->
                assertThat(line)
                    .startsWith("words/en.yaml:5:3")
                    .contains("there is no dataset 'police/stop'")
                    .endsWith("(did you mean 'police/stops'?)"),
            line ->
                assertThat(line)
                    .startsWith("words/en.yaml:7:5")
                    .contains("there is no field of 'police/stops' with the id 'knid'")
                    .endsWith("one of: day, kind (did you mean 'kind'?)"));
  }

  @Test
  void whereAnAdapterIsBrokenAnUnknownNameIsOnlyTold() {
    Dataset unknown = new Stops(false).datasets().get(0);
    Measure lost =
        Measure.builder(
                org.datainaction.id.MeasureId.of("fire/lost"),
                org.datainaction.id.DatasetId.of("fire/lost"),
                new org.datainaction.measure.Calculation.Sum(FieldId.of("lost")))
            .build();
    city =
        new TestFolder(
            folder.resolve("gap"),
            List.of(Adapters.of("police"), Adapters.of("fire", List.of(unknown), List.of(lost))));
    city.write("words/en.yaml", "ecc: {calls.title: Calls}\nfire: {stops.titel: Stops}\n");

    List<String> told = new ArrayList<>();
    city.read().problems().forEach(problem -> told.add(problem.severity() + " " + problem.line()));

    assertThat(told)
        .filteredOn(line -> line.contains("words/en.yaml"))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("WARNING").contains("'ecc'"),
            line -> assertThat(line).startsWith("WARNING").contains("'stops.titel'"));
  }

  private Dataset dataset() {
    return city.bound().dataset();
  }

  private Measure stops() {
    return city.bound().measures().get(0);
  }

  private org.datainaction.plan.Department department() {
    return city.read().catalog().departments().stream()
        .filter(one -> one.id().value().equals("police"))
        .findFirst()
        .orElseThrow();
  }

  private static LocalizedText stopsTitle(String spanish) {
    return LocalizedText.of("Stops", spanish).with("fr", "Contrôles");
  }
}
