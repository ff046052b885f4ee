package org.datainaction.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.ProblemCode;
import org.datainaction.time.PlausibleYears;

/** Reads the values of a call; each throws {@link IllegalArgumentException} with what is wrong. */
final class Values {
  private Values() {}

  static LocalDate date(String given) {
    LocalDate day;
    try {
      day = LocalDate.parse(given);
    } catch (DateTimeParseException wrong) {
      throw refused(given, "is no date; expected one like 2026-11-16");
    }
    if (!PlausibleYears.contain(day)) {
      throw refused(
          given,
          "is beyond what figures can be made for; expected a day " + PlausibleYears.IN_WORDS);
    }
    return day;
  }

  static URI address(String given) {
    try {
      URI address = new URI(given);
      if (address.getHost() != null && (given.startsWith("https:") || given.startsWith("http:"))) {
        return address;
      }
    } catch (URISyntaxException wrong) {
      // Told below, as any other address that cannot be used.
    }
    throw refused(given, "is no address; expected one like https://data.example.gov/");
  }

  static MeasureId measure(String given) {
    try {
      return MeasureId.of(given);
    } catch (IllegalArgumentException wrong) {
      throw refused(given, "is no measure; expected an id like police/data-page-views");
    }
  }

  static Window window(String given) {
    try {
      return Window.parse(given);
    } catch (IllegalArgumentException wrong) {
      throw refused(given, "is no window; expected one like 2023-07..2024-12");
    }
  }

  static int positive(String given) {
    try {
      int number = Integer.parseInt(given);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // Told below, as a number that is too small.
    }
    throw refused(given, "is no number of them; expected a whole number, 1 or more");
  }

  static ProblemCode problemCode(String given) {
    List<String> ids = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
    return ProblemCode.find(given)
        .orElseThrow(
            () ->
                refused(
                    given,
                    "is no problem code; "
                        + Nearest.to(given, ids)
                            .map(nearest -> "did you mean '" + nearest + "'?")
                            .orElse("'data-in-action problem' lists them")));
  }

  private static IllegalArgumentException refused(String given, String why) {
    return new IllegalArgumentException("'" + given + "' " + why);
  }
}
