package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether figures as the frozen ones would meet a target. */
class TargetAssuranceTest extends TargetFixture {
  /**
   * Centre 100; moving ranges all 4, so the limits are 100 - 10.64 and 100 + 10.64 (2.66 by the
   * average moving range).
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "89.36 CONSISTENTLY_MET",
        "89.37 HIT_OR_MISS",
        "110.64 HIT_OR_MISS",
        "110.65 NOT_WITHOUT_CHANGE"
      })
  void assuranceIsByTheFrozenProcessLimits(String each) {
    measure = SECONDS;
    String[] parts = each.split(" ", -1);
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    counts(100);
    atLeast(parts[0], NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.valueOf(parts[1]));
  }

  @Test
  void assuranceOfALowerTargetAndOfARange() {
    measure = SECONDS;
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    atMost("110.64", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.CONSISTENTLY_MET);
    targets.clear();
    atMost("89.3", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.NOT_WITHOUT_CHANGE);
    targets.clear();
    range("89", "111", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.CONSISTENTLY_MET);
    targets.clear();
    range("95", "111", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).contains(Assurance.HIT_OR_MISS);
  }

  @Test
  void elevenFrozenFiguresOrAnotherDefinitionAssureNothing() {
    measure = SECONDS;
    atMost("110", NEW_YEAR, YEARS_END);
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98);
    assertThat(only().assurance()).isEmpty();
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    assertThat(only().assurance()).isPresent();
    definition = "another";
    assertThat(only().assurance()).isEmpty();
  }

  @Test
  void nothingIsAssuredOfWhatIsRareOrNeverChanged() {
    measure = COUNT;
    atMost("0", NEW_YEAR, YEARS_END);
    freeze(0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
    assertThat(only().assurance()).isEmpty();
    targets.clear();
    atMost("1", NEW_YEAR, YEARS_END);
    assertThat(only().assurance()).isPresent();
    freeze(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(only().assurance()).isEmpty();
  }

  @Test
  void figuresThatWereFrozenBeforeAChangeInCountingAssureNothing() {
    atMost("110", NEW_YEAR, YEARS_END);
    freeze(98, 102, 98, 102, 98, 102, 98, 102, 98, 102, 98, 102);
    SeriesBreak newTool = new SeriesBreak(LocalDate.of(2024, 5, 1), LocalizedText.of("new tool"));
    measure = SECONDS.with(builder -> builder.seriesBreak(newTool));
    assertThat(only().assurance()).isEmpty();
    measure =
        measure.with(
            builder ->
                builder.bridge(new SeriesBridge(newTool.on(), LocalizedText.of("both agree"))));
    assertThat(only().assurance()).contains(Assurance.HIT_OR_MISS);
    // Before the first frozen quarter, which begins in January 2021, nothing is compared.
    SeriesBreak old = new SeriesBreak(LocalDate.of(2021, 1, 1), LocalizedText.of("old tool"));
    measure = SECONDS.with(builder -> builder.seriesBreak(old));
    assertThat(only().assurance()).isPresent();
    // One that is to come changes nothing yet.
    SeriesBreak coming = new SeriesBreak(AFTER.plusDays(1), LocalizedText.of("next tool"));
    measure = SECONDS.with(builder -> builder.seriesBreak(coming));
    assertThat(only().assurance()).isPresent();
  }

  /** Centre 5.5, steps of 3: limits 5.5 - 7.98 = -2.48 and 13.48, but nothing is below 0. */
  @Test
  void limitsReachNoFurtherThanFiguresCan() {
    freeze(4, 7, 4, 7, 4, 7, 4, 7, 4, 7, 4, 7);
    for (Measure each : List.of(COUNT, SECONDS)) {
      measure = each;
      targets.clear();
      range("0", "20", NEW_YEAR, YEARS_END);
      assertThat(only().assurance()).contains(Assurance.CONSISTENTLY_MET);
      targets.clear();
      range("1", "20", NEW_YEAR, YEARS_END);
      assertThat(only().assurance()).contains(Assurance.HIT_OR_MISS);
    }
  }
}
