package org.datainaction.workspace.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Window;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** Makes frozen baselines of every shape from a seed. */
final class RandomBaselines {
  private final Random random;

  RandomBaselines(long seed) {
    random = new Random(seed);
  }

  FrozenBaseline next() {
    MeasureId measure = MeasureId.of(pick("police", "fire") + "/" + pick("views", "calls-9"));
    LocalDate first = day();
    List<Series> series = new ArrayList<>();
    for (Grain grain : Grain.values()) {
      if (random.nextBoolean()) {
        series.add(series(measure, grain));
      }
    }
    Map<String, String> exports = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      exports.put("data/" + text() + i, "%08x".formatted(random.nextInt()));
    }
    return new FrozenBaseline(
        measure,
        new Window(first, first.plusDays(random.nextInt(900))),
        series,
        day(),
        text(),
        "because " + text(),
        text(),
        exports,
        terms());
  }

  private FrozenTerms terms() {
    List<ComparisonSeries> comparison = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      MeasureId other = MeasureId.of("fire/other-" + i);
      comparison.add(new ComparisonSeries(other, List.of(series(other, Grain.MONTH)), text()));
    }
    return new FrozenTerms(
        random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal("0.25")),
        new BigDecimal("0.01"),
        BaselineFit.GRID_VERSION,
        comparison,
        random.nextBoolean() ? Optional.empty() : Optional.of(Direction.LOWER_IS_BETTER),
        random.nextBoolean() ? Optional.empty() : Optional.of(day()));
  }

  private Series series(MeasureId measure, Grain grain) {
    Slice slice =
        random.nextInt(4) == 0 ? new Slice.Part(FieldId.of("unit"), text()) : Slice.whole();
    FiscalCalendar calendar = FiscalCalendar.startingIn(Month.of(1 + random.nextInt(12)));
    Period period =
        grain == Grain.WAVE
            ? Period.wave(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 31))
            : calendar.periodOf(grain, day().atTime(random.nextInt(24), 0));
    List<Observation> observations = new ArrayList<>();
    for (int i = grain == Grain.WAVE ? 1 : random.nextInt(5); i > 0; i--) {
      observations.add(observation(period));
      period = i > 1 ? period.next() : period;
    }
    return new Series(measure, grain, slice, observations);
  }

  private Observation observation(Period period) {
    ObservationStatus status =
        ObservationStatus.values()[random.nextInt(ObservationStatus.values().length)];
    Optional<Message> note = random.nextBoolean() ? Optional.of(message(3)) : Optional.empty();
    return status.hasFigure()
        ? new Observation.Known(period, status, figures(), note)
        : new Observation.Unknown(period, status, note);
  }

  private Figures figures() {
    return switch (random.nextInt(5)) {
      case 0 -> Figures.of(number());
      case 1 -> Figures.of(number(), random.nextLong());
      case 2 -> Figures.quotient(number(), BigDecimal.valueOf(1 + random.nextInt(999)), 7);
      case 3 -> percentile(number());
      default ->
          Figures.reported(number(), maybe(), maybe(), OptionalLong.of(random.nextInt()), maybe());
    };
  }

  private Figures percentile(BigDecimal value) {
    return Figures.of(value, 1 + random.nextInt(999))
        .between(maybe().map(value::subtract), maybe().map(value::add));
  }

  private Message message(int depth) {
    List<Argument> arguments = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      arguments.add(argument(depth));
    }
    return new Message("note." + random.nextInt(9), arguments);
  }

  private Argument argument(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> LocalizedText.of(text(), text());
      case 1 -> new Argument.Figure(number(), Unit.counted("u", localized(), localized()));
      case 2 -> new Argument.Day(day());
      case 3 -> new Argument.Verbatim(text());
      case 4 -> message(depth - 1);
      default ->
          new Argument.Items(
              List.of(argument(depth - 1), argument(depth - 1)),
              pick(Argument.Join.AND, Argument.Join.OR));
    };
  }

  private LocalizedText localized() {
    return LocalizedText.of(text());
  }

  private Optional<BigDecimal> maybe() {
    return random.nextBoolean() ? Optional.of(number()) : Optional.empty();
  }

  private BigDecimal number() {
    return new BigDecimal(new BigInteger(100, random), random.nextInt(35) - 4);
  }

  private LocalDate day() {
    return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
  }

  private String text() {
    String characters = "ab \"\\/{},:'\u00e9\u4e2d\u2028\n\t\u0001<>sha256";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  @SafeVarargs
  private final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
