package org.datainaction.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.FieldId;
import org.datainaction.table.Need;
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
  private final Certainty certainty;

  private Explanation(Dataset dataset, Set<FieldId> absent) {
    this.dataset = dataset;
    this.certainty = new Certainty(absent);
  }

  /**
   * The sentences that say how the figure is counted: the calculation, then which rows count (none
   * if every row does), then for which derived fields rows are left out.
   */
  public static List<Message> of(Measure measure, Dataset dataset) {
    return of(measure, dataset, Set.of());
  }

  /**
   * The same without rules that nothing can break, because they read only columns that no export
   * has; and for each bridge why figures can be compared across it.
   *
   * @param absent columns that no export has
   */
  public static List<Message> of(Measure measure, Dataset dataset, Set<FieldId> absent) {
    Explanation explanation = new Explanation(dataset, absent);
    List<Message> sentences = new ArrayList<>();
    sentences.add(measure.calculation().fold(explanation.new HowCases()));
    if (!explanation.certainty.always(measure.condition())) {
      Message where = measure.condition().fold(explanation.new WhereCases());
      sentences.add(Message.of("where.sentence", where));
    }
    for (DerivedField derived : dataset.derived()) {
      boolean breakable = derived.expression().reads().stream().noneMatch(absent::contains);
      if (derived.need() == Need.CELL) {
        sentences.add(Message.of("how.without-value", derived.title()));
      } else if (derived.need() == Need.VALID && breakable) {
        sentences.add(Message.of("how.without-sense", derived.title()));
      }
    }
    for (SeriesBridge bridge : measure.bridges()) {
      sentences.add(Message.of("how.bridge", new Argument.Day(bridge.on()), bridge.evidence()));
    }
    return sentences;
  }

  /**
   * The conditions with dated lists that these sentences tell, each once.
   *
   * @param absent columns that no export has
   */
  public static List<Condition.Listed> lists(Measure measure, Set<FieldId> absent) {
    Certainty certainty = new Certainty(absent);
    return measure.conditions().flatMap(certainty::lists).distinct().toList();
  }

  private Argument name(FieldId field) {
    return dataset.titleOf(field);
  }

  private Argument value(FieldId field, String value) {
    return dataset
        .findLabel(field, value)
        .<Argument>map(label -> label)
        .orElseGet(() -> new Verbatim(value));
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
      List<String> order = List.copyOf(dataset.valuesOf(condition.field()).keySet());
      List<Argument> values =
          condition.values().stream()
              .sorted((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)))
              .map(value -> value(condition.field(), value))
              .toList();
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
      String key =
          condition.match() == ListMatch.EXACT
              ? "where.listed"
              : "where.listed-" + condition.match().id();
      return Message.of(
          key,
          name(condition.field()),
          new Verbatim(condition.list().id()),
          Figure.count(condition.list().entries().size()));
    }

    @Override
    public Message all(Condition.All condition) {
      List<Condition> told =
          condition.conditions().stream().filter(part -> !certainty.always(part)).toList();
      if (told.size() == 1 && condition.conditions().size() > 1) {
        return told.get(0).fold(this);
      }
      return joined(told.isEmpty() ? condition.conditions() : told, Join.AND);
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
      return new Figure(
          bound,
          dataset.derived().stream()
              .filter(derived -> derived.id().equals(field))
              .findFirst()
              .map(derived -> unitOf(derived.expression()))
              .orElse(Unit.NUMBER));
    }

    private static Unit unitOf(Expression expression) {
      if (expression instanceof Expression.SecondsBetween) {
        return Unit.seconds();
      }
      return expression instanceof Expression.DaysBetween ? Unit.days() : Unit.NUMBER;
    }
  }
}
