package org.datainaction.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Nearest;
import org.datainaction.spi.DepartmentAdapter;

/** Every id that somebody outside uses: in plans, sources, addresses, published files. */
final class Ids {
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Ids() {}

  /** Each id with its kind before it, for example {@code measure fire/calls}, in order. */
  static Set<String> of(DepartmentAdapter adapter) {
    Set<String> ids = new TreeSet<>();
    String department = adapter.department().id().value();
    ids.add("department " + department);
    for (Dataset dataset : adapter.datasets()) {
      if (dataset.id().owner().equals(department)) {
        ids.add("dataset " + dataset.id());
        dataset
            .fieldIds()
            .map(FieldId::value)
            .forEach(f -> ids.add("field " + dataset.id() + " " + f));
      }
    }
    for (Measure measure : adapter.measures()) {
      ids.add("measure " + measure.id());
      ids.add("unit " + measure.unit().id());
      // Other lists of shared datasets are not this adapter's.
      boolean own = measure.dataset().owner().equals(department);
      measure
          .lists()
          .map(DatedList::id)
          .filter(list -> own || list.startsWith(department + "-"))
          .forEach(list -> ids.add("list " + list));
    }
    return ids;
  }

  static void checkForm(DepartmentAdapter adapter, Faults faults) {
    Set<String> ids;
    try {
      ids = of(adapter);
    } catch (IllegalArgumentException refused) {
      faults.add(
          "an id cannot be used: " + refused.getMessage(), "use lower-case words joined by '-'");
      return;
    }
    for (String id : ids) {
      for (String word : id.substring(id.indexOf(' ') + 1).split("[ /]", -1)) {
        if (!KEBAB.matcher(word).matches()) {
          faults.add(
              "the id of the " + id + " is not kebab-case",
              "use lower-case words joined by '-', for example 'calls-answered'");
        }
      }
    }
    String department = adapter.department().id().value();
    List<String> seen = new ArrayList<>();
    for (Measure measure : adapter.measures()) {
      String id = measure.id().toString();
      if (seen.contains(id)) {
        faults.add("two measures have the id '" + id + "'", "give one of them another name");
      }
      if (!measure.id().department().value().equals(department)) {
        faults.add(
            "the measure '" + id + "' is of another department than '" + department + "'",
            "start its id with '" + department + "/'");
      }
      seen.add(id);
    }
  }

  static void checkApproved(
      DepartmentAdapter adapter, List<String> approved, String file, Faults faults) {
    Set<String> ids = of(adapter);
    for (String gone : approved) {
      if (!ids.contains(gone)) {
        String near = Nearest.to(gone, ids).map(id -> " (is it now '" + id + "'?)").orElse("");
        faults.add(
            "the approved id '" + gone + "' is gone" + near,
            "plans, links and published files use it: give it back; only before the first release"
                + " take it out of "
                + file);
      }
    }
    List<String> fresh = ids.stream().filter(id -> !approved.contains(id)).toList();
    if (!fresh.isEmpty()) {
      faults.add(
          "ids that nobody approved yet",
          "if these names may stay for good, add to %s:\n%s"
              .formatted(file, String.join("\n", fresh)));
    }
  }
}
