package org.datainaction.measure;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;

/**
 * The digest of what a measure computes. It changes when a figure could change for a reason other
 * than the data: calculation, condition, lists, derived fields, identity, time, zone, unit,
 * spellings of missing, formats and columns. Titles, words, aliases and standards are not in it.
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
    TreeSet<FieldId> used = new TreeSet<>(measure.reads().toList());
    used.addAll(dataset.time().reads());
    List<DerivedField> backwards = com.google.common.collect.Lists.reverse(dataset.derived());
    for (DerivedField derived : backwards) {
      if (used.contains(derived.id())) {
        used.addAll(derived.expression().reads());
      }
    }
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
    for (Field field : dataset.fields()) {
      if (used.contains(field.id()) || field.need() == org.datainaction.table.Need.CELL) {
        line(
            form,
            "field " + field.id(),
            field.format()
                + " "
                + field.need()
                + " missing="
                + field.missing().keySet().stream().sorted().collect(Collectors.joining("|")));
      }
    }
    for (DerivedField derived : dataset.derived()) {
      if (used.contains(derived.id())) {
        line(form, "derived " + derived.id(), derived.expression().canonical());
      }
    }
    return form.toString();
  }

  private static void line(StringBuilder form, String name, String value) {
    form.append(name).append(" = ").append(value.replace("\n", "\\n")).append('\n');
  }
}
