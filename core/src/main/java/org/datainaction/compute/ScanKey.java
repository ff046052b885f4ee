package org.datainaction.compute;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Field;
import org.datainaction.id.Canonical;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Measure;

/**
 * Tells scans apart that would remember other things of the same rows: by dataset, measures with
 * their breakdowns, calendar, days and what is read.
 */
final class ScanKey {
  private static final String VERSION = "scan-state-3";

  private ScanKey() {}

  /** SHA-256 of all of it, in hexadecimal. */
  static String of(Part.Definition definition) {
    Dataset dataset = definition.dataset();
    StringBuilder form = new StringBuilder();
    line(form, VERSION, dataset.id());
    line(form, "time", dataset.time().canonical());
    line(form, "zone", dataset.zone());
    line(form, "grain", dataset.baseGrain());
    line(form, "identity", dataset.identity().canonical());
    line(form, "method", dataset.method());
    line(form, "calendar", definition.calendar().firstMonth());
    line(form, "days", definition.declared().map(Coverage::inWords));
    for (Field field : dataset.fields()) {
      line(form, "field", field.id(), field.format().canonical(), field.need());
      line(form, "headers", Canonical.list(field.headers()), field.mapped());
      line(form, "missing", Canonical.set(field.missing().keySet()));
    }
    for (DerivedField derived : dataset.derived()) {
      line(form, "derived", derived.id(), derived.expression().canonical(), derived.need());
    }
    for (Measure measure : definition.measures()) {
      line(form, "measure", measure.id(), measure.calculation().canonical());
      line(form, "where", measure.condition().canonical());
      line(form, "by", measure.breakdowns().stream().map(Breakdown::field).toList());
    }
    line(form, "read", definition.read().all().stream().sorted().toList());
    // Nobody is to be kept from forging it, and to find SHA-256 takes Java a while at each start.
    return Hashing.murmur3_128().hashString(form, StandardCharsets.UTF_8).toString();
  }

  private static void line(StringBuilder form, Object... parts) {
    form.append(Canonical.list(List.of(parts).stream().map(Object::toString).toList()));
    form.append('\n');
  }
}
