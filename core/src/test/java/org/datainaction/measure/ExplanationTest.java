package org.datainaction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.Argument.Items;
import org.datainaction.text.Argument.Join;
import org.datainaction.text.Argument.Verbatim;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;
import org.junit.jupiter.api.Test;

/** The sentence says what the calculation does: every field, value and bound stands in it. */
class ExplanationTest {
  private static final FieldId RECEIVED = FieldId.of("received");
  private static final FieldId ARRIVED = FieldId.of("arrived");
  private static final FieldId WAIT = FieldId.of("wait");
  private static final FieldId KIND = FieldId.of("kind");
  private static final FieldId UNITS = FieldId.of("units");
  private static final LocalizedText CALLS = LocalizedText.of("calls", "llamadas");
  private static final LocalizedText KIND_OF_CALL = LocalizedText.of("kind of call");
  private static final LocalizedText WAITING = LocalizedText.of("time to first arrival");
  private static final LocalizedText UNITS_SENT = LocalizedText.of("units sent");

  private static final CellFormat TIME = new CellFormat.Timestamp(List.of("HH:mm"));
  private static final Dataset DATASET =
      Dataset.builder(DatasetId.of("fire/calls"))
          .rows(LocalizedText.of("one call"), CALLS)
          .field(field(RECEIVED, TIME, "received"))
          .field(field(ARRIVED, TIME, "arrived"))
          .field(field(KIND, new CellFormat.Text(), "kind of call"))
          .field(field(UNITS, new CellFormat.Whole(), "units sent"))
          .derived(WAIT, WAITING, new Expression.SecondsBetween(RECEIVED, ARRIVED))
          .time(new TimeOfRow.Moment(RECEIVED))
          .build();

  @Test
  void aCountOfEverythingIsOneSentence() {
    assertThat(told(new Calculation.Count(), Condition.ALWAYS))
        .containsExactly(Message.of("how.count", CALLS));
  }

  @Test
  void whichRowsCountIsASentenceOfItsOwn() {
    assertThat(told(new Calculation.Sum(UNITS), Condition.in(KIND, "Fire", "Alarm")))
        .containsExactly(
            Message.of("how.sum", UNITS_SENT),
            Message.of(
                "where.sentence",
                Message.of(
                    "where.in",
                    KIND_OF_CALL,
                    new Items(List.of(new Verbatim("Alarm"), new Verbatim("Fire")), Join.OR))));
  }

  @Test
  void aBoundOnSecondsIsToldInSecondsAndAnotherAsANumber() {
    assertThat(told(within(WAIT, 240), Condition.ALWAYS))
        .containsExactly(
            Message.of(
                "how.share",
                CALLS,
                Message.of(
                    "where.at-most",
                    WAITING,
                    new Figure(BigDecimal.valueOf(240), Unit.seconds()))));
    assertThat(told(within(UNITS, 3), Condition.ALWAYS))
        .containsExactly(
            Message.of(
                "how.share", CALLS, Message.of("where.at-most", UNITS_SENT, Figure.count(3))));
  }

  @Test
  void rowsThatAreLeftOutForADerivedValueAreToldWhateverIsCounted() {
    assertThat(toldWhere(Need.VALID, Set.of()))
        .containsExactly(Message.of("how.count", CALLS), Message.of("how.without-sense", WAITING));
    assertThat(toldWhere(Need.CELL, Set.of()))
        .containsExactly(Message.of("how.count", CALLS), Message.of("how.without-value", WAITING));
    assertThat(toldWhere(Need.COLUMN, Set.of())).containsExactly(Message.of("how.count", CALLS));
    assertThat(toldWhere(Need.VALID, Set.of(ARRIVED)))
        .as("nothing follows where a column is absent, so nothing makes no sense")
        .containsExactly(Message.of("how.count", CALLS));
  }

  private static List<Message> toldWhere(Need need, Set<FieldId> absent) {
    Dataset.Builder dataset =
        Dataset.builder(DatasetId.of("fire/calls"))
            .rows(LocalizedText.of("one call"), CALLS)
            .field(field(RECEIVED, TIME, "received"))
            .field(field(ARRIVED, TIME, "arrived"))
            .derived(
                DerivedField.of(WAIT, WAITING, new Expression.SecondsBetween(RECEIVED, ARRIVED))
                    .with(need))
            .time(new TimeOfRow.Moment(RECEIVED));
    Measure count =
        Measure.builder(
                MeasureId.of("fire/calls"), DatasetId.of("fire/calls"), new Calculation.Count())
            .build();
    return Explanation.of(count, dataset.build(), absent);
  }

