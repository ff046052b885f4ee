package org.datainaction.adapters.police;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Measure;
import org.datainaction.table.Need;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

class UseOfForceTest {
  private final UseOfForce force = new UseOfForce(new Words());
  private final Dataset dataset = force.dataset();

  @Test
  void seattleAndSouthBendRecordDifferentThings() throws IOException {
    assertThat(RealHeader.fieldsIn("seattle_use_of_force.csv", dataset))
        .containsExactly(
            "record",
            "occurred",
            "incident",
            "type",
            "precinct",
            "sector",
            "beat",
            "officer",
            "subject",
            "race",
            "gender");
    assertThat(RealHeader.fieldsIn("south_bend_use_of_force.csv", dataset))
        .containsExactly("occurred", "beat", "city", "force", "injury", "self-initiated", "shift");
  }

  @Test
  void onlyTheTimeMustBeThere() {
    assertThat(dataset.fields())
        .filteredOn(field -> field.need() != Need.NONE)
        .extracting(Field::id)
        .containsExactly(FieldId.of("occurred"));
  }

  @Test
  void anObjectIdIsNoNumberOfTheRowBecauseEachExportCountsAnew() {
    assertThat(dataset.identity()).isEqualTo(new Identity.UniqueRow(List.of(FieldId.of("record"))));
    assertThat(dataset.findColumn(FieldId.of("record")).orElseThrow().headers())
        .containsExactly("ID");
  }

  @Test
  void figuresAreAboutPeopleAndNoneIsFinerThanAQuarter() {
    assertThat(dataset.aboutPeople()).isTrue();
    assertThat(force.measures())
        .allSatisfy(
            measure -> assertThat(measure.grains()).containsExactly(Grain.QUARTER, Grain.YEAR));
  }

  @Test
  void officersAndPeopleAreCountedAndNeverShown() {
    assertThat(force.measures())
        .flatExtracting(Measure::breakdowns)
        .extracting(Breakdown::field)
        .doesNotContain(
            FieldId.of("officer"),
            FieldId.of("subject"),
            FieldId.of("record"),
            FieldId.of("incident"));
  }

  @Test
  void everyKindOfForceHasAWordAndOtherWordsAreOther() {
    assertThat(dataset.derived())
        .filteredOn(field -> field.id().equals(FieldId.of("kind-of-force")))
        .singleElement()
        .satisfies(
            kind ->
                assertThat(kind.expression())
                    .isInstanceOfSatisfying(
                        Expression.Category.class,
                        category -> {
                          assertThat(kind.values().keySet())
                              .containsAll(category.names().values())
                              .contains(category.otherwise());
                          assertThat(category.otherwise()).isEqualTo("other");
                        }));
  }
}
