package org.datainaction.renderers.data;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Observations for tests. */
public final class Observations {
  private Observations() {}

  public static Period month(String yearMonth) {
    return SmallDashboard.DURHAM.periodOf(Grain.MONTH, YearMonth.parse(yearMonth).atDay(1));
  }

  public static Observation normal(Period period, Figures figures) {
    return Observation.known(period, ObservationStatus.NORMAL, figures);
  }

  public static Observation normal(String month, long value) {
    return normal(month(month), Figures.of(BigDecimal.valueOf(value)));
  }

  public static Observation suppressed(Period period) {
    return Observation.unknown(period, ObservationStatus.SUPPRESSED, Message.of("note.suppressed"));
  }

  /** One month for each status there is, from January 2024 on; figures count 100, 101, … */
  public static Observation[] ofEveryStatus() {
    List<Observation> observations = new ArrayList<>();
    YearMonth month = YearMonth.of(2024, 1);
    for (ObservationStatus status : ObservationStatus.values()) {
      Period period = month(month.toString());
      observations.add(
          status.hasFigure()
              ? Observation.known(
                  period, status, Figures.of(BigDecimal.valueOf(100 + status.ordinal())))
              : Observation.unknown(period, status, Message.of("note." + status.id())));
      month = month.plusMonths(1);
    }
    return observations.toArray(Observation[]::new);
  }
}
