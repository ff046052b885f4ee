package org.datainaction.workspace;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.Renderer;

/** Tells languages in which the city wants to publish and a renderer has no words. */
final class LanguageCheck {
  private LanguageCheck() {}

  /** Half a page in another language than it says would be told nowhere else. */
  static List<Problem> problems(List<Locale> asked, List<Renderer> renderers) {
    return renderers.stream().flatMap(renderer -> unspoken(asked, renderer)).distinct().toList();
  }

  private static Stream<Problem> unspoken(List<Locale> asked, Renderer renderer) {
    Set<String> known;
    try {
      known = ImmutableSortedSet.copyOf(renderer.languages());
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
      return Stream.of(Outside.of(renderer).broken(broken));
    }
    return unspoken(asked, known);
  }

  private static Stream<Problem> unspoken(List<Locale> asked, Set<String> known) {
    return asked.stream()
        .filter(language -> !known.isEmpty() && !known.contains(language.getLanguage()))
        .map(
            language ->
                Problem.error(
                    ProblemCode.VALUE_INVALID,
                    Place.field(PlanFile.NAME, "languages"),
                    "the pages have no words in '" + language.toLanguageTag() + "'",
                    "one of: " + String.join(", ", known)));
  }
}
