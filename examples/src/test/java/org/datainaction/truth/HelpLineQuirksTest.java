package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.WHOLE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real help line exports: calls by week and province, and the same with a column a week. */
class HelpLineQuirksTest {
  private static final String BY_CALENDAR_YEAR = "    years: calendar";
  private static final String ITALY = "community-safety/italy_1522_calls_weekly_province.csv";
  private static final String ITALY_BY_WEEK = "community-safety/italy_1522_calls_by_week.csv";

  @TempDir Path folder;

  private static Declared years(String header) {
    return Declared.timed(new TimeOfRow.Named(FieldId.of("year")))
        .finest(Grain.YEAR)
        .needed("year", header, new CellFormat.PeriodName());
  }

  /** Years only: weeks without a call have no row, and no time of a row is a year and a week. */
  @Test
  void countsThatAProgramWroteWithAPointAreCounts() throws IOException {
    PlainCsv plain = PlainCsv.of(ITALY);

    RealExports built = italy();

    assertThat(plain.count("calls", "1.0")).isGreaterThan(5000);
    assertThat(plain.count("calls", "0.0")).isZero();
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(15000, 15000, 0, 0));
    assertThat(built.unusable("calls") + built.unusable("week")).isZero();
    for (String year : List.of("2020", "2021", "2022", "2023", "2024")) {
      assertThat(built.whole("test/calls", "year", year + "-01-01").getField("value"))
          .as(year)
          .isEqualTo(Long.toString(calls(plain, "year", year)));
    }
  }

  @Test
  void aProvinceThatIsCalledMissingIsNoneAndDamagedLettersStayDamaged() throws IOException {
    PlainCsv plain = PlainCsv.of(ITALY);
    String damaged = "Valle d'Aosta/Vall\u00C3\u00A9e d'Aoste";

    RealExports built = italy();

    assertThat(built.total("test/calls", "province", damaged))
        .isPositive()
        .isEqualTo(calls(plain, "provincia", damaged));
    assertThat(built.partsOf("test/calls", "province")).doesNotContain("missing");
    assertThat(built.total("test/calls", "province", ""))
        .isPositive()
        .isEqualTo(calls(plain, "provincia", "missing"));
  }

  private static long calls(PlainCsv plain, String header, String value) {
    return plain.rows().stream()
        .filter(row -> row.get(header).equals(value))
        .mapToLong(row -> (long) Double.parseDouble(row.get("calls")))
        .sum();
  }

  private RealExports italy() throws IOException {
    return years("year")
        .column("week", "week", WHOLE)
        .column("province", "provincia", TEXT)
        .column("calls", "calls", new CellFormat.Count())
        .sum("calls", "calls", "province")
        .buildWith(
            BY_CALENDAR_YEAR + "\n    missing: {province: [missing]}",
            folder,
            "Europe/Rome",
            ITALY);
  }

  @Test
  void weeksThatStandAsColumnsAddUpToTheirYear() throws IOException {
    PlainCsv plain = PlainCsv.of(ITALY_BY_WEEK);
    Declared declared = years("year");
    List<FieldId> weeks =
        IntStream.rangeClosed(1, 54).mapToObj(week -> FieldId.of("week-" + week)).toList();
    for (int week = 1; week <= 54; week++) {
      declared.column("week-" + week, Integer.toString(week), new CellFormat.Count());
    }

    RealExports built =
        declared
            .derived("calls", new Expression.SumOf(weeks))
            .sum("calls", "calls")
            .buildWith(BY_CALENDAR_YEAR, folder, "Europe/Rome", ITALY_BY_WEEK);

    for (Map<String, String> row : plain.rows()) {
      long sum =
          row.entrySet().stream()
              .filter(cell -> !cell.getKey().equals("year"))
              .mapToLong(cell -> Long.parseLong(cell.getValue()))
              .sum();
      assertThat(built.whole("test/calls", "year", row.get("year") + "-01-01").getField("value"))
          .as(row.get("year"))
          .isEqualTo(Long.toString(sum));
    }
  }

  @Test
  void aWorkbookIsNoTextAndIsRefusedInWordsAndNotRead() throws IOException {
    RealExports built =
        years("year")
            .column("calls", "calls", new CellFormat.Count())
            .sum("calls", "calls")
            .build(folder, "Europe/Rome", "community-safety/italy_1522_provinces_weekly.xlsx");

    assertThat(built.dashboard().datasets().get(0).awaited()).isPresent();
    assertThat(built.dashboard().datasets().get(0).exports().get(0).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).containsIgnoringCase("xlsx"));
    assertThat(built.total("test/calls")).isZero();
  }
}
