package org.datainaction.baseline;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.measure.Measure;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * Judges whether a measure changed since the start: only where chance, trend, season and a changed
 * definition do not explain it, and with what could have been seen where nothing is told. Every
 * case ends in a verdict with its reason. Stateless and thread-safe.
 */
public final class Judge {
  /** By month where months exist, since more figures show smaller changes. */
  static final List<Grain> FINEST_FIRST =
      List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR);

  private static final List<Grain> JUDGED =
      ImmutableList.<Grain>builder().addAll(FINEST_FIRST).add(Grain.WAVE).build();

  private static final int FEWEST_MONTHS = 12;
  private static final int FEWEST_OTHERS = 6;
  static final BigDecimal FEWEST_COUNTED = BigDecimal.valueOf(20);

  private final Measure measure;
  private final List<Series> series;
  private final FrozenBaseline baseline;
  private final LocalDate launch;

  private Judge(Measure measure, List<Series> series, FrozenBaseline baseline, LocalDate launch) {
    this.measure = measure;
    this.series = series;
    this.baseline = baseline;
    this.launch = launch;
  }

  /**
   * The verdict on a measure.
   *
   * @param series as computed now and protected, of every grain
   * @param baseline in force, if any
   * @param launch the first day of the new thing, if known
   * @param definition digest of the definition now
   */
  public static Judgement judge(
      Measure measure,
      List<Series> series,
      Optional<FrozenBaseline> baseline,
      Optional<LocalDate> launch,
      String definition) {
    if (baseline.isEmpty()) {
      return cannot(Message.of("verdict.reason.no-baseline"));
    }
    if (launch.isEmpty()) {
      return cannot(Message.of("verdict.reason.no-launch"));
    }
    LocalDate end = baseline.get().window().last();
    if (!end.isBefore(launch.get())) {
      return cannot(
          Message.of(
              "verdict.reason.window-overlaps",
              new Argument.Day(end),
              new Argument.Day(launch.get())));
    }
    if (!baseline.get().definition().equals(definition)) {
      return cannot(Message.of("verdict.reason.definition-changed"));
    }
    return new Judge(measure, series, baseline.get(), launch.get()).finest();
  }

  private static Judgement cannot(Message reason) {
    return Judgement.of(new Verdict.CannotCompare(List.of(reason)));
  }

  private Judgement finest() {
    Optional<Verdict> first = Optional.empty();
    for (Grain grain : JUDGED) {
      List<Observation> frozen = frozen(grain);
      if (frozen.stream().anyMatch(Timeline::isJudged) && isPublished(grain)) {
        Series now = now(grain);
        Optional<Timeline> timeline = timeline(frozen, now.observations());
        if (timeline.isEmpty()) {
          return cannot(Message.of("verdict.reason.waves-uneven"));
        }
        Timeline all = timeline.get();
        FigureKind kind = FigureKind.of(measure, figures(all));
        Timeline line = all.of(kind).untilLastLook();
        Optional<Message> broken = Gates.unbroken(measure, line, now);
        if (broken.isPresent()) {
          return cannot(broken.get());
        }
        Optional<Verdict> useless = useless(line, kind);
        if (useless.isEmpty()) {
          return new Judging(measure, line, kind).judgement();
        }
        // Longer periods may do; if they do not, what the finest lack is the reason.
        first = first.or(() -> useless);
      }
    }
    return Judgement.of(
        first.orElseGet(
            () -> new Verdict.CannotCompare(List.of(Message.of("verdict.reason.nothing-frozen")))));
  }

  private Optional<Timeline> timeline(List<Observation> frozen, List<Observation> now) {
    return frozen.get(0).period().grain() == Grain.WAVE
        ? Waves.timeline(frozen, now, launch)
        : Optional.of(Timeline.of(frozen, now, launch));
  }

  /** Whether there are figures of the grain now; of a measure without any, all may come. */
  private boolean isPublished(Grain grain) {
    return series.stream().noneMatch(one -> one.slice() instanceof Slice.Whole)
        || Series.findWhole(series, grain).isPresent();
  }

  private static Optional<Verdict> useless(Timeline line, FigureKind kind) {
    Optional<Verdict> gaps =
        Gates.complete(line).map(reason -> new Verdict.CannotCompare(List.of(reason)));
    return gaps.or(
        () -> tooFew(line, kind).map(reason -> new Verdict.NotShowable(List.of(reason))));
  }

  /** What the baseline is too short or too small for, if it is. */
  private static Optional<Message> tooFew(Timeline line, FigureKind kind) {
    int needed = line.grain() == Grain.MONTH ? FEWEST_MONTHS : FEWEST_OTHERS;
    List<Figures> figures = figures(line);
    if (figures.size() < needed) {
      return Optional.of(
          Message.of(
              "verdict.reason.baseline-short",
              Argument.Figure.count(figures.size()),
              Argument.Figure.count(needed)));
    }
    if (kind.counts()) {
      BigDecimal total =
          figures.stream().map(Figures::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (total.compareTo(FEWEST_COUNTED) < 0) {
        return Optional.of(
            Message.of("verdict.reason.few-counted", new Argument.Figure(total, Unit.NUMBER)));
      }
    }
    return Optional.empty();
  }

  private static List<Figures> figures(Timeline line) {
    return line.before().stream()
        .filter(Timeline::isJudged)
        .flatMap(one -> one.figures().stream())
        .toList();
  }

  private List<Observation> frozen(Grain grain) {
    return baseline.series().stream()
        .filter(one -> one.grain() == grain)
        .flatMap(one -> one.observations().stream())
        .filter(one -> baseline.window().contains(one.period()))
        .toList();
  }

  private Series now(Grain grain) {
    return Series.findWhole(series, grain)
        .orElseGet(() -> new Series(measure.id(), grain, Slice.whole(), List.of()));
  }
}
