package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.AnalystNote;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 7, 10);
  private static final MeasureId VIEWS = MeasureId.of("police/data-page-views");

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder);
    for (int month = 1; month <= 6; month++) {
      workspace.views("data/0" + month + ".csv", "2024-0" + month, "/police/data," + 10 * month);
    }
  }

  @Test
  void theLatestBaselineIsInForceAndEarlierOnesStayVisible() {
    freeze("first", "2024-05-01");
    freeze("second", "2024-05-02");
    MeasureReport report = report();
    assertThat(report.comparison().baseline().map(FrozenBaseline::reason)).contains("second");
    assertThat(report.baselines())
        .extracting(FrozenBaseline::reason)
        .containsExactly("first", "second");
    // The one quarter in the window: 10 + 20 + 30.
    assertThat(report.comparison().before().mean()).contains(BigDecimal.valueOf(60));
    assertThat(report.comparison().revision().periods()).isZero();
  }

  @Test
  void aFrozenFigureStaysWhenItsExportIsRevised() {
    freeze("why", "2024-05-01");
    workspace.views("data/02.csv", "2024-02", "/police/data,21");
    MeasureReport report = report();
    assertThat(report.comparison().before().mean()).contains(BigDecimal.valueOf(60));
    assertThat(report.comparison().revision().periods()).isEqualTo(1);
  }

  @Test
  void onlyWhatTheInitiativeWatchesHasItsLaunch() {
    workspace.plan("launch: {on: 2024-04-01, label: New page}\n");
    assertThat(report().comparison().launch()).contains(LocalDate.of(2024, 4, 1));
    // The quarter since: 40 + 50 + 60.
    assertThat(report().comparison().since().mean()).contains(BigDecimal.valueOf(150));

    publish("police/a");
    assertThat(build().findMeasure(MeasureId.of("police/a")).orElseThrow().comparison().launch())
        .isEmpty();
  }

  @Test
  void targetsAndNotesStandWithTheirMeasure() {
    publish("police/a");
    workspace.plan(
        """
        targets:
          - {measure: police/a, value: 3, better: higher, set-on: 2024-01-01, by: 2025-01-01}
        notes:
          - {measure: police/a, written-on: 2024-05-01, from: 2024-01-01, words: Of a}
          - measure: police/data-page-views
            written-on: 2024-05-01
            from: 2024-01-01
            words: Of views
        """);
    MeasureReport other = build().findMeasure(MeasureId.of("police/a")).orElseThrow();
    assertThat(other.targets()).hasSize(1);
    assertThat(other.notes()).extracting(AnalystNote::words).containsExactly(english("Of a"));
    assertThat(report().targets()).isEmpty();
    assertThat(report().notes())
        .extracting(AnalystNote::words)
        .containsExactly(english("Of views"));
  }

  @Test
  void whatTheInitiativeWatchesComesFirst() {
    workspace.write("data/figures/a.csv", "Period,Value\n2024-01,18\n");
    publish("police/a");
    workspace.plan("police/data-page-views", "police/a");
    assertThat(build().departments().get(0).measures())
        .extracting(report -> report.measure().id().toString())
        .containsExactly("police/a", "police/data-page-views");
  }

  @Test
  void aWatchedMeasureThatNoExportFeedsIsAwaitedAndNotForgotten() {
    workspace.write("sources.yaml", TestFolder.SOURCES.replaceAll("(?s)exports:.*lists", "lists"));
    MeasureReport report = report();
    assertThat(report.dataset().awaited()).contains(Message.of("awaited.no-export"));
    assertThat(report.series()).isEmpty();
    assertThat(report.shown().observations()).isEmpty();
  }

  @Test
  void oneDatasetThatIsAwaitedLeavesTheOthersAsTheyAre() {
    workspace.write("data/figures/a.csv", "no,table,of,figures\n");
    publish("police/a");
    Dashboard dashboard = build();
    assertThat(dashboard.datasets())
        .extracting(report -> report.dataset().id() + " " + report.awaited().isPresent())
        .containsExactly("police/a true", "web/page-views false");
    assertThat(dashboard.findMeasure(VIEWS).map(MeasureReport::shown).map(TestFolder::told))
        .contains(List.of("FY2024-Q3 normal 60", "FY2024-Q4 normal 150"));
  }

  @Test
  void aStandInSaysWhatItStandsInFor() {
    Proxy proxy = Proxy.of(english("views of its data pages"), english("It has none yet."));
    Measure standIn =
        WebAnalytics.dataPageViews(VIEWS.department(), english("Views"), english(""))
            .proxy(proxy)
            .build();
    workspace =
        new TestFolder(
            folder,
            List.of(Adapters.of("police", List.of(WebAnalytics.DATASET), List.of(standIn))));
    assertThat(report().measure().proxy())
        .hasValueSatisfying(
            known -> {
              assertThat(known.standsInFor()).isEqualTo(proxy.standsInFor());
              assertThat(known.why()).isEqualTo(proxy.why());
            });
  }

  private void freeze(String reason, String on) {
    workspace
        .open()
        .freeze(VIEWS, Window.parse("2024-01..2024-03"), reason, "me", LocalDate.parse(on));
  }

  private void publish(String measure) {
    workspace.sources(
        """
        published:
          - {measure: %s, title: A, grain: month, files: data/figures/a.csv}
        """
            .formatted(measure));
  }

  private MeasureReport report() {
    return build().findMeasure(VIEWS).orElseThrow();
  }

  private Dashboard build() {
    return workspace.open().build(AS_OF);
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(text);
  }
}
