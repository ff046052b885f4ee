package org.datainaction.renderers.json;

import java.time.LocalDate;
import java.util.List;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;

/** Which rows count: the kind of condition, then what it asks. */
final class ConditionWriter implements Condition.Cases<Runnable> {
  private final Json json;

  ConditionWriter(Json json) {
    this.json = json;
  }

  void write(String name, Condition condition) {
    json.object(name, condition.fold(this));
  }

  @Override
  public Runnable always() {
    return () -> json.string("kind", "always");
  }

  @Override
  public Runnable compare(Condition.Compare condition) {
    return () -> {
      onField("compare", condition.field());
      json.string("operator", condition.operator().id());
      json.number("bound", condition.bound());
    };
  }

  @Override
  public Runnable in(Condition.In condition) {
    return () -> {
      onField("in", condition.field());
      json.strings("values", condition.values());
    };
  }

  @Override
  public Runnable range(Condition.Range condition) {
    return () -> {
      onField("range", condition.field());
      json.number("atLeast", condition.atLeast());
      json.number("atMost", condition.atMost());
    };
  }

  @Override
  public Runnable present(Condition.Present condition) {
    return () -> onField("present", condition.field());
  }

  @Override
  public Runnable absent(Condition.Absent condition) {
    return () -> onField("absent", condition.field());
  }

  @Override
  public Runnable listed(Condition.Listed condition) {
    return () -> {
      onField("listed", condition.field());
      json.string("match", condition.match().id());
      json.string("list", condition.list().id());
      List<DatedList.Entry> entries = condition.list().entries();
      json.number("count", entries.size());
      json.objects(
          "entries",
          condition.match().publishesEntries() ? entries : List.of(),
          entry -> {
            json.string("value", entry.value());
            json.date("from", entry.from());
            if (!entry.until().equals(LocalDate.MAX)) {
              json.date("until", entry.until());
            }
          });
    };
  }

  @Override
  public Runnable all(Condition.All condition) {
    return () -> several("all", condition.conditions());
  }

  @Override
  public Runnable any(Condition.Any condition) {
    return () -> several("any", condition.conditions());
  }

  @Override
  public Runnable not(Condition.Not condition) {
    return () -> {
      json.string("kind", "not");
      write("condition", condition.condition());
    };
  }

  private void onField(String kind, FieldId field) {
    json.string("kind", kind);
    json.string("field", field.value());
  }

  private void several(String kind, List<Condition> conditions) {
    json.string("kind", kind);
    json.objects("conditions", conditions, condition -> condition.fold(this).run());
  }
}
