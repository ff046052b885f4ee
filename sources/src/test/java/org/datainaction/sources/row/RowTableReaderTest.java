package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datainaction.sources.ReadTable.INVALID;
import static org.datainaction.sources.ReadTable.MISSING;
import static org.datainaction.sources.Wanted.column;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.missing;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;
import static org.datainaction.sources.Wanted.whole;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.datainaction.id.FieldId;
import org.datainaction.sources.ReadTable;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.table.Batch;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.SourceException;
import org.datainaction.table.TableReader;
import org.junit.jupiter.api.Test;

/** Rows of text to typed cells: what is kept, what is left out, and what is said about it. */
class RowTableReaderTest {
  @Test
  void tellsThePhysicalLineOnWhichTheCellAtFaultStarts() throws Exception {
    String text =
        String.join(
            "\r\n",
            "Calls by block", // 1
            "", // 2
            "Block,\"Number", // 3
            "of calls\",Day", // 4
            "100 Main,3,Mon", // 5
            "\"200 Main", // 6
            "", // 7
            "Durham\",many,Tue", // 8: the cell at fault
            "", // 9
            "\"300 Main", // 10
            "Durham\",5,\"W", // 11
            "ed\"", // 12
            ",,", // 13
            "\"a\nb\rc\",,Thu", // 14, 15 and 16: the cell at fault
            "\"400 Main", // 17: the row at fault
            "Durham\",1", // 18
            "\"500 Main", // 19
            "Durham\",1,\"Sat\"urday", // 20: the cell at fault
            "600 Main,9,Sun"); // 21
    ReadTable table =
        ReadTable.of(
            new CsvFormat(),
            text,
            columns(text("Block"), required(whole("Number of Calls")), text("Day")));

    assertThat(table.lines()).containsExactly(5L, 10L, 21L);
    assertThat(table.rows().get(1)).containsExactly("300 Main\r\nDurham", "5", "W\r\ned");
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:8 [Number of calls] value-invalid 'many'; expected a whole number",
            "a.csv:16 [Number of calls] value-missing ''; expected a whole number",
            "a.csv:17 [] ragged-row '400 Main\r\nDurham | 1'; expected 3 cells, found 2",
            "a.csv:20 [Day] quoting 'Sat';"
                + " expected nothing after the closing quote, and a quote inside it doubled");
    assertThat(table.outcome().ignored()).isEqualTo(2);
  }

  @Test
  void everyFieldHasItsOwnSpellingsOfNoValue() throws Exception {
    ReadTable table =
        read(
            "Precinct,Beat,Score\n-,-,9\n NULL ,.,10\nnull,**,-\n,-1,NULL\n",
            missing(text("Precinct"), "NULL", " "),
            missing(text("Beat"), "-", "."),
            missing(whole("Score"), "9", "-"));

    assertThat(table.rows())
        .containsExactly(
            List.of("-", MISSING, MISSING),
            List.of(MISSING, MISSING, "10"),
            List.of("null", "**", MISSING),
            List.of(MISSING, "-1", INVALID));
    assertThat(table.outcome().invalidCells()).isEqualTo(Map.of(FieldId.of("score"), 1L));
  }

  @Test
  void aRequiredValueInASpellingOfMissingIsMissingAndNotInvalid() throws Exception {
    ReadTable table = read("Calls\n1\nNULL\nnone\n", required(missing(whole("Calls"), "NULL")));

    assertThat(table.rows()).containsExactly(List.of("1"));
    assertThat(table.outcome().rejections().counts())
        .isEqualTo(
            Map.of(
                new RejectionLog.Kind(Rejection.Reason.VALUE_MISSING, "Calls"), 1L,
                new RejectionLog.Kind(Rejection.Reason.VALUE_INVALID, "Calls"), 1L));
  }

  @Test
  void aCountBelowZeroIsNoValueAndLeavesOutTheRowThatNeedsIt() throws Exception {
    ReadTable table =
        read(
            "Hour,911_T,ADM_T\n0,12,3\n1,-99999,3\n2,\"1,701\",-1\n",
            whole("Hour"),
            required(column(new CellFormat.Count(), "911_T")),
            column(new CellFormat.Count(), "ADM_T"));

    assertThat(table.rows())
        .containsExactly(List.of("0", "12", "3"), List.of("2", "1701", INVALID));
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:3 [911_T] value-invalid '-99999'; expected a whole number, 0 or more");
    assertThat(table.outcome().invalidExamples())
        .extracting(cell -> cell.line() + " " + cell.column() + " " + cell.excerpt())
        .containsExactly("4 ADM_T -1");
  }

  @Test
  void aSlipInTheYearOfADateThatMayBeMissingIsAnUnusableCellAndTheRowStays() throws Exception {
    ReadTable table =
        read(
            "Call,Received,On scene\n1,2025-01-05,0209-01-05\n2,0209-01-05,2025-01-05\n",
            text("Call"),
            required(column(new CellFormat.Day(List.of("yyyy-MM-dd")), "Received")),
            column(new CellFormat.Day(List.of("yyyy-MM-dd")), "On scene"));

    // 2025-01-05 is day 20,093 after 1970-01-01: 55 years of 365 days, 14 leap days, 4 days.
    assertThat(table.rows()).containsExactly(List.of("1", "20093", INVALID));
    assertThat(table.outcome().invalidCells())
        .containsExactly(Map.entry(FieldId.of("on-scene"), 1L));
    assertThat(table.rejected())
        .containsExactly(
            "a.csv:3 [Received] value-invalid '0209-01-05';"
                + " expected a date like yyyy-MM-dd, in the years 1900 to 2099");
  }

  @Test
  void everyKindOfCellIsReadAsItsFormatSays() throws Exception {
    ReadTable table =
        read(
            "Kind,Calls,Hours,At,Day,Time,Done,Quarter\n"
                + " fire ,\"1,701\",2.5,2025-01-02 03:04,1/2/2025,6:10,YES,FY25 Q2\n"
                + "?,?,?,?,?,?,?,FY25 Q5\n",
            text("Kind"),
            whole("Calls"),
            column(new CellFormat.Decimal(2), "Hours"),
            column(new CellFormat.Timestamp(List.of("yyyy-MM-dd HH:mm")), "At"),
            column(new CellFormat.Day(List.of("M/d/yyyy")), "Day"),
            column(new CellFormat.TimeOfDay(List.of("H:mm")), "Time"),
            column(new CellFormat.Flag(Set.of("yes"), Set.of("no")), "Done"),
            column(new CellFormat.PeriodName(), "Quarter"));

    assertThat(table.rows())
        .containsExactly(
            // 2 January 2025 is day 20,090 since 1970; 8:04 UTC is 29,040 seconds into it.
            List.of(
                "fire",
                "1701",
                "250",
                "" + (20_090L * 86_400 + 29_040) * 1000,
                "20090",
                "" + (6 * 3600 + 600),
                "1",
                "FY25 Q2"),
            List.of("?", INVALID, INVALID, INVALID, INVALID, INVALID, INVALID, INVALID));
  }

  @Test
  void theHeaderOnceMoreIsIgnored() throws Exception {
    ReadTable table =
        read("Day,Calls\nMon,1\nDay,Calls\n DAY ,calls\nTue,2\n", required(whole("Calls")));

    assertThat(table.rows()).containsExactly(List.of("1"), List.of("2"));
    assertThat(table.outcome().ignored()).isEqualTo(2);
  }

  @Test
  void totalsAndFootnotesOfPlainCsvAreRejectedAndNeverCounted() throws Exception {
    ReadTable table =
        read(
            "Day,Calls\nMon,1\nTotal,\nSource: ECC\nPrinted on 1 May, 2 pm, page 1\n",
            required(whole("Calls")));

    assertThat(table.rows()).containsExactly(List.of("1"));
    assertThat(table.rejected()).hasSize(3);
  }

  @Test
  void invalidCellsOfRejectedRowsAreNotCounted() throws Exception {
    ReadTable table = read("A,B\nx,x\nx,1\n", whole("A"), required(whole("B")));

    assertThat(table.outcome().rejections().total()).isEqualTo(1);
    assertThat(table.outcome().invalidCells()).isEqualTo(Map.of(FieldId.of("a"), 1L));
  }

  @Test
  void theFirstInvalidCellOfEachColumnIsShownWithTheLineOnWhichItStarts() throws Exception {
    ReadTable table =
        read("Note,A,B\n\"two\nlines\",1,x\nz,y,2\nz,y,?\n", text("Note"), whole("A"), whole("B"));

    assertThat(table.outcome().invalidExamples())
        .containsExactly(
            new Rejection(Rejection.Reason.VALUE_INVALID, "a.csv", 3, "B", "x", "a whole number"),
            new Rejection(Rejection.Reason.VALUE_INVALID, "a.csv", 4, "A", "y", "a whole number"));
    assertThat(table.rows()).hasSize(3);
  }

  @Test
  void askingForMoreColumnsRejectsNoMoreRows() throws Exception {
    String text = "Day,Calls,Note\nMon,1,x\nTue,?,\nWed,,5\n";
    ReadTable few = read(text, required(text("Day")));
    ReadTable more = read(text, required(text("Day")), whole("Calls"), whole("Note"));

    assertThat(more.lines()).isEqualTo(few.lines());
    assertThat(more.outcome().rejections()).isEqualTo(few.outcome().rejections());
  }

  @Test
  void textsAreTheSameInEveryBatch() throws Exception {
    StringBuilder text = new StringBuilder("Kind,Calls\nrejected,\n");
    int rows = 100_000;
    for (int i = 0; i < rows; i++) {
      text.append("kind ").append(i % 1000).append(",1\n");
    }
    int read = 0;
    try (TableReader reader =
        new CsvFormat()
            .open(
                ReadTable.file(text.toString()), columns(text("Kind"), required(whole("Calls"))))) {
      for (Optional<Batch> batch = reader.read(); batch.isPresent(); batch = reader.read()) {
        for (int row = 0; row < batch.get().rows(); row++) {
          assertThat(batch.get().column(0).text(row)).isEqualTo("kind " + read++ % 1000);
        }
      }
    }
    assertThat(read).isEqualTo(rows);
  }

  @Test
  void allRowsMayBeRejected() throws Exception {
    ReadTable table = read("Day,Calls\nMon,\nTue,x\n", required(whole("Calls")));

    assertThat(table.rows()).isEmpty();
    assertThat(table.outcome().accepted()).isZero();
    assertThat(table.outcome().rejections().total()).isEqualTo(2);
  }

  @Test
  void examplesOfRejectionsAreBoundedAndCountsAreNot() throws Exception {
    ReadTable table = read("Calls\n" + "x\n".repeat(5000) + "1\n", required(whole("Calls")));

    assertThat(table.outcome().rejections().total()).isEqualTo(5000);
    assertThat(table.rejected()).hasSize(RejectionLog.MOST_EXAMPLES);
  }

  @Test
  void aPatternThatIsNoneIsToldWithItsField() {
    assertThat(
            ReadTable.refusal(
                new CsvFormat(),
                "Day\nx\n",
                columns(column(new CellFormat.Day(List.of("dd.mm.jjjj")), "Day"))))
        .startsWith("a.csv [day]: definition-invalid: a pattern is not understood: ")
        .contains("j")
        .endsWith("; expected a date like dd.mm.jjjj, in the years 1900 to 2099");
  }

  @Test
  void rowsOfAnyOriginMayEndBeforeTheHeader() {
    RowSource none =
        new RowSource() {
          @Override
          public Optional<RawRow> next() {
            return Optional.empty();
          }

          @Override
          public void close() {}
        };
    TalliedStream bytes = new TalliedStream(InputStream.nullInputStream());
    assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> RowTableReader.open("a.xlsx", none, bytes, columns(text("Day"))))
        .withMessage("a.xlsx: export-empty: it has no header; expected a header and rows");
  }

  private static ReadTable read(String text, ColumnSpec... wanted) throws Exception {
    return ReadTable.of(new CsvFormat(), text, columns(wanted));
  }
}
