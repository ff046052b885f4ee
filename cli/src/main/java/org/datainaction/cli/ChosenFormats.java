package org.datainaction.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Registry;
import org.datainaction.spi.Renderer;

/** Which renderers are asked for. */
final class ChosenFormats {
  private static final String PAGES = "html";

  private ChosenFormats() {}

  /**
   * The renderers of these formats, or all of them if none is named.
   *
   * @throws ProblemException if a format is not there, or pages are asked for without what they
   *     link to
   */
  static List<Renderer> of(Set<String> formats, Registry<Renderer> renderers) {
    if (formats.isEmpty()) {
      return renderers.providers();
    }
    List<String> there = renderers.entries().stream().map(Registry.Entry::id).toList();
    List<Problem> unknown =
        formats.stream()
            .filter(format -> !there.contains(format))
            .map(format -> refused("'" + format + "' is no format", one(there)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new ProblemException(unknown);
    }
    if (formats.contains(PAGES) && !formats.containsAll(there)) {
      throw new ProblemException(
          List.of(
              refused(
                  "'html' is asked for without files to which its pages link",
                  "all of " + String.join(",", there) + ", or no '--format'")));
    }
    return renderers.providers().stream()
        .filter(renderer -> formats.contains(renderer.format()))
        .toList();
  }

  private static String one(List<String> there) {
    return there.stream().collect(Collectors.joining("' or '", "'", "'"));
  }

  private static Problem refused(String what, String expected) {
    return Problem.error(ProblemCode.CALL_INVALID, Place.field("", "--format"), what, expected);
  }
}
