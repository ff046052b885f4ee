package org.datainaction.renderers.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.datainaction.renderers.data.Observations.month;
import static org.datainaction.renderers.data.Observations.normal;
import static org.datainaction.renderers.data.RenderedFiles.ENGLISH;
import static org.datainaction.renderers.data.SmallDashboard.AMOUNT;
import static org.datainaction.renderers.data.SmallDashboard.DURHAM;
import static org.datainaction.renderers.data.SmallDashboard.KIND;
import static org.datainaction.renderers.data.SmallDashboard.MEASURE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.renderers.data.Observations;
import org.datainaction.renderers.data.RenderedFiles;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Slice;
import org.datainaction.spi.Renderer;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;

class CsvRendererTest {
  private static final Figures ONE = Figures.of(BigDecimal.ONE);

  @Test
  void columnsAndOrderAreThePublishedOnes() {
    String header = text(new SmallDashboard()).lines().findFirst().orElseThrow();
    assertThat(header)
        .isEqualTo(
            "schema_version,measure,department,grain,period_start,period_end,breakdown_field,"
                + "breakdown_value,breakdown_label,status,value,numerator,denominator,n,margin,low,high,unit,proxy_for,break,"
                + "example");
  }

  @Test
  void aRowSaysEverythingAboutAnObservation() {
    Dashboard dashboard =
        new SmallDashboard()
            .measure(
                m -> m.unit(Unit.counted("reports", LocalizedText.of("r"), LocalizedText.of("rs"))))
            .dataset(d -> d.synthetic(true))
            .series(
                Grain.QUARTER,
                new Slice.Part(KIND, "Noise"),
                normal(
                    DURHAM.periodOf(Grain.QUARTER, LocalDate.of(2024, 12, 31)),
                    Figures.quotient(BigDecimal.ONE, BigDecimal.valueOf(4), 4)))
            .build();
    assertThat(ParsedCsv.all(dashboard))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.values())
                    .containsExactly(
                        "1.0",
                        "police/reports",
                        "police",
                        "quarter",
                        "2024-10-01",
                        "2024-12-31",
                        "kind",
                        "Noise",
                        "",
                        "normal",
                        "0.25",
                        "1",
                        "4",
                        "4",
                        "",
                        "",
                        "",
                        "reports",
                        "",
                        "",
                        "true"));
  }

  @Test
  void aPartHasItsEnglishWordBesideItsValueIfThereIsOne() {
    Dashboard dashboard =
        new SmallDashboard()
            .dataset(
                d ->
                    d
                        .build()
                        .withValues(
                            KIND,
                            Map.of(
                                "N", LocalizedText.of("Noise, loud", "Ruido"),
                                "BURGLARY", LocalizedText.of("BURGLARY", "Robo")))
                        .toBuilder())
            .series(Grain.MONTH, new Slice.Part(KIND, "BURGLARY"), normal("2024-01", 3))
            .series(Grain.MONTH, new Slice.Part(KIND, "N"), normal("2024-01", 1))
            .series(Grain.MONTH, new Slice.Part(KIND, "Z"), normal("2024-01", 1))
            .build();
    assertThat(ParsedCsv.all(dashboard))
        .extracting(row -> row.get("breakdown_value") + "|" + row.get("breakdown_label"))
        .containsExactly("BURGLARY|", "N|Noise, loud", "Z|");
  }

  @Test
  void theWholeHasNoBreakdownAndRowsWithoutAValueHaveAFieldAndNoValue() {
    Dashboard dashboard =
        new SmallDashboard()
            .series(Grain.MONTH, Slice.whole(), normal("2024-01", 3))
            .series(Grain.MONTH, new Slice.Part(KIND, Slice.Part.NOT_GIVEN), normal("2024-01", 1))
            .build();
    assertThat(ParsedCsv.all(dashboard))
        .extracting(row -> row.get("breakdown_field") + "|" + row.get("breakdown_value"))
        .containsExactly("|", "kind|");
  }

  @Test
  void everyStatusIsWrittenByItsIdAndOnlyThoseWithAFigureHaveNumbers() {
    Dashboard dashboard =
        new SmallDashboard()
            .series(Grain.MONTH, Slice.whole(), Observations.ofEveryStatus())
            .build();
    assertThat(ParsedCsv.all(dashboard))
        .extracting(row -> row.get("status") + "=" + row.get("value"))
        .containsExactly(
            "normal=100",
            "series-break=101",
            "partial=102",
            "estimated=103",
            "provisional=104",
            "low-reliability=105",
            "not-collected=",
            "cannot-exist=",
            "awaited=",
            "suppressed=");
  }

  @Test
  void zeroIsAFigure() {
    assertThat(value(Figures.of(BigDecimal.ZERO))).isEqualTo("0");
  }

  @Test
  void quotientsAreRoundedOnceHalfEvenToSixDecimals() {
    // 1/3; 2/3; ties 0.0000005 and 0.0000015; 0.1 + nothing to cut.
    assertThat(quotient(1, 3)).isEqualTo("0.333333");
    assertThat(quotient(2, 3)).isEqualTo("0.666667");
    assertThat(quotient(1, 2_000_000)).isEqualTo("0");
    assertThat(quotient(3, 2_000_000)).isEqualTo("0.000002");
    assertThat(quotient(1, 10)).isEqualTo("0.1");
    assertThat(quotient(200, 2)).isEqualTo("100");
  }

  @Test
  void sumsAndPublishedFiguresAreExact() {
    assertThat(value(Figures.of(new BigDecimal("0.123456789")))).isEqualTo("0.123456789");
    assertThat(value(Figures.of(new BigDecimal("1E+20")))).isEqualTo("100000000000000000000");
    assertThat(value(Figures.of(new BigDecimal("9999999999999999999999.10"))))
        .isEqualTo("9999999999999999999999.1");
    assertThat(value(Figures.of(new BigDecimal("0.000000001")))).isEqualTo("0.000000001");
    assertThat(value(Figures.of(BigDecimal.valueOf(-12)))).isEqualTo("-12");
  }

  @Test
  void aPercentileHasTheEndsOfItsIntervalAsFarAsTheyAreKnown() {
    Figures both = Figures.of(new BigDecimal("360"), 900).between(end("341.5"), end("380"));
    Figures below = Figures.of(BigDecimal.TEN, 20).between(end("8"), Optional.empty());
    Dashboard dashboard =
        new SmallDashboard()
            .series(
                Grain.MONTH,
                Slice.whole(),
                normal(month("2024-01"), both),
                normal(month("2024-02"), below))
            .build();
    assertThat(ParsedCsv.all(dashboard))
        .extracting(row -> row.get("low") + "|" + row.get("high"))
        .containsExactly("341.5|380", "8|");
  }

  private static Optional<BigDecimal> end(String number) {
    return Optional.of(new BigDecimal(number));
  }

  @Test
  void aPublishedShareKeepsWhatWasPublishedBesideIt() {
    Figures survey =
        Figures.reported(
            new BigDecimal("0.466"),
            Optional.of(BigDecimal.valueOf(386)),
            Optional.of(BigDecimal.valueOf(828)),
            OptionalLong.of(828),
            Optional.empty());
    Dashboard dashboard =
        new SmallDashboard()
            .series(
                Grain.WAVE,
                Slice.whole(),
                normal(Period.wave(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 31)), survey))
            .build();
    assertThat(ParsedCsv.all(dashboard).get(0))
        .containsEntry("period_start", "2022-12-01")
        .containsEntry("period_end", "2023-01-31")
        .containsEntry("value", "0.466")
        .containsEntry("numerator", "386")
        .containsEntry("denominator", "828")
        .containsEntry("n", "828");
  }

  @Test
  void anHourKeepsItsTime() {
    Dashboard dashboard =
        new SmallDashboard()
            .series(
                Grain.HOUR,
                Slice.whole(),
                normal(DURHAM.periodOf(Grain.HOUR, LocalDateTime.of(2025, 1, 1, 23, 59)), ONE))
            .build();
    assertThat(ParsedCsv.all(dashboard).get(0))
        .containsEntry("period_start", "2025-01-01T23:00")
        .containsEntry("period_end", "2025-01-01T23:59");
  }

  @Test
  void aBreakIsTheReasonOfThePeriodInWhichItsDayLies() {
    assertThat(breaks("2023-07-01", "2023-06", "2023-07", "2023-08"))
        .containsExactly("", "new tool", "");
    assertThat(breaks("2023-10-23", "2023-09", "2023-10", "2023-11"))
        .containsExactly("", "new tool", "");
  }

  @Test
  void aBreakInAGapIsTheReasonOfTheFirstPeriodAfterIt() {
    assertThat(breaks("2023-08-10", "2023-06", "2023-10", "2023-11"))
        .containsExactly("", "new tool", "");
  }

  @Test
  void aSeriesThatStartsOnTheBreakSaysSoAndOneThatStartsLaterDoesNot() {
    assertThat(breaks("2023-07-01", "2023-07", "2023-08")).containsExactly("new tool", "");
    assertThat(breaks("2023-06-15", "2023-07", "2023-08")).containsExactly("", "");
  }

  @Test
  void aStandInSaysForWhatUntilItsLastDay() {
    Proxy mainPage =
        Proxy.of(LocalizedText.of("views of Fire's data page"), LocalizedText.of("none yet"));
    Dashboard dashboard =
        new SmallDashboard()
            .measure(m -> m.proxy(mainPage.until(LocalDate.of(2024, 1, 31))))
            .series(Grain.MONTH, Slice.whole(), normal("2024-01", 1), normal("2024-02", 1))
            .build();
    assertThat(ParsedCsv.all(dashboard))
        .extracting(row -> row.get("proxy_for"))
        .containsExactly("views of Fire's data page", "");
  }

  @Test
  void everyMeasureHasAFileOfItsOwnWithTheSameRows() {
    Dashboard dashboard =
        new SmallDashboard()
            .counts(new Calculation.Sum(AMOUNT), Condition.ALWAYS)
            .series(Grain.MONTH, Slice.whole(), normal("2024-01", 3))
            .build();
    Map<String, String> files = RenderedFiles.of(new CsvRenderer(), dashboard, ENGLISH);
    assertThat(files.keySet()).containsExactly("measures.csv", "measures/police/reports.csv");
    assertThat(files.get("measures/police/reports.csv")).isEqualTo(files.get("measures.csv"));
  }

  @Test
  void whoAsksForOneMeasureGetsOneFile() {
    Dashboard dashboard = new SmallDashboard().build();
    assertThat(RenderedFiles.of(new CsvRenderer(), dashboard, ENGLISH.only(MEASURE)).keySet())
        .containsExactly("measures/police/reports.csv");
  }

  @Test
  void whoAsksForAnUnknownMeasureIsToldTheNearest() {
    Dashboard dashboard = new SmallDashboard().build();
    assertThatThrownBy(
            () ->
                RenderedFiles.of(
                    new CsvRenderer(), dashboard, ENGLISH.only(MeasureId.of("police/report"))))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("did you mean 'police/reports'?");
  }

  @Test
  void aMeasureWithoutFiguresHasNoRows() {
    assertThat(ParsedCsv.all(new SmallDashboard().build())).isEmpty();
  }

  @Test
  void rowsEndWithCrLfAndThereIsNoByteOrderMark() {
    String text =
        text(new SmallDashboard().series(Grain.MONTH, Slice.whole(), normal("2024-01", 1)));
    assertThat(text).startsWith("schema_version").endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void itIsFoundByServiceLoader() {
    assertThat(
            ServiceLoader.load(Renderer.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(Renderer::format))
        .contains("csv");
  }

  private static List<String> breaks(String on, String... months) {
    SeriesBreak newTool = new SeriesBreak(LocalDate.parse(on), LocalizedText.of("new tool"));
    SmallDashboard dashboard = new SmallDashboard().measure(m -> m.seriesBreak(newTool));
    dashboard.series(
        Grain.MONTH,
        Slice.whole(),
        Stream.of(months).map(name -> normal(month(name), ONE)).toArray(Observation[]::new));
    return ParsedCsv.all(dashboard.build()).stream().map(row -> row.get("break")).toList();
  }

  private static String quotient(long numerator, long denominator) {
    return value(
        Figures.quotient(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), 1));
  }

  private static String value(Figures figures) {
    Dashboard dashboard =
        new SmallDashboard()
            .series(Grain.MONTH, Slice.whole(), normal(month("2024-01"), figures))
            .build();
    return ParsedCsv.all(dashboard).get(0).get("value");
  }

  private static String text(SmallDashboard dashboard) {
    return RenderedFiles.of(new CsvRenderer(), dashboard.build(), ENGLISH).get("measures.csv");
  }
}
