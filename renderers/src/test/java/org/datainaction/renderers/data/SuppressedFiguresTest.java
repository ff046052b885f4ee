package org.datainaction.renderers.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.renderers.data.Observations.month;
import static org.datainaction.renderers.data.Observations.normal;
import static org.datainaction.renderers.data.SmallDashboard.KIND;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.disclosure.SmallCells;
import org.datainaction.id.DatasetId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.renderers.json.JsonRenderer;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

class SuppressedFiguresTest {
  /** Numbers that stand nowhere else in any file. */
  private static final long WHOLE = 770_077;

  private static final long BIG_PART = 770_074;
  private static final long SMALL_PART = 3;

  @Test
  void aWithheldFigureStandsInNoFile() {
    String everything = everything(protectedParts());
    assertThat(everything).contains(Long.toString(WHOLE)).doesNotContain("" + BIG_PART);
    assertThat(everything).doesNotContain("" + below(BIG_PART), "" + above(BIG_PART));
    assertThat(everything).contains("suppressed");
  }

  @Test
  void theTestWouldSeeAFigureThatIsNotWithheld() {
    assertThat(everything(parts()))
        .contains("" + BIG_PART, "" + below(BIG_PART), "" + above(BIG_PART));
  }

  private static String everything(List<Series> series) {
    SmallDashboard small = new SmallDashboard();
    series.forEach(
        one ->
            small.series(one.grain(), one.slice(), one.observations().toArray(Observation[]::new)));
    Dashboard dashboard = small.build();
    return Stream.of(new CsvRenderer(), new JsonRenderer())
        .flatMap(r -> RenderedFiles.of(r, dashboard, RenderedFiles.ENGLISH).values().stream())
        .collect(Collectors.joining("\n"));
  }

  private static List<Series> protectedParts() {
    Measure counts =
        Measure.builder(
                SmallDashboard.MEASURE, DatasetId.of("police/reports"), new Calculation.Count())
            .where(Condition.ALWAYS)
            .build();
    return SmallCells.protect(counts, parts());
  }

  private static List<Series> parts() {
    return List.of(
        one(Slice.whole(), WHOLE),
        one(new Slice.Part(KIND, "big"), BIG_PART),
        one(new Slice.Part(KIND, "small"), SMALL_PART));
  }

  private static Series one(Slice slice, long value) {
    return new Series(
        SmallDashboard.MEASURE,
        Grain.MONTH,
        slice,
        List.of(
            normal(
                month("2024-01"),
                Figures.of(BigDecimal.valueOf(value))
                    .between(Optional.of(below(value)), Optional.of(above(value))))));
  }

  private static BigDecimal below(long value) {
    return BigDecimal.valueOf(value).subtract(new BigDecimal("0.1"));
  }

  private static BigDecimal above(long value) {
    return BigDecimal.valueOf(value).add(new BigDecimal("0.1"));
  }
}
