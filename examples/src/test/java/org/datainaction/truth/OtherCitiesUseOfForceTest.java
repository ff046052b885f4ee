package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cities that say in their workspace which of their columns is which, and whose exports have no
 * number of the row: each row counts. The expected figures were counted in the files.
 */
class OtherCitiesUseOfForceTest {
  private static final String FORCE = "police/use-of-force";
  private static final String USES = "police/uses-of-force";
  private static final String INCIDENTS = "police/use-of-force-incidents";

  @TempDir Path folder;

  @Test
  void negativeAndMissingNumbersOfCincinnatiLoseNoRow() throws IOException {
    RealExports open = cincinnati("incident");

    assertThat(open.dashboard().rows()).isEqualTo(new RowCounts(6000, 6000, 0, 0));
    assertThat(open.totals(USES, "year", "")).containsEntry("", new BigDecimal("6000"));
    // 2,833 rows have a negative number, 48 none; no number is used in two fiscal years.
    assertThat(open.totals(INCIDENTS, "year", "")).containsEntry("", new BigDecimal("5151"));
  }

  @Test
  void aNumberThatRepeatsIsRefusedAsTheNumberOfARow() throws IOException {
    RealExports open = cincinnati("record");

    // Of 6,000 rows 5,952 have one of 5,151 numbers: 801 would be lost, which is more than a tenth.
    assertThat(open.dashboard().datasets())
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.awaited()).isPresent();
              assertThat(report.rejectedByKind())
                  .containsExactly(
                      Map.entry(
                          new RejectionLog.Kind(Rejection.Reason.REPORTED_TWICE, "INCIDENT_NO"),
                          801L));
            });
    assertThat(open.totals(USES, "year", "")).isEmpty();
  }

  @Test
  void anIdWithATrailingBlankIsTheIdWithoutIt() throws IOException {
    Measure byIncident =
        OpenPolice.count("by-incident", FORCE, Condition.ALWAYS, Grain.YEAR, "incident");
    RealExports open = newOrleans(OpenPolice.with(FORCE, byIncident));

    assertThat(open.totals("police/by-incident", "year", "incident"))
        .containsEntry("FTN2016-0215", new BigDecimal("1"))
        .doesNotContainKey("FTN2016-0215 ");
  }

  @Test
  void equalRowsOfNewOrleansAreDifferentUsesOfForceOfOneIncident() throws IOException {
    RealExports open = newOrleans(OpenPolice.with(FORCE));

    // A row for each officer and kind of force: 136 rows are like one before.
    assertThat(open.totals(USES, "year", "")).containsEntry("", new BigDecimal("3000"));
    assertThat(open.totals(INCIDENTS, "year", "")).containsEntry("", new BigDecimal("1189"));
  }

  private RealExports cincinnati(String numberIs) throws IOException {
    return RealExports.build(
        folder,
        OpenPolice.with(FORCE),
        FORCE,
        "America/New_York",
        """
            columns:
              occurred: INCIDENT_DATE
              %s: INCIDENT_NO
              race: SUBJECT_RACE
        """
            .formatted(numberIs),
        List.of("police/cincinnati_use_of_force_pdi.csv"));
  }

  private RealExports newOrleans(Installed installed) throws IOException {
    return RealExports.build(
        folder,
        installed,
        FORCE,
        "America/Chicago",
        """
            columns:
              occurred: Date Occurred
              incident: PIB File Number
              type: Use of Force Level
        """,
        List.of("police/new_orleans_use_of_force.csv"));
  }
}
