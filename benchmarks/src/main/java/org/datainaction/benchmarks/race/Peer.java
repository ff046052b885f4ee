package org.datainaction.benchmarks.race;

import com.google.common.io.Resources;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * DuckDB at the same job, in a process of its own. The clock runs from the first statement of the
 * query to its last line: the start of Java and the unpacking of the database's library are not
 * counted against it.
 */
public final class Peer {
  static final String MARK = "took ";

  private Peer() {}

  /** Takes the export and how many threads; prints the lines, then what they took. */
  public static void main(String[] arguments) throws SQLException, IOException {
    String query =
        Resources.toString(Resources.getResource(Peer.class, "job.sql"), StandardCharsets.UTF_8)
            .replace("${FILE}", arguments[0].replace("'", "''"));
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    StringBuilder lines = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Integer.parseInt(arguments[1]));
      long start = System.nanoTime();
      long cpu = system.getProcessCpuTime();
      for (String part : query.split(";\\s*\n", -1)) {
        if (!part.isBlank() && statement.execute(part)) {
          collect(statement, lines);
        }
      }
      long wall = System.nanoTime() - start;
      lines.append(MARK).append(wall / 1e9).append(' ');
      lines.append((system.getProcessCpuTime() - cpu) / 1e9).append('\n');
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(lines);
    out.flush();
  }

  private static void collect(Statement statement, StringBuilder lines) throws SQLException {
    try (ResultSet result = statement.getResultSet()) {
      while (result.next()) {
        lines.append(result.getString(1)).append('\n');
      }
    }
  }
}
