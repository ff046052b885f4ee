package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.Argument;
import org.datainaction.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportScanTest {
  private static final String HEADER = "call,day,area\n";

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder, List.of(Adapters.calls(false)));
    workspace.plan("police/data-page-views", "fire/calls");
    mostRejected("100%");
  }

  @Test
  void everyRowOfEveryFileIsUsedRejectedOrIgnored() {
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n2,soon,A\n3,2024-01-07,B\n");
    workspace.write("data/b.csv", HEADER + "4,2024-02-05,A\n\n" + HEADER + "5,2024-02-06,A\n");
    ExportScan scan = workspace.scan();
    assertThat(scan.exports())
        .extracting(ExportReport::name, ExportReport::rows)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("data/a.csv", new RowCounts(3, 2, 1, 0)),
            org.assertj.core.groups.Tuple.tuple("data/b.csv", new RowCounts(4, 2, 0, 2)));
    assertThat(scan.rows()).isEqualTo(new RowCounts(7, 4, 1, 2));
    assertThat(scan.awaited()).isEmpty();
  }

  @Test
  void rowsOfARejectedEventCountInTheFileInWhichTheyStand() {
    workspace.write("data/a.csv", HEADER + "1,,A\n2,2024-01-05,A\n");
    workspace.write("data/b.csv", HEADER + "1,,A\n1,,A\n3,2024-01-05,A\n");
    assertThat(workspace.scan().exports())
        .extracting(ExportReport::rows)
        .containsExactly(new RowCounts(2, 1, 1, 0), new RowCounts(3, 1, 2, 0));
  }

  @Test
  void withoutAFileTheDatasetIsAwaited() {
    ExportScan scan = workspace.scan();
    assertThat(scan.awaited()).contains(Message.of("awaited.no-export"));
    assertThat(scan.result()).isEmpty();
    assertThat(scan.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.EXPORT_MISSING);
  }

  @Test
  void oneFileThatCannotBeUsedKeepsTheDatasetBackAndAllFilesAreTold() {
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n");
    workspace.write("data/b.csv", "call,area\n2,A\n");
    workspace.write("data/c.csv", "");
    workspace.write("data/d.csv", HEADER + "4,2024-01-05,A\n5,2024-01-05,A\n");
    ExportScan scan = workspace.scan();
    assertThat(scan.awaited())
        .contains(Message.of("awaited.export-unusable", new Argument.Verbatim("data/b.csv")));
    assertThat(scan.result()).isEmpty();
    assertThat(scan.exports())
        .extracting(report -> report.name() + " " + report.rows().used())
        .containsExactly("data/a.csv 1", "data/b.csv 0", "data/c.csv 0", "data/d.csv 2");
    assertThat(scan.problems())
        .extracting(problem -> problem.place().file())
        .containsExactly("data/b.csv", "data/c.csv");
  }

  @Test
  void aFileThatCannotBeUsedDoesNotHideWhyRowsOfTheOthersAreLeftOut() {
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n2,soon,A\n");
    workspace.write("data/b.csv", "call,area\n3,A\n");
    DatasetReport report = workspace.figures(LocalDate.of(2024, 2, 10)).report();
    assertThat(report.awaited()).isPresent();
    assertThat(report.rows()).isEqualTo(new RowCounts(2, 1, 1, 0));
    assertThat(report.rejectedByKind().values()).containsExactly(1L);
    assertThat(report.things()).isEqualTo(1);
  }

  @Test
  void rowsBeforeAFileBreaksOffAreNeitherUsedNorLeftOut() {
    workspace = new TestFolder(folder);
    workspace.views("data/01.csv", "2024-01", "/police/data,5", "/police/data,6");
    String header = "Page,Views,Start date,End date\n";
    // The first row has no place in time; rows enough for several batches, then no end of a quote.
    workspace.write(
        "data/02.csv",
        header
            + "/a,1,2024-02-01,2024-03-31\n"
            + "/a,1,2024-02-01,2024-02-29\n".repeat(50_000)
            + "\"/a,1,2024-02-01,2024-02-29\n");
    DatasetReport report = workspace.figures(LocalDate.of(2024, 3, 10)).report();
    assertThat(report.awaited()).isPresent();
    assertThat(report.rows()).isEqualTo(new RowCounts(2, 2, 0, 0));
    assertThat(report.rejectedByKind()).isEmpty();
    assertThat(report.things()).isEqualTo(2);
  }

  @Test
  void asManyRejectedRowsAsTheCityAllowsAreFineAndOneMoreIsNot() {
    mostRejected("20%");
    String good = "1,2024-01-05,A\n2,2024-01-05,A\n3,2024-01-05,A\n";
    workspace.write("data/a.csv", HEADER + good + "4,2024-01-05,A\n5,,A\n");
    assertThat(workspace.scan().awaited()).isEmpty();

    workspace.write("data/a.csv", HEADER + good + "4,,A\n5,,A\n");
    ExportScan scan = workspace.scan();
    assertThat(scan.awaited())
        .contains(
            Message.of(
                "awaited.too-many-rejected", Argument.Figure.count(2), Argument.Figure.count(5)));
    assertThat(scan.result()).isEmpty();
    assertThat(scan.counted()).isPresent();
  }

  @Test
  void aFileThatIsThereTwiceKeepsTheDatasetBackAndIsTold() {
    workspace = new TestFolder(folder);
    workspace.views("data/a.csv", "2024-01", "/police/data,5");
    workspace.views("data/copy.csv", "2024-01", "/police/data,5");
    workspace.views("data/other.csv", "2024-01", "/police/data,6");
    ExportScan scan = workspace.scan();
    assertThat(scan.awaited())
        .contains(
            Message.of(
                "awaited.export-repeated",
                new Argument.Verbatim("data/copy.csv"),
                new Argument.Verbatim("data/a.csv")));
    assertThat(scan.result()).isEmpty();
    assertThat(scan.counted()).isPresent();
    assertThat(scan.problems())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo(ProblemCode.EXPORT_REPEATED);
              assertThat(one.severity()).isEqualTo(Problem.Severity.ERROR);
              assertThat(one.place().file()).isEqualTo("data/copy.csv");
            });
  }

  @Test
  void whereRowsOfAnEventAreJoinedAFileThatIsThereTwiceChangesNothing() {
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n2,2024-01-06,A\n");
    workspace.write("data/copy.csv", HEADER + "1,2024-01-05,A\n2,2024-01-06,A\n");
    ExportScan scan = workspace.scan();
    assertThat(scan.awaited()).isEmpty();
    assertThat(scan.things()).isEqualTo(2);
    assertThat(scan.problems())
        .singleElement()
        .extracting(Problem::line)
        .isEqualTo(
            "data/copy.csv: export-repeated: it is the same, byte for byte, as data/a.csv;"
                + " its events count once; expected each export once");
  }

  @Test
  void aGoodFileDoesNotMakeUpForOneWithTooManyRejectedRows() {
    mostRejected("20%");
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n".repeat(100));
    workspace.write("data/b.csv", HEADER + "2,2024-02-05,A\n3,,A\n");
    assertThat(workspace.scan().problems())
        .singleElement()
        .extracting(Problem::code)
        .isEqualTo(ProblemCode.REJECTED_TOO_MANY);
  }

  @Test
  void progressHearsOfEachFileItsLengthAndItsEnd() throws Exception {
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n");
    workspace.write("data/b.csv", "nothing,of,this\n");
    List<String> heard = new ArrayList<>();
    List<Long> advanced = new ArrayList<>();
    workspace.scan(
        new Progress() {
          @Override
          public void begin(String export, long bytes) {
            heard.add("begin " + export + " " + bytes);
          }

          @Override
          public void advance(long bytes) {
            advanced.add(bytes);
          }

          @Override
          public void done(ExportReport export) {
            heard.add("done " + export.name() + " " + export.rows().used());
          }
        });
    long length = Files.size(folder.resolve("data/a.csv"));
    assertThat(heard)
        .containsExactly(
            "begin data/a.csv " + length,
            "begin data/b.csv 16",
            "done data/a.csv 1",
            "done data/b.csv 0");
    assertThat(advanced).allMatch(bytes -> bytes > 0);
    assertThat(advanced.stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(length);
  }

  @Test
  void rowsAreToldWhileALargeExportIsRead() {
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n2\n".repeat(20_000));
    List<Long> read = new ArrayList<>();
    List<Long> leftOut = new ArrayList<>();
    workspace.scan(
        new Progress() {
          @Override
          public void rows(long soFar, long soFarLeftOut) {
            read.add(soFar);
            leftOut.add(soFarLeftOut);
          }
        });
    assertThat(read).isNotEmpty().isSorted().last().asInstanceOf(LONG).isBetween(10_000L, 40_000L);
    for (int i = 0; i < read.size(); i++) {
      // Every second row is too short.
      assertThat(leftOut.get(i)).isBetween(read.get(i) / 2 - 1, read.get(i) / 2 + 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", "begin", "advance", "rows"})
  void anInterruptEndsTheReadingAndIsNoFlawOfTheExport(String when) {
    workspace.write("data/a.csv", HEADER + "1,2024-01-05,A\n".repeat(20_000));
    workspace.write("data/b.csv", HEADER + "1,2024-01-05,A\n".repeat(20_000));
    Progress interrupting =
        new Progress() {
          @Override
          public void begin(String export, long bytes) {
            interruptIf("begin");
          }

          @Override
          public void advance(long bytes) {
            interruptIf("advance");
          }

          @Override
          public void rows(long read, long leftOut) {
            interruptIf("rows");
          }

          @Override
          public void problem(Problem problem) {
            throw new AssertionError(problem.line());
          }

          private void interruptIf(String now) {
            if (now.equals(when)) {
              Thread.currentThread().interrupt();
            }
          }
        };
    if (when.equals("before")) {
      Thread.currentThread().interrupt();
    }
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> workspace.open().build(LocalDate.of(2024, 6, 1), interrupting))
          .withMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }
  }

  private void mostRejected(String share) {
    workspace.write(
        "sources.yaml",
        """
        version: 1
        exports:
          - {dataset: fire/calls, files: data/*.csv, most-rejected: %s}
        """
            .formatted(share));
  }
}
