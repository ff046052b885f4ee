package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.moment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.series.ObservationStatus;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What real 911 exports do, besides CAD ({@link CadQuirksTest}). In {@link EccPhoneTruthTest} are
 * the buckets, both spellings of midnight, hours with a leading zero, percentages that are of
 * answered or of offered calls, and the day with 25 hours; in {@code EccAdapterTest} that no
 * percentage is read, whatever its name; in {@link EmergencyCallsTruthTest} times to the minute,
 * equal rows that are calls of their own, and calls without a location.
 */
class EccQuirksTest {
  @TempDir Path folder;

  @Test
  void aShareOfNothingThatIsPublishedAsNoughtIsNoShare() throws IOException {
    String file = "ecc/decc_phone_2025_week44.csv";
    List<Map<String, String>> silent =
        PlainCsv.of(file).rows().stream()
            .filter(row -> row.get("911_T").equals(row.get("911_AB")))
            .toList();
    Declared declared = hours();

    RealExports built = declared.build(folder, "America/New_York", file);

    assertThat(silent).isNotEmpty().allMatch(row -> row.get("911_PCT_10").equals("0"));
    assertThat(silent)
        .allSatisfy(
            row ->
                assertThat(built.whole("test/within-10", "hour", hour(row.get("DateTime"))))
                    .satisfies(
                        observation -> {
                          assertThat(observation.getField("status"))
                              .isEqualTo(ObservationStatus.CANNOT_EXIST.id());
                          assertThat(observation.getField("value")).isEmpty();
                        }));
  }

  /** 2 November 2025 had two hours from one to two, and the file has one row for both. */
  @Test
  void anHourThatHappensTwiceIsTheOneRowThatTheFileHas() throws IOException {
    String file = "ecc/decc_phone_2025_week45.csv";
    PlainCsv plain = PlainCsv.of(file);

    RealExports built = hours().build(folder, "America/New_York", file);

    assertThat(plain.count(row -> row.get("DateTime").startsWith("11/2/2025 "))).isEqualTo(24);
    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(168, 168, 0, 0));
    for (Map<String, String> row : plain.rows().subList(0, 24)) {
      assertThat(built.whole("test/offered", "hour", hour(row.get("DateTime"))).getField("value"))
          .as(row.get("DateTime"))
          .isEqualTo(row.get("911_T"));
    }
  }

  private static Declared hours() {
    Declared declared =
        Declared.at("hour")
            .finest(Grain.HOUR)
            .column("hour", "DateTime", moment("M/d/yyyy H:mm"))
            .column("offered", "911_T", new CellFormat.Count())
            .sum("offered", "offered");
    List<String> waited = List.of("10", "15", "20", "40", "60", "120", "121");
    for (String seconds : waited) {
      declared.column("answered-" + seconds, "911_" + seconds, new CellFormat.Count());
    }
    List<FieldId> parts = waited.stream().map(s -> FieldId.of("answered-" + s)).toList();
    return declared
        .derived("answered", new Expression.SumOf(parts))
        .measure(
            "within-10",
            new Calculation.Ratio(parts.get(0), FieldId.of("answered")),
            Condition.ALWAYS);
  }

  /** {@code 10/26/2025 05:00} is the hour {@code 2025-10-26T05:00}. */
  private static String hour(String american) {
    String[] parts = american.split("[/ :]");
    return "%s-%s-%sT%s:00"
        .formatted(parts[2], twoDigits(parts[0]), twoDigits(parts[1]), twoDigits(parts[3]));
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  @Test
  void titleRangeAndEmptyLineAboveTheHeaderAreNoData() throws IOException {
    String file = "ecc/nashville_cad_incidents_tornado_2020.csv";
    List<List<String>> incidents =
        PlainCsv.records(file, StandardCharsets.UTF_8).stream()
            .filter(row -> row.size() == 5 && !row.get(0).equals("IncidentDate"))
            .toList();

    RealExports built =
        Declared.at("reported")
            .needed("reported", "IncidentDate", moment("M/d/yyyy h:mm:ss a"))
            .column("type", "IncidentTypeDescription1", TEXT)
            .count("incidents", "type")
            .build(folder, "America/Chicago", file);

    assertThat(built.dashboard().rows().used()).isEqualTo(incidents.size());
    assertThat(built.dashboard().rows().rejected()).isZero();
    String fires = "GENERAL ALARM COMMERCIAL   INDUSTRIAL BUILD";
    assertThat(built.total("test/incidents", "type", fires))
        .isPositive()
        .isEqualTo(incidents.stream().filter(row -> row.get(4).equals(fires)).count());
  }

  private static final String MONTGOMERY = "ecc/montgomery_pa_911_sample.csv";
  private static final String NAMED =
      "    layout: {header: [lat, lng, title, timeStamp, twp, addr]}";

  @Test
  void aFileWithoutAHeaderIsReadOnceTheCityNamesItsColumns() throws IOException {
    RealExports built = montgomery().buildWith(NAMED, folder, "America/New_York", MONTGOMERY);

    assertThat(built.dashboard().rows()).isEqualTo(new RowCounts(3051, 3051, 0, 0));
    PlainCsv.records(MONTGOMERY, StandardCharsets.UTF_8).stream()
        .collect(Collectors.groupingBy(row -> row.get(3).substring(11, 13), Collectors.counting()))
        .forEach(
            (hour, rows) ->
                assertThat(built.total("test/calls", "hour", hour)).as(hour).isEqualTo(rows));
  }

  @Test
  void aFileWithoutAHeaderIsRefusedAndItsFirstRowIsNotTakenForOne() throws IOException {
    RealExports built = montgomery().build(folder, "America/New_York", MONTGOMERY);

    Stream<Problem> problems =
        built.dashboard().datasets().get(0).exports().stream()
            .map(ExportReport::problems)
            .flatMap(List::stream);
    assertThat(problems).extracting(Problem::code).containsOnly(ProblemCode.COLUMN_MISSING);
    assertThat(built.total("test/calls")).isZero();
  }

  @Test
  void theKindOfACallIsTheStartOfItsTitle() throws IOException {
    RealExports built = montgomery().buildWith(NAMED, folder, "America/New_York", MONTGOMERY);

    assertThat(built.total("test/traffic")).isEqualTo(1545);
    assertThat(built.total("test/ems")).isEqualTo(1155);
    assertThat(built.total("test/fire")).isEqualTo(351);
  }

  private static Declared montgomery() {
    return Declared.at("called")
        .needed("called", "timeStamp", moment("yyyy-MM-dd HH:mm"))
        .column("title", "title", TEXT)
        .derived("hour", new Expression.PartOfTime(FieldId.of("called"), Expression.TimePart.HOUR))
        .count("calls", "hour")
        .count("traffic", titled("traffic"))
        .count("ems", titled("ems"))
        .count("fire", titled("fire"));
  }

  private static Condition titled(String kind) {
    DatedList.Entry start =
        new DatedList.Entry(kind + ": ", LocalDate.of(2000, 1, 1), LocalDate.MAX);
    return new Condition.Listed(
        FieldId.of("title"), DatedList.shipped(kind, List.of(start)), ListMatch.CONTAINS);
  }
}
