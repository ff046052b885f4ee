package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreezingTest {
  private static final LocalDate ON = LocalDate.of(2024, 6, 15);
  private static final String VIEWS = "police/data-page-views";

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    for (int month = 1; month <= 5; month++) {
      workspace.views("data/0" + month + ".csv", "2024-0" + month, "/police/data," + 10 * month);
    }
  }

  @Test
  void wholePeriodsOfEveryGrainWithinTheWindowAreFrozen() {
    FrozenBaseline entry = entry(VIEWS, "2024-01..2024-04", "why", "me");
    assertThat(entry.series().stream().map(TestFolder::told).map(List::toString))
        .containsExactlyInAnyOrder(
            "[2024-01 normal 10, 2024-02 normal 20, 2024-03 normal 30, 2024-04 normal 40]",
            "[FY2024-Q3 normal 60]");
  }

  @Test
  void itSaysWhoWhyWhenAndFromWhichFiles() {
    FrozenBaseline entry = entry(VIEWS, "2024-01..2024-04", "Before the launch", "Strategy");
    assertThat(entry.reason()).isEqualTo("Before the launch");
    assertThat(entry.frozenBy()).isEqualTo("Strategy");
    assertThat(entry.frozenOn()).isEqualTo(ON);
    assertThat(entry.exports().keySet())
        .containsExactly("data/01.csv", "data/02.csv", "data/03.csv", "data/04.csv", "data/05.csv");
    assertThat(entry.exports().values()).allMatch(crc -> crc.matches("[0-9a-f]{8}"));
  }

  @Test
  void onlyAWindowThatIsOverCanBeFrozen() {
    assertThat(refusal(VIEWS, "2024-01-01..2024-06-15", "why", "me"))
        .contains("the window ends on 2024-06-15, which is not over on 2024-06-15");
    assertThat(entry(VIEWS, "2024-01-01..2024-06-14", "why", "me").series()).isNotEmpty();
  }

  @Test
  void aWindowWithoutFiguresIsRefused() {
    assertThat(refusal(VIEWS, "2022-01..2022-12", "why", "me"))
        .contains("'police/data-page-views' has no figure from 2022-01-01 to 2022-12-31");
    // No whole period lies in it.
    assertThat(refusal(VIEWS, "2024-01-02..2024-01-30", "why", "me")).contains("has no figure");
  }

  @Test
  void withoutAReasonOrANameNothingIsFrozen() {
    assertThat(refusal(VIEWS, "2024-01..2024-04", " ", "me")).contains("no reason is given");
    assertThat(refusal(VIEWS, "2024-01..2024-04", "why", "")).contains("nobody is named");
  }

  @Test
  void aWindowThatReachesBeyondTheLaunchIsRefusedForWhatTheInitiativeWatches() {
    workspace.plan("launch: {on: 2024-04-01, label: New page}\n");

    assertThat(refusal(VIEWS, "2024-01-01..2024-04-01", "why", "me"))
        .contains("the window ends on 2024-04-01, but 'New page' began on 2024-04-01");
    assertThat(entry(VIEWS, "2024-01..2024-03", "why", "me").series()).isNotEmpty();
  }

  @Test
  void anUnknownMeasureIsToldWithTheNearestName() {
    assertThat(refusal("police/data-page-view", "2024-01..2024-04", "why", "me"))
        .contains("there is no measure 'police/data-page-view'", "police/data-page-views");
  }

  private FrozenBaseline entry(String measure, String window, String reason, String by) {
    return Freezing.entry(
        workspace.open().build(ON),
        MeasureId.of(measure),
        Window.parse(window),
        reason,
        by,
        List.of());
  }

  private String refusal(String measure, String window, String reason, String by) {
    return assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> entry(measure, window, reason, by))
        .actual()
        .problems()
        .get(0)
        .line();
  }
}
