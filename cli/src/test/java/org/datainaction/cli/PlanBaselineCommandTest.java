package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking beforehand what a comparison could show. */
class PlanBaselineCommandTest {
  private static final String MEASURE = "police/data-page-views";

  @TempDir Path folder;
  private SmallCity city;

  @BeforeEach
  void writeWorkspace() {
    city = SmallCity.in(folder);
  }

  /** So many months until January 2025, with a little unrest. */
  private void write(int months) {
    StringBuilder views = new StringBuilder("Page,Views,Start date,End date\n");
    YearMonth first = YearMonth.of(2025, 1).minusMonths(months - 1L);
    for (int i = 0; i < months; i++) {
      YearMonth month = first.plusMonths(i);
      views
          .append("/police/data,")
          .append(1000 + i * 7 % 5 * 20)
          .append(',')
          .append(month.atDay(1))
          .append(',')
          .append(month.atEndOfMonth())
          .append('\n');
    }
    city.write("data/web.csv", views.toString());
    city.write("sources.yaml", SmallCity.SOURCES.replace("2024-10..2025-01", first + "..2025-01"));
  }

  private Ran run(String... more) {
    String[] call = new String[4 + more.length];
    call[0] = "plan-baseline";
    call[1] = MEASURE;
    call[2] = "--workspace";
    call[3] = city.toString();
    System.arraycopy(more, 0, call, 4, more.length);
    return Ran.with(call);
  }

  @Test
  void itTellsWhichChangeWouldShowWhen() {
    write(18);
    Ran ran = run();

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(ran.outLines().get(1))
        .isEqualTo(
            "  judged by month, from the figures through 2025-01; worth acting on: +30% -23%");
    assertThat(ran.outLines()).anyMatch(line -> line.startsWith("  18 months  +"));
    assertThat(ran.outLines())
        .endsWith("  With 18 months before, +30% -23% would show at the check after 3 months.");
  }

  @Test
  void scriptsReadALineForEachLengthAndLook() {
    write(18);

    assertThat(run("--json").outLines())
        .hasSize(4 + 6)
        .first()
        .asString()
        .startsWith(
            "{\"measure\":\"police/data-page-views\",\"grain\":\"month\",\"baseline\":12,"
                + "\"after\":3,\"rise\":0.")
        .endsWith("\"showsSizeable\":true}");
  }

  @Test
  void tooFewFiguresFallShort() {
    Ran ran = run();

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.out()).contains("There are too few figures by month to plan with.");
  }

  @Test
  void aMeasureThatNobodyKnowsIsRefusedWithTheNearest() {
    Ran ran = Ran.with("plan-baseline", "police/data-views", "--workspace", city.toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.err()).contains("did you mean 'police/data-page-views'?");
  }
}
