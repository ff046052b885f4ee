package org.datainaction.testkit;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.series.Slice;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.datainaction.time.PeriodNotation;

/** The table of expected figures, as an author writes it. */
final class Expectations {
  private static final Splitter CELLS = Splitter.on('|').trimResults();
  private static final List<String> COLUMNS =
      List.of("measure", "grain", "period", "part", "value");
  private static final String NONE = "none";

  private Expectations() {}

  /**
   * Reads the table.
   *
   * @throws IllegalArgumentException if a line makes no sense, with that line
   */
  static List<Expected> parse(String table, String department, FiscalCalendar calendar) {
    List<Expected> all = new ArrayList<>();
    List<String> lines = table.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return all;
    }
    List<String> header = CELLS.splitToList(lines.get(0).toLowerCase(Locale.ROOT));
    if (!COLUMNS.containsAll(header)
        || !header.containsAll(List.of("measure", "grain", "period", "value"))) {
      throw wrong(lines.get(0), "the columns " + String.join(" | ", COLUMNS));
    }
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = CELLS.splitToList(line);
      if (cells.size() != header.size()) {
        throw wrong(line, header.size() + " cells, like the first line");
      }
      all.add(expected(line, header, cells, department, calendar));
    }
    return all;
  }

  private static Expected expected(
      String line,
      List<String> header,
      List<String> cells,
      String department,
      FiscalCalendar calendar) {
    String measure = cells.get(header.indexOf("measure"));
    String part = header.contains("part") ? cells.get(header.indexOf("part")) : "";
    String value = cells.get(header.indexOf("value"));
    Grain grain = grain(line, cells.get(header.indexOf("grain")));
    Period period =
        PeriodNotation.parse(cells.get(header.indexOf("period")), calendar)
            .filter(named -> named.grain() == grain)
            .orElseThrow(
                () -> wrong(line, "a " + grain.id() + ", for example 2024-10 or FY2025-Q2"));
    return new Expected(
        line,
        MeasureId.of(measure.contains("/") ? measure : department + "/" + measure),
        grain,
        period,
        slice(line, part),
        value.equals(NONE) ? Optional.empty() : Optional.of(Value.of(line, value)));
  }

  private static Grain grain(String line, String id) {
    return Stream.of(Grain.values())
        .filter(grain -> grain.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> wrong(line, "a grain: " + Stream.of(Grain.values()).map(Grain::id).toList()));
  }

  private static Slice slice(String line, String part) {
    if (part.isEmpty()) {
      return Slice.whole();
    }
    int equals = part.indexOf('=');
    if (equals < 0) {
      throw wrong(line, "a part like district=North");
    }
    return new Slice.Part(
        FieldId.of(part.substring(0, equals).strip()), part.substring(equals + 1).strip());
  }

  private static IllegalArgumentException wrong(String line, String expected) {
    return new IllegalArgumentException(
        "the table of expected figures has the line '" + line + "'; expected " + expected);
  }

  /**
   * One figure that must come.
   *
   * @param line as written
   * @param value empty if there must be none
   */
  record Expected(
      String line,
      MeasureId measure,
      Grain grain,
      Period period,
      Slice slice,
      Optional<Value> value) {}

  /** A number or a quotient, exactly. */
  record Value(BigDecimal numerator, BigDecimal denominator) {
    static Value of(String line, String text) {
      try {
        int slash = text.indexOf('/');
        return slash < 0
            ? new Value(new BigDecimal(text), BigDecimal.ONE)
            : new Value(
                new BigDecimal(text.substring(0, slash).strip()),
                new BigDecimal(text.substring(slash + 1).strip()));
      } catch (NumberFormatException noNumber) {
        throw wrong(line, "a number, a quotient like 2/3, or 'none'");
      }
    }

    /** Whether a quotient of these two is the same number. */
    boolean is(BigDecimal above, BigDecimal below) {
      return numerator.multiply(below).compareTo(above.multiply(denominator)) == 0;
    }
  }
}
