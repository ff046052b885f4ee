package org.datainaction.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;

/** What is written down on the day of freezing. */
class FrozenTermsTest {
  private static final MeasureId ID = MeasureId.of("fire/response");
  private static final Optional<LocalDate> START = Optional.of(LocalDate.of(2025, 1, 1));

  private static Measure measure() {
    return Measure.builder(
            ID, DatasetId.of("fire/calls"), new Calculation.Percentile(FieldId.of("seconds"), 90))
        .grains(Grain.MONTH, Grain.QUARTER)
        .direction(
            Direction.LOWER_IS_BETTER, LocalizedText.of("Slower"), LocalizedText.of("Faster"))
        .build();
  }

  private static Series series(Grain grain, boolean hasFigure) {
    Period period = FiscalCalendar.CALENDAR_YEAR.periodOf(grain, LocalDate.of(2024, 1, 1));
    return new Series(
        ID,
        grain,
        Slice.whole(),
        List.of(
            hasFigure
                ? Observation.known(
                    period, ObservationStatus.NORMAL, Figures.of(BigDecimal.valueOf(300)))
                : Observation.unknown(
                    period, ObservationStatus.NOT_COLLECTED, Message.of("note.of-the-test"))));
  }

  private static FrozenTerms terms(Measure measure, Series... frozen) {
    return FrozenTerms.of(measure, List.of(frozen), List.of(), START);
  }

  @Test
  void whatTheMeasureDeclares() {
    FrozenTerms terms =
        terms(
            measure()
                .with(
                    builder ->
                        builder
                            .worthActingOn(new BigDecimal("0.2"))
                            .negligible(new BigDecimal("0.02"))),
            series(Grain.MONTH, true));

    assertThat(terms)
        .isEqualTo(
            new FrozenTerms(
                Optional.of(new BigDecimal("0.2")),
                new BigDecimal("0.02"),
                1,
                List.of(),
                Optional.of(Direction.LOWER_IS_BETTER),
                START));
  }

  @Test
  void whereItDeclaresNoneTheUsualSizeOfItsKind() {
    assertThat(terms(measure(), series(Grain.MONTH, true)).sizeable())
        .contains(new BigDecimal("0.10"));
    assertThat(terms(measure(), series(Grain.MONTH, false), series(Grain.QUARTER, true)).sizeable())
        .contains(new BigDecimal("0.10"));
    assertThat(terms(measure(), series(Grain.MONTH, false)).sizeable()).isEmpty();
    assertThat(terms(measure()).sizeable()).isEmpty();
  }
}
