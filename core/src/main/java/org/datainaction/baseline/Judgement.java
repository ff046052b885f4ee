package org.datainaction.baseline;

import java.util.Optional;

/**
 * A verdict and what it rests on.
 *
 * @param verdict what can be said
 * @param evidence what was looked at; empty where nothing could be
 */
public record Judgement(Verdict verdict, Optional<Evidence> evidence) {
  static Judgement of(Verdict verdict) {
    return new Judgement(verdict, Optional.empty());
  }
}
