package org.datainaction.measure;

import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Field;
import org.datainaction.id.Canonical;
import org.datainaction.id.FieldId;
import org.datainaction.table.Need;

/**
 * The digest of what a measure computes. It changes when a figure could change for a reason other
 * than the data: calculation, condition, lists, derived fields, identity, time, zone, unit,
 * spellings of missing, formats, what rejects rows and the city's choice of the columns on which
 * the figure depends. Titles, words, the usual headers, breakdowns and standards are not in it.
 */
public final class DefinitionDigest {
  private static final String VERSION = "v1";

  private DefinitionDigest() {}

  /** SHA-256 of the canonical form, in hexadecimal. */
  public static String of(Measure measure, Dataset dataset) {
    return Hashing.sha256()
        .hashString(canonical(measure, dataset), StandardCharsets.UTF_8)
        .toString();
  }

  /** The canonical form: one line for each part, in a fixed order. */
  public static String canonical(Measure measure, Dataset dataset) {
    Set<FieldId> used = used(measure, dataset);
    StringBuilder form = new StringBuilder();
    line(form, "form", VERSION);
    line(form, "measure", measure.id().toString());
    line(form, "dataset", dataset.id().toString());
    line(form, "calculation", measure.calculation().canonical());
    line(form, "condition", measure.condition().canonical());
    line(form, "unit", measure.unit().id());
    line(form, "time", dataset.time().canonical());
    line(form, "zone", dataset.zone().getId());
    line(form, "grain", dataset.baseGrain().id());
    line(form, "identity", dataset.identity().canonical());
    dataset.fields().stream()
        .filter(field -> used.contains(field.id()) || field.need().mayReject())
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(field -> line(form, "field " + field.id(), canonical(field)));
    dataset.derived().stream()
        .filter(derived -> used.contains(derived.id()))
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(derived -> line(form, "derived " + derived.id(), canonical(derived)));
    return form.toString();
  }

  /** Fields on which the figures of the whole depend; a breakdown only divides them. */
  private static Set<FieldId> used(Measure measure, Dataset dataset) {
    Set<FieldId> used = new HashSet<>(dataset.time().reads());
    measure.calculation().reads().forEach(used::add);
    measure.condition().reads().forEach(used::add);
    used.addAll(dataset.identity().key());
    dataset.derived().stream()
        .filter(derived -> derived.need().mayReject())
        .map(DerivedField::id)
        .forEach(used::add);
    for (DerivedField derived : Lists.reverse(dataset.derived())) {
      if (used.contains(derived.id())) {
        used.addAll(derived.expression().reads());
      }
    }
    return used;
  }

  private static String canonical(Field field) {
    return field.format().canonical()
        + " "
        + field.need()
        + " missing="
        + Canonical.set(field.missing().keySet())
        + (field.mapped() ? " column=" + Canonical.text(field.headers().get(0)) : "");
  }

  private static String canonical(DerivedField derived) {
    String need = derived.need() == Need.COLUMN ? "" : " " + derived.need();
    return derived.expression().canonical() + need;
  }

  private static void line(StringBuilder form, String name, String value) {
    form.append(name).append(" = ").append(value.replace("\n", "\\n")).append('\n');
  }
}
