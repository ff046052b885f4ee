package org.datainaction.compute;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;

/**
 * The fields without whose values a scan cannot do: those that decide which rows count, for every
 * measure alike, and those that the measures read.
 *
 * @param all columns and derived fields
 */
record ReadFields(Set<FieldId> all) {
  ReadFields {
    all = ImmutableSet.copyOf(all);
  }

  static ReadFields of(Dataset dataset, List<Measure> measures, ScanOptions options) {
    Set<FieldId> read = new HashSet<>(dataset.time().reads());
    read.addAll(dataset.identity().key());
    dataset.method().ifPresent(read::add);
    for (Field field : dataset.fields()) {
      if (options.everyColumn() || field.need().mayReject()) {
        read.add(field.id());
      }
    }
    for (DerivedField derived : dataset.derived()) {
      if (options.everyColumn() || derived.need().mayReject()) {
        read.add(derived.id());
      }
    }
    measures.forEach(measure -> measure.reads().forEach(read::add));
    // Each derived field may read those before it.
    for (DerivedField derived : Lists.reverse(dataset.derived())) {
      if (read.contains(derived.id())) {
        read.addAll(derived.expression().reads());
      }
    }
    return new ReadFields(read);
  }

  boolean contains(FieldId field) {
    return all.contains(field);
  }
}
