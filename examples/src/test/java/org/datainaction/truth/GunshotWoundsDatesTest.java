package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.Operator.EQUAL;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What Durham prints beside the true dates of its gunshot-wound reports: a date that is a day
 * early, the same date in words, a month and a year, and the date of the event.
 */
class GunshotWoundsDatesTest {
  private static final String WOUNDS = "police/reported-gunshot-wounds";
  private static final String PRINTED = "police/durham_nc_gunshot_wound_reports.csv";
  private static final long SECONDS_OF_DAY = 24L * 60 * 60;

  /** A date as an instant, and the date that is printed for it as a local time. */
  private static final CellFormat INSTANT =
      new CellFormat.Timestamp(List.of("yyyy-MM-dd'T'HH:mm:ssxxx"));

  private static final CellFormat AS_PRINTED =
      new CellFormat.Day(List.of("yyyy-MM-dd'T'HH:mm:ss'-04:00'", "yyyy-MM-dd'T'HH:mm:ss'-05:00'"));

  @TempDir Path folder;

  @Test
  void theDayIsTheDayAfterThePrintedOne() throws IOException {
    JsonNode truth = truth();
    Measure days = OpenPolice.count("days", WOUNDS, Condition.ALWAYS, Grain.DAY);
    RealExports built = build(OpenPolice.with(WOUNDS, days));

    Map<String, BigDecimal> byDay = Truth.byStart(built.rows("police/days", "day", ""));
    assertThat(byDay.keySet().stream().min(String::compareTo))
        .contains(truth.get("first_true_date").asString());
    assertThat(byDay.keySet().stream().max(String::compareTo))
        .contains(truth.get("last_true_date").asString());
  }

  @Test
  void sixReportsWouldChangeTheirQuarterIfThePrintedDateWereBelieved() throws IOException {
    JsonNode truth = truth();
    Measure byReport =
        OpenPolice.count("by-report", WOUNDS, Condition.ALWAYS, Grain.QUARTER, "report");
    RealExports day = build(OpenPolice.with(WOUNDS, byReport));
    folder = Files.createTempDirectory(folder, "printed");
    RealExports printed =
        build(
            OpenPolice.with(
                WOUNDS,
                dataset ->
                    dataset
                        .field(OpenPolice.column("printed", "DATE_REPT", AS_PRINTED))
                        .time(new TimeOfRow.Moment(FieldId.of("printed"))),
                byReport));

    assertThat(Truth.byStart(printed.rows(WOUNDS, "quarter", "")))
        .isEqualTo(Truth.byStart(truth.get("trap_by_fiscal_quarter_of_printed_date")));
    Set<String> moved = quartersOfReports(day);
    moved.removeAll(quartersOfReports(printed));
    assertThat(moved)
        .extracting(reportAndQuarter -> reportAndQuarter.substring(0, 8))
        .containsExactlyInAnyOrderElementsOf(
            truth
                .get("records_whose_quarter_changes")
                .valueStream()
                .map(JsonNode::asString)
                .toList());
  }

  @Test
  void theDateInWordsIsTheTrueOne() throws IOException {
    JsonNode truth = truth();
    RealExports built =
        RealExports.build(
            folder,
            OpenPolice.only(
                WOUNDS,
                dataset ->
                    dataset
                        .field(OpenPolice.column("instant", "DATE_REPT", INSTANT))
                        .field(
                            OpenPolice.column(
                                "printed",
                                "DATE_REPT",
                                new CellFormat.Timestamp(((CellFormat.Day) AS_PRINTED).patterns())))
                        .field(
                            OpenPolice.column(
                                "in-words",
                                "STRDATE",
                                new CellFormat.Timestamp(List.of("MMM d yyyy"))))
                        .derived(seconds("true-to-words", "instant", "in-words"))
                        .derived(seconds("printed-to-words", "printed", "in-words")),
                secondsAre("true-date", "true-to-words", 0),
                // Printed at 7 or 8 in the evening: midnight is 5 or 4 hours later on the next day.
                secondsAre("four-hours-later", "printed-to-words", 4 * 60 * 60),
                secondsAre("five-hours-later", "printed-to-words", 5 * 60 * 60)),
            WOUNDS,
            "UTC",
            PRINTED);

    assertThat(sum(built, "true-date"))
        .isEqualByComparingTo(truth.get("true_date_equals_STRDATE").decimalValue());
    BigDecimal onTheNextDay = sum(built, "four-hours-later").add(sum(built, "five-hours-later"));
    assertThat(truth.get("records").decimalValue().subtract(onTheNextDay))
        .isEqualByComparingTo(truth.get("printed_date_equals_STRDATE").decimalValue());
  }

