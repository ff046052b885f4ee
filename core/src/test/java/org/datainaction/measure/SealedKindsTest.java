package org.datainaction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.table.CellFormat;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.junit.jupiter.api.Test;

/** A kind that is added and forgotten somewhere is found here. */
class SealedKindsTest {
  private static final FieldId A = FieldId.of("a");
  private static final FieldId B = FieldId.of("b");

  private static final List<Calculation> CALCULATIONS =
      List.of(
          new Calculation.Count(),
          new Calculation.Sum(A),
          new Calculation.Mean(A),
          new Calculation.Share(Condition.present(A)),
          new Calculation.Percentile(A, 50),
          new Calculation.Distinct(A),
          new Calculation.Ratio(A, B),
          new Calculation.Reported(A, Map.of(), Calculation.Additivity.NONE));

  private static final List<Condition> CONDITIONS =
      List.of(
          Condition.ALWAYS,
          Condition.compare(A, Condition.Operator.LESS, 1),
          Condition.in(A, "x"),
          new Condition.Range(A, BigDecimal.ZERO, BigDecimal.ONE),
          Condition.present(A),
          Condition.absent(A),
          new Condition.Listed(A, DatedList.named("pages")),
          Condition.all(Condition.present(A)),
          new Condition.Any(List.of(Condition.present(A))),
          new Condition.Not(Condition.present(A)));

  @Test
  void everyCalculationHasAFormAndASentenceOfItsOwn() {
    assertEveryKind(Calculation.class, CALCULATIONS);
    assertDifferent(CALCULATIONS, Calculation::canonical);
    assertDifferent(CALCULATIONS, c -> sentence(c, Condition.ALWAYS).get(0).key());
  }

  @Test
  void everyConditionHasAFormAndASentenceOfItsOwn() {
    assertEveryKind(Condition.class, CONDITIONS);
    assertDifferent(CONDITIONS, Condition::canonical);
    assertDifferent(
        CONDITIONS,
        condition -> sentence(new Calculation.Share(condition), Condition.ALWAYS).get(0));
  }

  @Test
  void everyOperatorHasAFormAndASentenceOfItsOwn() {
    List<Condition> comparisons =
        List.of(Condition.Operator.values()).stream()
            .map(operator -> Condition.compare(A, operator, 1))
            .toList();
    assertDifferent(comparisons, Condition::canonical);
    assertDifferent(
        comparisons, condition -> sentence(new Calculation.Share(condition), condition).get(0));
  }

  @Test
  void everyExpressionHasAFormOfItsOwn() {
    List<Expression> expressions =
        List.of(
            new Expression.SecondsBetween(A, B),
            new Expression.DaysBetween(A, B),
            new Expression.SumOf(List.of(A, B)),
            new Expression.DateAtTime(A, B),
            new Expression.Category(A, Map.of("x", "y"), "z"),
            new Expression.PartOfTime(A, Expression.TimePart.HOUR),
            new Expression.PageAddress(A));
    assertEveryKind(Expression.class, expressions);
    assertDifferent(expressions, Expression::canonical);
  }

  @Test
  void everyCellFormatHasAFormOfItsOwnAndSaysWhatIsExpected() {
    List<CellFormat> formats =
        List.of(
            new CellFormat.Text(),
            new CellFormat.Whole(),
            new CellFormat.Count(),
            new CellFormat.Decimal(2),
            new CellFormat.Timestamp(List.of("p")),
            new CellFormat.Day(List.of("p")),
            new CellFormat.Month(),
            new CellFormat.TimeOfDay(List.of("p")),
            new CellFormat.Flag(Set.of("y"), Set.of("n")),
            new CellFormat.PeriodName());
    assertEveryKind(CellFormat.class, formats);
    assertDifferent(formats, CellFormat::canonical);
    assertDifferent(formats, CellFormat::expected);
  }

  @Test
  void everyTimeOfRowAndIdentityHasAFormOfItsOwn() {
    List<TimeOfRow> times =
        List.of(
            new TimeOfRow.Moment(A),
            new TimeOfRow.Span(A, B),
            new TimeOfRow.Named(A),
            new TimeOfRow.MonthOfYear(A, B));
    assertEveryKind(TimeOfRow.class, times);
    assertDifferent(times, TimeOfRow::canonical);
    List<Identity> identities =
        List.of(
            Identity.EACH_ROW,
            new Identity.UniqueRow(List.of(A)),
            new Identity.EventKey(List.of(A), Map.of()));
    assertEveryKind(Identity.class, identities);
    assertDifferent(identities, Identity::canonical);
  }

  @Test
  void everyRuleForRepeatedRowsHasAFormOfItsOwnAndTheUsualOneThatOfNoRule() {
    List<Identity> rules =
        Stream.of(Identity.Repeats.values())
            .<Identity>map(rule -> new Identity.UniqueRow(List.of(A), rule))
            .toList();
    assertDifferent(rules, Identity::canonical);
    assertThat(new Identity.UniqueRow(List.of(A), Identity.Repeats.FIRST).canonical())
        .isEqualTo("unique-row([" + A + "])");
  }

  @Test
  void everyArgumentReachesACaseOfItsOwn() {
    List<Argument> arguments =
        List.of(
            Message.of("key"),
            LocalizedText.of("text"),
            Argument.Figure.count(1),
            new Argument.Day(LocalDate.of(2024, 2, 29)),
            new Argument.Verbatim("x"),
            new Argument.Items(List.of(), Argument.Join.AND));
    assertEveryKind(Argument.class, arguments);
    assertThat(arguments).extracting(a -> a.<Object>fold(new Itself())).isEqualTo(arguments);
  }

  private static List<Message> sentence(Calculation calculation, Condition condition) {
    CellFormat number = new CellFormat.Whole();
    Dataset dataset =
        Dataset.builder(DatasetId.of("test/rows"))
            .field(Field.of(A, "A", number, LocalizedText.of("a"), LocalizedText.of("")))
            .field(Field.of(B, "B", number, LocalizedText.of("b"), LocalizedText.of("")))
            .time(new TimeOfRow.Moment(A))
            .build();
    Measure measure =
        Measure.builder(MeasureId.of("test/rows"), dataset.id(), calculation)
            .where(condition)
            .build();
    return Explanation.of(measure, dataset);
  }

  private static void assertEveryKind(Class<?> sealed, List<?> examples) {
    assertThat(examples.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(sealed.getPermittedSubclasses());
  }

  private static <T> void assertDifferent(List<T> examples, Function<T, Object> form) {
    assertThat(examples.stream().map(form)).doesNotHaveDuplicates();
  }

  /** Gives back what it was called with, so a wrong case shows. */
  private static final class Itself implements Argument.Cases<Object> {
    @Override
    public Object message(Message message) {
      return message;
    }

    @Override
    public Object text(LocalizedText text) {
      return text;
    }

    @Override
    public Object figure(Argument.Figure figure) {
      return figure;
    }

    @Override
    public Object day(Argument.Day day) {
      return day;
    }

    @Override
    public Object verbatim(Argument.Verbatim verbatim) {
      return verbatim;
    }

    @Override
    public Object items(Argument.Items items) {
      return items;
    }
  }
}
