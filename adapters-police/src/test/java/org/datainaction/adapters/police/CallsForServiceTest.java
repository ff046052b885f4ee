package org.datainaction.adapters.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

class CallsForServiceTest {
  private final CallsForService calls = new CallsForService(new Words());
  private final Dataset dataset = calls.dataset();

  @Test
  void theRealExportHasEveryColumn() throws IOException {
    assertThat(RealHeader.fieldsIn("berkeley_calls_for_service.csv", dataset))
        .containsExactly("case", "day", "time", "type");
  }

  @Test
  void aCallBelongsToItsDayAlsoWithoutATimeOfDay() {
    assertThat(dataset.time()).isEqualTo(new TimeOfRow.Moment(FieldId.of("day")));
    assertThat(dataset.isDay(FieldId.of("day"))).isTrue();
  }

  @Test
  void aCaseThatIsThereTwiceCountsOnce() {
    assertThat(dataset.identity()).isEqualTo(new Identity.UniqueRow(List.of(FieldId.of("case"))));
  }

  @Test
  void callsArePublishedByTypeDayOfTheWeekAndHourButSingleDaysOnlyAsAWhole() {
    Measure byType = calls.measures().get(0);
    assertThat(byType.grains()).containsExactly(Grain.MONTH, Grain.QUARTER, Grain.YEAR);
    assertThat(byType.breakdowns())
        .extracting(breakdown -> breakdown.field().value())
        .containsExactly("type", "day-of-week", "hour");

    Measure byDay = calls.measures().get(1);
    assertThat(byDay.grains()).containsExactly(Grain.DAY, Grain.MONTH);
    assertThat(byDay.breakdowns()).isEmpty();
  }

  @Test
  void theWeekStartsOnMondayAndEachHourSaysWhereItEnds() {
    assertThat(word("day-of-week", "1").byLanguage())
        .containsEntry("en", "Monday")
        .containsEntry("es", "lunes");
    assertThat(word("day-of-week", "7").english()).isEqualTo("Sunday");
    assertThat(Stream.of("00", "11", "12", "23").map(hour -> word("hour", hour).english()))
        .containsExactly(
            "12 a.m. to 1 a.m.", "11 a.m. to 12 p.m.", "12 p.m. to 1 p.m.", "11 p.m. to 12 a.m.");
  }

  private LocalizedText word(String field, String value) {
    return dataset.findLabel(FieldId.of(field), value).orElseThrow();
  }
}
