package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change of the counting tool breaks a series; two tools on one day count twice. */
class CountingMethodsTest {
  private static final FieldId FROM = FieldId.of("from");
  private static final FieldId TO = FieldId.of("to");
  private static final FieldId TOOL = FieldId.of("tool");

  private static final Dataset VIEWS =
      Dataset.builder(DatasetId.of("test/views"))
          .field(field(FROM, new CellFormat.Day(List.of("yyyy-MM-dd"))))
          .field(field(TO, new CellFormat.Day(List.of("yyyy-MM-dd"))))
          .field(
              field(TOOL, new CellFormat.Text())
                  .withValues(
                      Map.of(
                          "old", LocalizedText.of("the old tool", "la herramienta vieja"),
                          "new", LocalizedText.of("the new tool"))))
          .time(new TimeOfRow.Span(FROM, TO))
          .method(TOOL)
          .build();

  @Test
  void aChangeIsFoundOnTheFirstDayOfTheNewTool() {
    ScanResult result =
        scan(
            of("2023-05-01", "2023-05-31", "old"),
            of("2023-07-01", "2023-07-31", "new"),
            of("2023-06-01", "2023-06-30", "old"),
            of("2023-08-01", "2023-08-31", "new"));

    assertThat(result.countingOverlap()).isEmpty();
    assertThat(result.countingChanges())
        .containsExactly(new CountingChange(LocalDate.of(2023, 7, 1), "old", "new"));
  }

  @Test
  void theBreakThatFollowsNamesBothToolsInEachLanguageThatHasWordsForBoth() {
    SeriesBreak seriesBreak =
        new CountingChange(LocalDate.of(2023, 7, 1), "old", "new").seriesBreak(VIEWS);

    assertThat(seriesBreak.on()).isEqualTo(LocalDate.of(2023, 7, 1));
    assertThat(seriesBreak.reason().byLanguage())
        .isEqualTo(Map.of("en", "views counted by the new tool instead of the old tool"));
  }

  @Test
  void aToolWithoutWordsIsANameInEveryLanguage() {
    SeriesBreak seriesBreak =
        new CountingChange(LocalDate.of(2023, 7, 1), "old", "Matomo").seriesBreak(VIEWS);

    assertThat(seriesBreak.reason().byLanguage())
        .containsEntry("es", "vistas contadas por Matomo en lugar de la herramienta vieja");
  }

  @Test
  void theCitysWordsForAChangeTakeThePlaceOfTheShippedOnes() {
    SeriesBreak seriesBreak =
        new CountingChange(LocalDate.of(2023, 7, 1), "old", "Matomo")
            .seriesBreak(VIEWS, text -> text.with("en", "since {to}, before {from}"));

    assertThat(seriesBreak.reason().english()).isEqualTo("since Matomo, before the old tool");
  }

