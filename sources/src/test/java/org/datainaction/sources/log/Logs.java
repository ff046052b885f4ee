package org.datainaction.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.Wanted;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;

/** Logs to read, and their rows as cells by column; cells that hold nothing are left out. */
final class Logs {
  static final List<String> COLUMNS =
      List.of(
          "Host",
          "Client",
          "Time",
          "Method",
          "Page path",
          "Query",
          "Status",
          "Bytes",
          "Referrer",
          "User agent",
          "Views",
          "Start date",
          "End date",
          "Counting method");

  /** What each row says whatever the line is. */
  static final Map<String, String> ALWAYS = Map.of("Views", "1", "Counting method", "access-log");

  private Logs() {}

  /** Every column as text, days in this zone. */
  static Projection allColumns(String zone) {
    return new Projection(
        COLUMNS.stream().map(Wanted::text).toList(),
        ZoneId.of(zone),
        FiscalCalendar.startingIn(Month.JULY),
        TextLayout.DETECT);
  }

  static ReadTable read(SourceFile file) throws Exception {
    return ReadTable.of(new AccessLogFormat(), file, allColumns("America/New_York"));
  }

  static ReadTable read(String... lines) throws Exception {
    return read(file(String.join("\n", lines) + "\n"));
  }

  static SourceFile file(String text) {
    return SourceFile.of("access.log", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The cells of the only row. */
  static Map<String, String> only(ReadTable table) {
    assertThat(table.rejected()).isEmpty();
    assertThat(table.rows()).hasSize(1);
    return cells(table.rows().get(0));
  }

  static Map<String, String> cells(List<String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      if (!row.get(i).equals(ReadTable.MISSING)) {
        cells.put(COLUMNS.get(i), row.get(i));
      }
    }
    return cells;
  }

  /** One column of every row. */
  static List<String> column(ReadTable table, String name) {
    Stream<List<String>> rows = table.rows().stream();
    return rows.map(row -> row.get(COLUMNS.indexOf(name))).toList();
  }

  /** A line of the combined form. */
  static String combined(String time, String request) {
    return "192.0.2.7 - - [%s] \"%s\" 200 512 \"-\" \"Mozilla/5.0\"".formatted(time, request);
  }
}
