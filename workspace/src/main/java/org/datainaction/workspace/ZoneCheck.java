package org.datainaction.workspace;

import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.workspace.yaml.KeyReader;

/**
 * Asks for the zone where days are made from instants: an instant is evening in one place and the
 * next day in another, and a wrong guess is seen by nobody.
 */
final class ZoneCheck {
  private static final String KEY = "zone";
  private static final String EXPECTED =
      "a line like 'zone: America/New_York', or 'zone: UTC' where days are meant to be those of UTC";

  private ZoneCheck() {}

  /** Of an entry whose dataset has times with an offset. */
  static void check(Dataset dataset, KeyReader keys) {
    dataset.fields().stream()
        .filter(field -> field.format().readsOffsets() && !keys.has(KEY))
        .findFirst()
        .map(ZoneCheck::what)
        .ifPresent(
            what ->
                keys.problems().error(ProblemCode.KEY_MISSING, keys.placeOf(KEY), what, EXPECTED));
  }

  private static String what(Field field) {
    return "'%s' may hold times with an offset, and nothing says in which zone their days are"
        .formatted(field.headers().get(0));
  }

  /** Of files in a format that makes days. */
  static Problem unstated(Place entry, String format) {
    return Problem.error(
        ProblemCode.KEY_MISSING,
        new Place(entry.file(), entry.line(), entry.column(), KEY),
        "files in the format '%s' hold instants, and nothing says in which zone their days are"
            .formatted(format),
        EXPECTED);
  }
}
