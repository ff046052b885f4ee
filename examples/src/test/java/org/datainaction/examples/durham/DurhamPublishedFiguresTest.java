package org.datainaction.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Slice;
import org.datainaction.spi.RenderRequest;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real figures of the example, against sums by hand. */
class DurhamPublishedFiguresTest {
  private static final Path FOLDER = Path.of("durham-2.23");
  private static final Path PUBLISHED = FOLDER.resolve("data/published");
  private static final int TABLES = 13;

  private static Dashboard dashboard;

  @BeforeAll
  static void build() {
    dashboard = Workspace.open(FOLDER).build(LocalDate.of(2026, 11, 16));
  }

  @Test
  void everyPublishedRowIsARowOfTheCsv() throws IOException {
    List<NamedCsvRecord> rows = rendered();
    int tables = 0;
    for (MeasureReport report : dashboard.measures().toList()) {
      String export = report.dataset().exports().get(0).name();
      if (export.startsWith("data/published/")) {
        tables++;
        assertThat(figuresOf(report, rows))
            .as(export)
            .isNotEmpty()
            .containsExactlyElementsOf(figuresIn(FOLDER.resolve(export)));
      }
    }
    try (Stream<Path> files = Files.list(PUBLISHED)) {
      assertThat(tables).isEqualTo(TABLES).isEqualTo((int) files.count());
    }
  }

  private static List<BigDecimal> figuresIn(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .skip(1)
        .map(line -> new BigDecimal(line.split(",", -1)[1]).stripTrailingZeros())
        .toList();
  }

  private static List<BigDecimal> figuresOf(MeasureReport report, List<NamedCsvRecord> rows) {
    return rows.stream()
        .filter(row -> row.getField("measure").equals(report.measure().id().toString()))
        .filter(row -> row.getField("grain").equals(report.dataset().dataset().baseGrain().id()))
        .filter(row -> !row.getField("value").isEmpty())
        .peek(row -> assertThat(row.getField("example")).isEqualTo("false"))
        .map(row -> new BigDecimal(row.getField("value")).stripTrailingZeros())
        .toList();
  }

  private static List<NamedCsvRecord> rendered() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    new CsvRenderer().render(dashboard, RenderRequest.in(List.of(Locale.ENGLISH)), files::put);
    String csv = new String(files.get("measures.csv"), StandardCharsets.UTF_8);
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  @Test
  void publishedGunshotReportsAddUpToTheirTotals() {
    Map<String, Figures> quarters = figures("police/gunshot-wound-reports");
    assertThat(quarters).hasSize(19);
    assertThat(quarters.values().stream().mapToInt(f -> f.value().intValueExact()).sum())
        .isEqualTo(709);
    assertThat(statuses("police/gunshot-wound-reports", Grain.QUARTER))
        .contains(
            entry("FY2013-Q3", ObservationStatus.PARTIAL),
            entry("FY2013-Q4", ObservationStatus.NORMAL),
            entry("FY2017-Q4", ObservationStatus.NORMAL),
            entry("FY2018-Q1", ObservationStatus.PARTIAL));
    // By hand: 12+18+20+30, 19+34+44+47, 36+60+46+40, 60+55+56+49.
    assertThat(values("police/gunshot-wound-reports", Grain.YEAR))
        .containsExactly(
            entry("FY2013", "43"),
            entry("FY2014", "80"),
            entry("FY2015", "144"),
            entry("FY2016", "182"),
            entry("FY2017", "220"),
            entry("FY2018", "40"));
  }

  @Test
  void publishedAnswersOfTheSurveyHaveTheirNumbers() {
    String wave = "2022-12-01..2023-01-31";
    Map<String, String> expected =
        Map.of(
            "police/survey-police-protection", "46.6% 386/828",
            "police/survey-police-relationship", "48.4% 390/805",
            "police/survey-safe-with-law-enforcement", "63.5% 489/770",
            "community-safety/survey-feeling-safe", "39.5% 345/873",
            "fire/survey-fire-programs", "74.7% 587/786",
            "fire/survey-fire-response-time", "71.6% 449/627",
            "fire/survey-ems-quality", "74.5% 518/695",
            "fire/survey-ems-response-time", "67.8% 452/667");
    expected.forEach(
        (measure, text) -> {
          Figures figures = figures(measure).get(wave);
          assertThat(
                  figures.value().movePointRight(2).toPlainString()
                      + "% "
                      + figures.numerator().orElseThrow().toPlainString()
                      + "/"
                      + figures.denominator().orElseThrow().toPlainString())
              .isEqualTo(text);
          assertThat(figures.n()).hasValue(figures.denominator().orElseThrow().longValueExact());
        });
  }

  @Test
  void publishedFiguresOfThe911CenterStayApartByTheirSeconds() {
    assertThat(values("ecc/published-answered-within-10-seconds", Grain.MONTH))
        .contains(entry("2021-07", "0.75"), entry("2021-09", "0.82"), entry("2023-03", "0.84"))
        .contains(entry("2021-08", "not-collected"));
    assertThat(values("ecc/published-answered-within-15-seconds", Grain.MONTH))
        .contains(entry("2021-01", "0.86"), entry("2021-07", "0.78"), entry("2023-03", "0.86"));
    assertThat(values("ecc/published-911-calls", Grain.MONTH))
        .containsExactly(entry("2021-07", "27913"));
  }

  @Test
  void publishedCrimeRatesAreThoseOfCalendarYears() {
    assertThat(values("police/violent-crimes-per-1000-residents", Grain.YEAR))
        .containsExactly(entry("2015", "12.76"), entry("2016", "13.46"));
    Figures year = figures("police/violent-crimes-per-1000-residents").get("2016");
    assertThat(year.numerator().orElseThrow()).isEqualByComparingTo("3967");
    assertThat(year.denominator().orElseThrow()).isEqualByComparingTo("294618");
  }

  private static MeasureReport report(String measure) {
    return dashboard.findMeasure(MeasureId.of(measure)).orElseThrow();
  }

  private static List<Observation> observations(String measure, Grain grain) {
    return report(measure).find(grain, Slice.whole()).orElseThrow().observations();
  }

  /** Known figures by period, of the grain that is shown. */
  private static Map<String, Figures> figures(String measure) {
    Map<String, Figures> figures = new TreeMap<>();
    for (Observation observation : report(measure).shown().observations()) {
      observation.figures().ifPresent(known -> figures.put(observation.period().id(), known));
    }
    return figures;
  }

  private static Map<String, String> values(String measure, Grain grain) {
    Map<String, String> values = new TreeMap<>();
    for (Observation observation : observations(measure, grain)) {
      values.put(
          observation.period().id(),
          observation
              .figures()
              .map(figures -> figures.value().toPlainString())
              .orElse(observation.status().id()));
    }
    return values;
  }

  private static Map<String, ObservationStatus> statuses(String measure, Grain grain) {
    Map<String, ObservationStatus> statuses = new TreeMap<>();
    observations(measure, grain).forEach(o -> statuses.put(o.period().id(), o.status()));
    return statuses;
  }
}
