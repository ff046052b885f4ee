package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.measure.Condition.Operator.MORE;
import static org.datainaction.truth.Declared.TEXT;
import static org.datainaction.truth.Declared.moment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.datainaction.adapters.fire.FireAdapter;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dataset.Expression;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.datainaction.spi.Registry;
import org.datainaction.table.CellFormat;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a real fire department's exports do. That a call of several rows is one call, and calls that
 * nobody reached, are in {@link FireCallsTruthTest}.
 */
class FireQuirksTest {
  private static final String ZONE = "America/Los_Angeles";

  /** The header of the neighborhood is misspelled in the files; a city says it as it stands. */
  private static final String COLUMNS =
      "    columns: {neighborhood: 'Neighborhooods - Analysis Boundaries'}";

  private static Declared units() {
    CellFormat time = moment("MM/dd/yyyy hh:mm:ss a");
    return Declared.at("received")
        .column("call", "Call Number", TEXT)
        .column("received", "Received DtTm", time)
        .column("entry", "Entry DtTm", time)
        .column("responded", "Response DtTm", time)
        .column("arrived", "On Scene DtTm", time)
        .column("left", "Transport DtTm", time)
        .column("hospital", "Hospital DtTm", time)
        .column("available", "Available DtTm", time)
        .column("priority", "Original Priority", TEXT)
        .column("city", "City", TEXT)
        .column("neighborhood", "Neighborhood", TEXT)
        .derived("response", between("received", "arrived"))
        .derived("travel", between("responded", "arrived"))
        .derived("on-scene", between("arrived", "available"))
        .derived("transport", between("left", "hospital"))
        .derived("to-hospital", between("entry", "hospital"))
        .derived(
            "town",
            new Expression.Category(
                FieldId.of("city"),
                Map.of("SF", "San Francisco", "SAN FRANCISCO", "San Francisco"),
                "San Francisco"))
        .count("units", "priority", "city", "town", "neighborhood")
        .count("unreached", Condition.absent(FieldId.of("arrived")))
        .count("over-an-hour", Condition.compare(FieldId.of("response"), MORE, 3600))
        // What no figure reads is not computed, and not counted where it makes no sense.
        .count("with-travel", Condition.present(FieldId.of("travel")))
        .count("with-on-scene", Condition.present(FieldId.of("on-scene")))
        .count("with-transport", Condition.present(FieldId.of("transport")))
        .count("with-to-hospital", Condition.present(FieldId.of("to-hospital")));
  }

  private static Expression between(String from, String to) {
    return new Expression.SecondsBetween(FieldId.of(from), FieldId.of(to));
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class CallsOfApril2020 {
    private static final String FILE = "fire/sf_fire_calls_2020_04.csv";
    private PlainCsv plain;
    private RealExports built;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
      plain = PlainCsv.of(FILE);
      built = units().buildWith(COLUMNS, folder, ZONE, FILE);
    }

    @Test
    void unitsThatNeverArrivedHaveNoTimeAndAreNotUnusable() {
      assertThat(built.total("test/unreached")).isEqualTo(1295);
      assertThat(built.unusable("arrived")).isZero();
    }

    @Test
    void timesThatRunBackwardsMakeNoDurationAndAreCounted() {
      assertThat(built.unusable("transport")).isEqualTo(10);
      assertThat(built.unusable("on-scene")).isEqualTo(1);
      assertThat(built.unusable("to-hospital")).isEqualTo(1);
    }

    @Test
    void unitsThatTookMoreThanAnHourCount() {
      assertThat(built.total("test/over-an-hour")).isEqualTo(40);
    }

    @Test
    void prioritiesInNumbersAndLettersAreWordsOfOneColumn() {
      Map<String, Long> priorities = plain.countBy(row -> row.get("Original Priority"));

      assertThat(built.partsOf("test/units", "priority"))
          .isEqualTo(priorities.keySet())
          .containsExactlyInAnyOrder("2", "3", "A", "B", "C", "E", "I");
      priorities.forEach(
          (priority, units) ->
              assertThat(built.total("test/units", "priority", priority)).isEqualTo(units));
    }

    @Test
    void namesThatTheExportCutOffStayCutOff() {
      assertThat(built.total("test/units", "city", "Treasure Isla"))
          .isPositive()
          .isEqualTo(plain.count("City", "Treasure Isla"));
    }

    @Test
    void aMisspelledHeaderIsFoundUnderTheNameThatTheCityGives() {
      String header = "Neighborhooods - Analysis Boundaries";
      plain
          .countBy(row -> row.get(header).strip())
          .forEach(
              (name, units) ->
                  assertThat(built.total("test/units", "neighborhood", name)).isEqualTo(units));
    }
  }

  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class OutsideFires {
    private static final String FILE = "fire/sf_fire_outside_fires_2009_2018.csv";
    private PlainCsv plain;
    private RealExports built;
    private RealExports calls;

    @BeforeAll
    void build(@TempDir Path folder, @TempDir Path callFolder) throws IOException {
      plain = PlainCsv.of(FILE);
      built = units().buildWith(COLUMNS, folder, ZONE, FILE);
      Installed installed =
          new Installed(
              Registry.adapters(List.of(new FireAdapter())),
              Registry.formats(FireQuirksTest.class.getClassLoader()));
      calls = RealExports.build(callFolder, installed, "fire/calls", ZONE, FILE);
    }

    @Test
    void idsWithLeadingZerosAreTextAndTellCallsApart() {
      long numbers = plain.countBy(row -> row.get("Call Number")).size();

      assertThat(plain.count(row -> row.get("Call Number").startsWith("0"))).isPositive();
      assertThat(calls.dashboard().datasets().stream().map(DatasetReport::things))
          .containsExactly(numbers);
      assertThat(calls.total("fire/calls")).isEqualTo(numbers);
    }

    @Test
    void callsOfTenYearsFallIntoTheirFiscalYears() {
      Map<String, Long> years =
          plain.rows().stream()
              .collect(
                  Collectors.groupingBy(
                      row -> fiscalYearStart(row.get("Received DtTm")),
                      Collectors.collectingAndThen(
                          Collectors.mapping(row -> row.get("Call Number"), Collectors.toSet()),
                          ids -> (long) ids.size())));

      assertThat(years).hasSizeGreaterThanOrEqualTo(10);
      years.forEach(
          (start, count) ->
              assertThat(calls.whole("fire/calls", "year", start).getField("value"))
                  .as(start)
                  .isEqualTo(Long.toString(count)));
    }

    private static String fiscalYearStart(String american) {
      int year = Integer.parseInt(american.substring(6, 10));
      return (Integer.parseInt(american.substring(0, 2)) < 7 ? year - 1 : year) + "-07-01";
    }

    @Test
    void fourSpellingsOfACityAreOneCityOnceTheAdapterSaysSo() {
      assertThat(built.partsOf("test/units", "city"))
          .containsExactlyInAnyOrder("SF", "San Francisco", "SAN FRANCISCO", "");
      assertThat(built.partsOf("test/units", "town"))
          .containsExactlyInAnyOrder("San Francisco", "");
      assertThat(built.total("test/units", "town", "San Francisco"))
          .isEqualTo(4340 - plain.count("City", ""));
    }

    @Test
    void timesThatRunBackwardsMakeNoDurationAndAreCounted() {
      assertThat(built.unusable("travel")).isEqualTo(4);
      assertThat(built.unusable("on-scene")).isEqualTo(6);
    }

    @Test
    void oneNeighborhoodIsOnePart() {
      assertThat(built.partsOf("test/units", "neighborhood")).containsExactly("Lone Mountain/USF");
    }
  }
}