  @Test
  void aReportCanComeYearsAfterTheEvent() throws IOException {
    JsonNode lags = truth().get("occurred_before_reported_days");
    Measure[] counts =
        lags.propertyStream()
            .map(lag -> secondsAre("lag-" + lag.getKey(), "lag", daysIn(lag.getKey())))
            .toArray(Measure[]::new);
    RealExports built =
        build(
            OpenPolice.only(
                WOUNDS,
                dataset ->
                    dataset
                        .field(OpenPolice.column("reported", "DATE_REPT", INSTANT))
                        .field(OpenPolice.column("happened", "DATE_OCCU", INSTANT))
                        .derived(seconds("lag", "happened", "reported")),
                counts));

    for (Map.Entry<String, JsonNode> lag : lags.properties()) {
      assertThat(sum(built, "lag-" + lag.getKey()))
          .as("%s days", lag.getKey())
          .isEqualByComparingTo(lag.getValue().decimalValue());
    }
  }

  @Test
  void oneReportIsStampedWithAnotherMonthThanItsOwn() throws IOException {
    Measure months =
        OpenPolice.count(
            "months", WOUNDS, Condition.ALWAYS, Grain.MONTH, "year-stamp", "month-stamp");
    RealExports built =
        build(
            OpenPolice.with(
                WOUNDS,
                dataset ->
                    dataset
                        .field(OpenPolice.column("year-stamp", "YEARSTAMP", new CellFormat.Text()))
                        .field(
                            OpenPolice.column("month-stamp", "MONTHSTAMP", new CellFormat.Text())),
                months));

    BigDecimal otherYear = BigDecimal.ZERO;
    BigDecimal otherMonth = BigDecimal.ZERO;
    for (NamedCsvRecord row : built.rows("police/months", "month", "year-stamp")) {
      int year = LocalDate.parse(row.getField("period_start")).getYear();
      if (!row.getField("breakdown_value").equals(Integer.toString(year))) {
        otherYear = otherYear.add(new BigDecimal(row.getField("value")));
      }
    }
    for (NamedCsvRecord row : built.rows("police/months", "month", "month-stamp")) {
      int month = LocalDate.parse(row.getField("period_start")).getMonthValue();
      if (!row.getField("breakdown_value").equals(Integer.toString(month))) {
        otherMonth = otherMonth.add(new BigDecimal(row.getField("value")));
      }
    }
    assertThat(otherYear).isEqualByComparingTo(truth().get("YEARSTAMP_disagrees").decimalValue());
    assertThat(otherMonth).isEqualByComparingTo(truth().get("MONTHSTAMP_disagrees").decimalValue());
  }

  private static DerivedField seconds(String id, String from, String to) {
    return DerivedField.of(
        FieldId.of(id),
        LocalizedText.of(id),
        new Expression.SecondsBetween(FieldId.of(from), FieldId.of(to)));
  }

  private static Measure secondsAre(String name, String field, long seconds) {
    return OpenPolice.count(
        name, WOUNDS, Condition.compare(FieldId.of(field), EQUAL, seconds), Grain.YEAR);
  }

  private static long daysIn(String days) {
    return SECONDS_OF_DAY * Long.parseLong(days);
  }

  private static BigDecimal sum(RealExports built, String name) {
    return built.totals("police/" + name, "year", "").get("");
  }

  /** Each report with the first day of the quarter in which it counts. */
  private static Set<String> quartersOfReports(RealExports built) {
    return built.rows("police/by-report", "quarter", "report").stream()
        .filter(row -> row.getField("value").equals("1"))
        .map(row -> row.getField("breakdown_value") + " " + row.getField("period_start"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode truth() {
    return RealExports.truth("police/truth/durham_nc_gunshot_wound_reports.json");
  }

  private RealExports build(Installed installed) throws IOException {
    return RealExports.build(folder, installed, WOUNDS, "America/New_York", PRINTED);
  }
}