  @Test
  void aToolThatComesBackIsAChangeEachTime() {
    ScanResult result =
        scan(
            of("2023-05-01", "2023-05-31", "old"),
            of("2023-06-01", "2023-06-30", "new"),
            of("2023-07-01", "2023-07-31", "old"));

    assertThat(result.countingChanges())
        .extracting(CountingChange::on)
        .containsExactly(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 7, 1));
  }

  @Test
  void twoToolsInOneMonthOnDifferentDaysAreAChangeAndNoOverlap() {
    ScanResult result =
        scan(of("2023-07-01", "2023-07-14", "old"), of("2023-07-15", "2023-07-31", "new"));

    assertThat(result.countingOverlap()).isEmpty();
    assertThat(result.countingChanges())
        .extracting(CountingChange::on)
        .containsExactly(LocalDate.of(2023, 7, 15));
  }

  @Test
  void theDaysThatTwoToolsCountAreTold() {
    ScanResult result =
        scan(
            of("2023-05-01", "2023-05-31", "old"),
            of("2023-06-01", "2023-06-30", "old"),
            of("2023-06-20", "2023-06-30", "new"),
            of("2023-07-01", "2023-07-31", "new"));

    assertThat(result.countingOverlap())
        .contains(
            new CountingOverlap(
                new Coverage(LocalDate.of(2023, 6, 20), LocalDate.of(2023, 6, 30)), "old", "new"));
  }

  @Test
  void whereNoRowSaysAToolNothingChanges() {
    ScanResult result =
        scan(of("2023-05-01", "2023-05-31", null), of("2023-06-01", "2023-06-30", null));

    assertThat(result.countingChanges()).isEmpty();
    assertThat(result.countingOverlap()).isEmpty();
  }

  /** It may be another tool, and a break too many can be bridged. */
  @Test
  void rowsThatSayNoToolBesideRowsThatDoAreCountedInAWayOfTheirOwn() {
    ScanResult result =
        scan(of("2023-05-01", "2023-05-31", null), of("2023-06-01", "2023-06-30", "new"));

    CountingChange change = result.countingChanges().get(0);
    assertThat(change.on()).isEqualTo(LocalDate.of(2023, 6, 1));
    assertThat(change.seriesBreak(VIEWS).reason().english())
        .isEqualTo("views counted by the new tool instead of a tool that the file does not name");
  }

  @Test
  void daysThatAKnownAndAnUnknownToolCountAreToldToo() {
    ScanResult result =
        scan(of("2023-05-01", "2023-05-31", null), of("2023-05-01", "2023-05-31", "new"));

    assertThat(result.countingOverlap()).isPresent();
  }

  @Test
  void daysThatTwoFilesReportInOneWayAreToldWithBothFiles() throws Exception {
    Scan scan = Scan.of(VIEWS, List.of(), FiscalCalendar.startingIn(Month.JULY));
    read(scan, "may.csv", of("2023-05-01", "2023-05-31", "new"));
    read(scan, "half.csv", of("2023-05-16", "2023-05-31", "new"));
    read(scan, "june.csv", of("2023-06-01", "2023-06-30", "new"));
    assertThat(scan.result().reportedTwice())
        .contains(
            new ReportedTwice(
                new Coverage(LocalDate.of(2023, 5, 16), LocalDate.of(2023, 5, 31)),
                "half.csv",
                "may.csv"));
  }

  @Test
  void aDayWithinAReportOfAnotherFileIsReportedTwice() throws Exception {
    Scan scan = Scan.of(VIEWS, List.of(), FiscalCalendar.startingIn(Month.JULY));
    read(scan, "daily.csv", of("2023-05-16", "2023-05-16", null));
    read(scan, "may.csv", of("2023-05-01", "2023-05-31", null));
    assertThat(scan.result().reportedTwice())
        .map(ReportedTwice::days)
        .contains(new Coverage(LocalDate.of(2023, 5, 16), LocalDate.of(2023, 5, 16)));
  }

  @Test
  void singleDaysOfTwoFilesMayMeetAndOneFileMayHoldManyRowsOfOneReport() throws Exception {
    Scan scan = Scan.of(VIEWS, List.of(), FiscalCalendar.startingIn(Month.JULY));
    read(scan, "a.log", of("2023-05-16", "2023-05-16", "new"));
    read(scan, "b.log", of("2023-05-16", "2023-05-16", "new"));
    read(
        scan,
        "june.csv",
        of("2023-06-01", "2023-06-30", "new"),
        of("2023-06-01", "2023-06-30", "new"));
    assertThat(scan.result().reportedTwice()).isEmpty();
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static void read(Scan scan, String file, List<@Nullable Object>... rows)
      throws Exception {
    scan.read(file, new MemoryTable(VIEWS, 2, List.of(rows)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static ScanResult scan(List<@Nullable Object>... rows) {
    Scan scan = Scan.of(VIEWS, List.of(), FiscalCalendar.startingIn(Month.JULY));
    try {
      scan.read("views.csv", new MemoryTable(VIEWS, 2, List.of(rows)));
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
    return scan.result();
  }

  private static List<@Nullable Object> of(String from, String to, @Nullable String tool) {
    return row(LocalDate.parse(from).toEpochDay(), LocalDate.parse(to).toEpochDay(), tool);
  }

  private static Field field(FieldId id, CellFormat format) {
    LocalizedText name = LocalizedText.of(id.value());
    return Field.of(id, id.value(), format, name, name);
  }
}
