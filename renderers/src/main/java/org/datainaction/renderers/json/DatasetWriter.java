package org.datainaction.renderers.json;

import java.util.Map;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.Freshness;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.text.LocalizedText;

/**
 * What the rows of a dataset mean and what became of them. Values found in rejected rows and in
 * unreadable exports stay out: they may be about people.
 */
final class DatasetWriter {
  private final Json json;

  DatasetWriter(Json json) {
    this.json = json;
  }

  void write(DatasetReport report) {
    meaning(report.dataset());
    json.objects("exports", report.exports(), this::export);
    json.object("rows", () -> rows(report.rows()));
    json.number("things", report.things());
    if (report.repeated() > 0) {
      json.number("repeated", report.repeated());
    }
    json.objects(
        "rejected",
        report.rejectedByKind().entrySet(),
        kind -> {
          json.string("reason", kind.getKey().reason().id());
          json.stringIfAny("column", kind.getKey().column());
          json.number("rows", kind.getValue());
        });
    json.objects(
        "invalidCells",
        report.invalidCells().entrySet(),
        cells -> {
          json.string("field", cells.getKey().value());
          json.number("cells", cells.getValue());
        });
    json.object("freshness", () -> freshness(report.freshness()));
    new MessageWriter(json).write("awaited", report.awaited());
  }

  void rows(RowCounts rows) {
    json.number("read", rows.read());
    json.number("used", rows.used());
    json.number("rejected", rows.rejected());
    json.number("ignored", rows.ignored());
  }

  private void meaning(Dataset dataset) {
    json.string("id", dataset.id().toString());
    json.flag("example", dataset.synthetic());
    json.text("title", dataset.title());
    json.text("oneRowIs", dataset.oneRowIs());
    json.text("thingsAre", dataset.things());
    json.objects("fields", dataset.fields(), this::field);
    json.objects(
        "derivedFields",
        dataset.derived(),
        derived -> {
          json.string("id", derived.id().value());
          json.text("title", derived.title());
          json.string("form", derived.expression().canonical());
          values(derived.values());
        });
    json.string("time", dataset.time().canonical());
    json.string("identity", dataset.identity().canonical());
    json.string("baseGrain", dataset.baseGrain().id());
    json.string("zone", dataset.zone().getId());
    json.flag("aboutPeople", dataset.aboutPeople());
    json.flag("sampled", dataset.sampled());
    json.texts("limits", dataset.limits());
    json.text("countedBy", dataset.countedBy());
  }

  private void field(Field field) {
    json.string("id", field.id().value());
    json.text("title", field.title());
    json.text("meaning", field.meaning());
    json.strings("headers", field.headers());
    json.string("need", Names.of(field.need()));
    json.objects(
        "missing",
        field.missing().entrySet(),
        spelling -> {
          json.string("spelling", spelling.getKey());
          json.text("means", spelling.getValue());
        });
    values(field.values());
  }

  /** The words that a field has for its values; left out where they speak for themselves. */
  private void values(Map<String, LocalizedText> words) {
    if (!words.isEmpty()) {
      json.objects(
          "values",
          words.entrySet(),
          word -> {
            json.string("value", word.getKey());
            json.text("label", word.getValue());
          });
    }
  }

  private void export(ExportReport export) {
    json.string("name", export.name());
    json.number("bytes", export.bytes());
    json.stringIfAny("crc32c", export.crc32c());
    json.object("rows", () -> rows(export.rows()));
    json.text("publisher", export.origin().publisher());
    json.stringIfAny("licence", export.origin().licence());
    json.stringIfAny("address", export.origin().address());
    json.date("retrievedOn", export.origin().retrievedOn());
    json.objects(
        "problems", export.problems(), problem -> json.string("code", problem.code().id()));
  }

  private void freshness(Freshness freshness) {
    json.date("firstDay", freshness.firstDay());
    json.date("lastDay", freshness.lastDay());
    json.date("nextDue", freshness.nextDue());
    json.flag("stale", freshness.stale());
  }
}
