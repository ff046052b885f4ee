package org.datainaction.adapters.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

class ReportedGunshotWoundsTest {
  private final ReportedGunshotWounds wounds = new ReportedGunshotWounds(new Words());
  private final Dataset dataset = wounds.dataset();

  @Test
  void theFullExportHasEveryColumnAndTheShortOneWhatIsNeeded() throws IOException {
    assertThat(RealHeader.fieldsIn("durham_nc_gunshot_wound_reports_full_DERIVED.csv", dataset))
        .containsExactly("report", "day", "time", "offense", "reported-as", "district", "zone");
    assertThat(RealHeader.fieldsIn("durham_nc_gunshot_wound_reports.csv", dataset))
        .containsExactly("report", "day", "offense", "reported-as");
  }

  @Test
  void thePrintedOffsetIsOnlyALabelAndTheDateIsMeantInUtc() {
    assertThat(dataset.findColumn(FieldId.of("day")).orElseThrow().format())
        .isInstanceOfSatisfying(
            CellFormat.Day.class, day -> assertThat(day.zone()).contains(ZoneOffset.UTC));
  }

  @Test
  void reportsAreAboutPeopleAndEachCountsOnce() {
    assertThat(dataset.aboutPeople()).isTrue();
    assertThat(dataset.identity()).isEqualTo(new Identity.UniqueRow(List.of(FieldId.of("report"))));
  }

  @Test
  void monthsThatWouldGiveSmallOnesAwayAreNotPublished() {
    Measure measure = wounds.measures().get(0);

    assertThat(measure.grains()).containsExactly(Grain.QUARTER, Grain.YEAR);
  }

  @Test
  void theIdIsNotThatOfTheTableThatDurhamPublishes() {
    assertThat(wounds.measures())
        .extracting(Measure::id)
        .doesNotContain(MeasureId.of("police/gunshot-wound-reports"));
    assertThat(dataset.id()).hasToString("police/reported-gunshot-wounds");
  }
}