  @Test
  void aPercentileNamesItsPercent() {
    assertThat(told(new Calculation.Percentile(WAIT, 90), Condition.ALWAYS))
        .containsExactly(Message.of("how.percentile", WAITING, Figure.count(90), CALLS));
  }

  @Test
  void aRatioNamesUpperAndLowerInThisOrder() {
    assertThat(told(new Calculation.Ratio(UNITS, WAIT), Condition.ALWAYS))
        .containsExactly(Message.of("how.ratio", UNITS_SENT, WAITING));
  }

  @Test
  void conditionsAreJoinedAsTheyAreComputed() {
    Condition both =
        Condition.all(
            Condition.present(KIND),
            new Condition.Any(
                List.of(Condition.absent(UNITS), new Condition.Not(Condition.present(WAIT)))));
    Message either =
        Message.of(
            "where.joined",
            new Items(
                List.of(
                    Message.of("where.absent", UNITS_SENT),
                    Message.of("where.not", Message.of("where.present", WAITING))),
                Join.OR));
    assertThat(told(new Calculation.Count(), both).get(1))
        .isEqualTo(
            Message.of(
                "where.sentence",
                Message.of(
                    "where.joined",
                    new Items(
                        List.of(Message.of("where.present", KIND_OF_CALL), either), Join.AND))));
  }

  @Test
  void aListIsNamedWithTheNumberOfItsEntries() {
    assertThat(
            told(new Calculation.Count(), new Condition.Listed(KIND, DatedList.named("fire-kinds")))
                .get(1))
        .isEqualTo(
            Message.of(
                "where.sentence",
                Message.of(
                    "where.listed", KIND_OF_CALL, new Verbatim("fire-kinds"), Figure.count(0))));
  }

  @Test
  void aRuleThatNothingCanBreakIsNotTold() {
    Condition ifGiven =
        new Condition.Any(List.of(Condition.absent(KIND), Condition.in(ARRIVED, "x")));

    // Without the column KIND its disjunct always holds, and so does all of it.
    assertThat(told(ifGiven, KIND)).containsExactly(Message.of("how.count", CALLS));
    assertThat(told(Condition.all(ifGiven, Condition.present(UNITS)), KIND).get(1))
        .isEqualTo(Message.of("where.sentence", Message.of("where.present", UNITS_SENT)));
  }

  @Test
  void aRuleThatOnlySomeRowsMeetIsToldWhole() {
    Condition either =
        new Condition.Any(List.of(Condition.present(KIND), Condition.present(UNITS)));

    assertThat(told(either, KIND)).isEqualTo(told(new Calculation.Count(), either));
  }

  @Test
  void aListCountsAsToldOnlyWhereItsRuleIs() {
    Condition.Listed robots = new Condition.Listed(KIND, DatedList.named("robots"));
    Condition.Listed units = new Condition.Listed(UNITS, DatedList.named("units"));
    Measure measure =
        measure(new Calculation.Count(), Condition.all(new Condition.Not(robots), units));

    assertThat(Explanation.lists(measure, Set.of())).containsExactly(robots, units);
    assertThat(Explanation.lists(measure, Set.of(KIND))).containsExactly(units);
    assertThat(Explanation.of(measure, DATASET, Set.of(KIND)).toString()).doesNotContain("robots");
  }

  @Test
  void anEmptyListThatComesWithTheSoftwareLeavesNothingOut() {
    Condition.Listed staff = new Condition.Listed(KIND, DatedList.shipped("staff", List.of()));

    assertThat(told(new Condition.Not(staff))).containsExactly(Message.of("how.count", CALLS));
  }

  private static List<Message> told(Condition condition, FieldId... absent) {
    return Explanation.of(measure(new Calculation.Count(), condition), DATASET, Set.of(absent));
  }

  private static Calculation within(FieldId field, long bound) {
    return new Calculation.Share(Condition.compare(field, Condition.Operator.AT_MOST, bound));
  }

  private static List<Message> told(Calculation calculation, Condition condition) {
    return Explanation.of(measure(calculation, condition), DATASET);
  }

  private static Measure measure(Calculation calculation, Condition condition) {
    return Measure.builder(MeasureId.of("fire/calls"), DATASET.id(), calculation)
        .where(condition)
        .build();
  }

  private static Field field(FieldId id, CellFormat format, String called) {
    return Field.of(id, id.value(), format, LocalizedText.of(called), LocalizedText.of(""));
  }
}
