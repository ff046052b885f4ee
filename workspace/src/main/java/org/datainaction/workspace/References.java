package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Place;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlNode;

/**
 * Names of measures that files mention. They are checked when all files are read, because plan and
 * sources name each other's things.
 */
final class References {
  /** An id like {@code police/data-page-views}, whether or not there is such a measure. */
  static final Form.WithStandIn<MeasureId> MEASURE_ID =
      Forms.of(
          "a measure like police/data-page-views", MeasureId.of("unread/measure"), MeasureId::of);

  private final List<Mention> mentions = new ArrayList<>();

  /** The id of a measure that must exist. */
  Form.WithStandIn<MeasureId> measure() {
    return new Form.WithStandIn<>() {
      @Override
      public Optional<MeasureId> read(YamlNode node, ProblemLog problems) {
        Optional<MeasureId> id = MEASURE_ID.read(node, problems);
        id.ifPresent(found -> mentions.add(new Mention(found, node.place())));
        return id;
      }

      @Override
      public MeasureId standIn() {
        return MEASURE_ID.standIn();
      }
    };
  }

  /** Notes every mention of a measure that does not exist. */
  void check(Collection<MeasureId> known, Catalog catalog, ProblemLog problems) {
    List<String> names = known.stream().map(MeasureId::toString).toList();
    for (Mention mention : mentions) {
      if (!known.contains(mention.measure)) {
        catalog.unknown("measure", mention.measure.toString(), names, mention.place, problems);
      }
    }
  }

  /** Notes a name that refers to nothing, with the nearest one that does. */
  static void unknown(
      String kind, String name, Collection<String> known, Place place, ProblemLog problems) {
    problems.error(
        REFERENCE_UNKNOWN,
        place,
        String.format(Locale.ROOT, "there is no %s '%s'", kind, name),
        hint(name, known));
  }

  /** What may have been meant; empty if there is nothing. */
  static String hint(String name, Collection<String> known) {
    return known.isEmpty() ? "" : Nearest.hint(name, known);
  }

  private record Mention(MeasureId measure, Place place) {}
}
