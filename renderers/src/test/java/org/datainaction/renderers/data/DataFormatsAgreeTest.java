package org.datainaction.renderers.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.renderers.data.Observations.month;
import static org.datainaction.renderers.data.SmallDashboard.KIND;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TimeZone;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.DashboardFixtures;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.renderers.csv.ParsedCsv;
import org.datainaction.renderers.json.FullDashboard;
import org.datainaction.renderers.json.JsonRenderer;
import org.datainaction.renderers.json.ParsedJson;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.spi.RenderRequest;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The same figures in the series, in CSV and in JSON, whoever writes them and wherever. */
class DataFormatsAgreeTest {
  private static final long SEED = 2025_03_31L;

  @Test
  void csvAndJsonHoldExactlyTheFiguresOfTheSeries() {
    Random random = new Random(SEED);
    for (int round = 0; round < 50; round++) {
      Dashboard dashboard =
          new SmallDashboard()
              .series(Grain.MONTH, Slice.whole(), months(random))
              .series(Grain.MONTH, new Slice.Part(KIND, "a"), months(random))
              .build();
      List<String> expected = expected(dashboard);
      assertThat(fromCsv(dashboard)).as("CSV, seed %d round %d", SEED, round).isEqualTo(expected);
      assertThat(fromJson(dashboard)).as("JSON, seed %d round %d", SEED, round).isEqualTo(expected);
    }
  }

  @Test
  void aWholeCityHasTheSameFiguresInBoth() {
    for (Dashboard city : List.of(DashboardFixtures.city(), DashboardFixtures.hostile())) {
      assertThat(expected(city)).hasSizeGreaterThan(50);
      assertThat(fromCsv(city)).isEqualTo(expected(city));
      assertThat(fromJson(city)).isEqualTo(expected(city));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "tr-TR", "de-DE", "fa"})
  void theBytesDoNotDependOnTheMachine(String language) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Map<String, String> csv = csv();
      Map<String, String> json = json();
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(csv()).isEqualTo(csv);
      assertThat(json()).isEqualTo(json);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theFilesDoNotDependOnTheLanguagesAskedFor() {
    Dashboard dashboard = FullDashboard.build();
    RenderRequest spanish = RenderRequest.in(List.of(Locale.forLanguageTag("es")));
    assertThat(RenderedFiles.of(new CsvRenderer(), dashboard, spanish)).isEqualTo(csv());
    assertThat(RenderedFiles.of(new JsonRenderer(), dashboard, spanish)).isEqualTo(json());
  }

  private static Map<String, String> csv() {
    return RenderedFiles.of(new CsvRenderer(), FullDashboard.build(), RenderedFiles.ENGLISH);
  }

  private static Map<String, String> json() {
    return RenderedFiles.of(new JsonRenderer(), FullDashboard.build(), RenderedFiles.ENGLISH);
  }

  private static Observation[] months(Random random) {
    List<Observation> observations = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      var period = month("2024-%02d".formatted(i));
      ObservationStatus status =
          ObservationStatus.values()[random.nextInt(ObservationStatus.values().length)];
      observations.add(
          status.hasFigure()
              ? Observation.known(period, status, figures(random))
              : Observation.unknown(period, status, Message.of("note")));
    }
    return observations.toArray(Observation[]::new);
  }

  private static Figures figures(Random random) {
    BigDecimal above = new BigDecimal(new BigInteger(random.nextInt(70) + 1, random));
    BigDecimal below = BigDecimal.valueOf(random.nextInt(1_000_000) + 1L);
    return switch (random.nextInt(4)) {
      case 0 -> Figures.of(above);
      case 1 -> Figures.of(above.movePointLeft(random.nextInt(12)).negate(), random.nextInt(100));
      case 2 -> Figures.quotient(above, below, random.nextInt(100));
      default ->
          Figures.reported(
              above.movePointLeft(3),
              Optional.of(above),
              Optional.of(below),
              OptionalLong.empty(),
              Optional.of(BigDecimal.ONE));
    };
  }

  private static List<String> expected(Dashboard dashboard) {
    List<String> lines = new ArrayList<>();
    List<Series> all = dashboard.measures().flatMap(report -> report.series().stream()).toList();
    for (Series series : all) {
      for (Observation observation : series.observations()) {
        Optional<Figures> figures = observation.figures();
        lines.add(
            line(
                observation.period().firstDay().toString(),
                observation.status().id(),
                figures.map(DataFormatsAgreeTest::rounded),
                figures.flatMap(Figures::numerator),
                figures.flatMap(Figures::denominator),
                figures.map(f -> f.n().isPresent() ? f.n().getAsLong() + "" : "").orElse("")));
      }
    }
    return lines;
  }

  /** From numerator and denominator, rounded in one step, where the figure is their quotient. */
  private static BigDecimal rounded(Figures figures) {
    return figures
        .denominator()
        .filter(below -> isQuotient(figures, below))
        .map(below -> figures.numerator().orElseThrow().divide(below, 6, RoundingMode.HALF_EVEN))
        .orElse(figures.value());
  }

  private static boolean isQuotient(Figures figures, BigDecimal below) {
    return figures
            .numerator()
            .orElseThrow()
            .divide(below, MathContext.DECIMAL128)
            .compareTo(figures.value())
        == 0;
  }

  private static List<String> fromCsv(Dashboard dashboard) {
    return ParsedCsv.all(dashboard).stream()
        .map(
            row ->
                line(
                    row.get("period_start"),
                    row.get("status"),
                    number(row.get("value")),
                    number(row.get("numerator")),
                    number(row.get("denominator")),
                    row.get("n")))
        .toList();
  }

  private static Optional<BigDecimal> number(String cell) {
    assertThat(cell).matches("|-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?").isNotEqualTo("-0");
    return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
  }

  private static List<String> fromJson(Dashboard dashboard) {
    return ParsedJson.dashboard(dashboard)
        .get("departments")
        .valueStream()
        .flatMap(department -> department.get("measures").valueStream())
        .flatMap(measure -> measure.get("series").valueStream())
        .flatMap(series -> series.get("observations").valueStream())
        .map(
            o ->
                line(
                    o.get("start").asString(),
                    o.get("status").asString(),
                    number(o, "value"),
                    number(o, "numerator"),
                    number(o, "denominator"),
                    o.has("n") ? o.get("n").asLong() + "" : ""))
        .toList();
  }

  private static Optional<BigDecimal> number(JsonNode node, String name) {
    return node.has(name) ? Optional.of(node.get(name).decimalValue()) : Optional.empty();
  }

  private static String line(
      String start,
      String status,
      Optional<BigDecimal> value,
      Optional<BigDecimal> above,
      Optional<BigDecimal> below,
      String n) {
    return String.join(" ", start, status, plain(value), plain(above), plain(below), n);
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(known -> known.stripTrailingZeros().toPlainString()).orElse("-");
  }
}
