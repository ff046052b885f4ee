package org.datainaction.measure;

import java.math.BigDecimal;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.text.Argument;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.Argument.Items;
import org.datainaction.text.Argument.Join;
import org.datainaction.text.Argument.Verbatim;
import org.datainaction.text.Message;
import org.datainaction.text.Unit;

/**
 * Tells how a measure is counted, from the very objects that count it: a tree of messages that a
 * renderer turns into sentences. Keys start with {@code how.} and {@code where.}.
 */
public final class Explanation {
  private final Dataset dataset;

  private Explanation(Dataset dataset) {
    this.dataset = dataset;
  }

  /**
   * The sentences that say how the figure is counted: the calculation, then which rows count (none
   * if every row does).
   */
  public static List<Message> of(Measure measure, Dataset dataset) {
    Explanation explanation = new Explanation(dataset);
    Message how = measure.calculation().fold(explanation.new HowCases());
    if (measure.condition() instanceof Condition.Always) {
      return List.of(how);
    }
    return List.of(
        how, Message.of("where.sentence", measure.condition().fold(explanation.new WhereCases())));
  }

  private Argument name(FieldId field) {
    return dataset.titleOf(field);
  }

  private final class HowCases implements Calculation.Cases<Message> {
    @Override
    public Message count() {
      return Message.of("how.count", dataset.things());
    }

    @Override
    public Message sum(Calculation.Sum calculation) {
      return Message.of("how.sum", name(calculation.field()));
    }

    @Override
    public Message mean(Calculation.Mean calculation) {
      return Message.of("how.mean", name(calculation.field()));
    }

    @Override
    public Message share(Calculation.Share calculation) {
      return Message.of(
          "how.share", dataset.things(), calculation.numerator().fold(new WhereCases()));
    }

    @Override
    public Message percentile(Calculation.Percentile calculation) {
      return Message.of(
          "how.percentile",
          name(calculation.field()),
          Figure.count(calculation.percent()),
          dataset.things());
    }

    @Override
    public Message distinct(Calculation.Distinct calculation) {
      return Message.of("how.distinct", name(calculation.field()));
    }

    @Override
    public Message ratio(Calculation.Ratio calculation) {
      return Message.of(
          "how.ratio", name(calculation.numerator()), name(calculation.denominator()));
    }

    @Override
    public Message reported(Calculation.Reported calculation) {
      return Message.of("how.reported");
    }
  }

  private final class WhereCases implements Condition.Cases<Message> {
    @Override
    public Message always() {
      return Message.of("where.always");
    }

    @Override
    public Message compare(Condition.Compare condition) {
      return Message.of(
          "where." + condition.operator().id(),
          name(condition.field()),
          figure(condition.field(), condition.bound()));
    }

    @Override
    public Message in(Condition.In condition) {
      List<Argument> values = condition.values().stream().<Argument>map(Verbatim::new).toList();
      return Message.of("where.in", name(condition.field()), new Items(values, Join.OR));
    }

    @Override
    public Message range(Condition.Range condition) {
      return Message.of(
          "where.range",
          name(condition.field()),
          figure(condition.field(), condition.atLeast()),
          figure(condition.field(), condition.atMost()));
    }

    @Override
    public Message present(Condition.Present condition) {
      return Message.of("where.present", name(condition.field()));
    }

    @Override
    public Message absent(Condition.Absent condition) {
      return Message.of("where.absent", name(condition.field()));
    }

    @Override
    public Message listed(Condition.Listed condition) {
      return Message.of(
          "where.listed",
          name(condition.field()),
          new Verbatim(condition.list().id()),
          Figure.count(condition.list().entries().size()));
    }

    @Override
    public Message all(Condition.All condition) {
      return joined(condition.conditions(), Join.AND);
    }

    @Override
    public Message any(Condition.Any condition) {
      return joined(condition.conditions(), Join.OR);
    }

    @Override
    public Message not(Condition.Not condition) {
      return Message.of("where.not", condition.condition().fold(this));
    }

    private Message joined(List<Condition> conditions, Join join) {
      List<Argument> parts =
          conditions.stream().<Argument>map(condition -> condition.fold(this)).toList();
      return Message.of("where.joined", new Items(parts, join));
    }

    private Figure figure(FieldId field, BigDecimal bound) {
      boolean seconds =
          dataset.derived().stream()
              .anyMatch(
                  derived ->
                      derived.id().equals(field)
                          && derived.expression()
                              instanceof org.datainaction.dataset.Expression.SecondsBetween);
      return new Figure(bound, seconds ? Unit.seconds() : Unit.NUMBER);
    }
  }
}
