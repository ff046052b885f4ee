package org.datainaction.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.datainaction.text.LocalizedText;

/**
 * Says that a measure stands in for another that cannot be taken yet. A proxy is never added to,
 * averaged with or ranked among the real measures.
 */
public final class Proxy {
  private final LocalizedText standsInFor;
  private final LocalizedText why;
  private final Optional<LocalDate> until;

  private Proxy(LocalizedText standsInFor, LocalizedText why, Optional<LocalDate> until) {
    this.standsInFor = standsInFor;
    this.why = why;
    this.until = until;
  }

  /**
   * A stand-in without an end date.
   *
   * @param standsInFor what cannot be measured yet, for example "views of Fire's data page"
   * @param why one sentence
   */
  public static Proxy of(LocalizedText standsInFor, LocalizedText why) {
    return new Proxy(standsInFor, why, Optional.empty());
  }

  /** The same with the last day on which it stands in. */
  public Proxy until(LocalDate lastDay) {
    return new Proxy(standsInFor, why, Optional.of(lastDay));
  }

  Proxy withTexts(UnaryOperator<LocalizedText> change) {
    return new Proxy(change.apply(standsInFor), change.apply(why), until);
  }

  /** What cannot be measured yet. */
  public LocalizedText standsInFor() {
    return standsInFor;
  }

  /** Why not, in one sentence. */
  public LocalizedText why() {
    return why;
  }

  /** The last day on which it stands in, if known. */
  public Optional<LocalDate> until() {
    return until;
  }

  /** The break on the day after the last: from then on the real thing is measured. */
  public Optional<SeriesBreak> end() {
    return until.map(
        last -> new SeriesBreak(last.plusDays(1), WebAnalytics.WORDS.text("stand-in-ended")));
  }
}
