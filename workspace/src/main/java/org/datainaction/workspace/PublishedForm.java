package org.datainaction.workspace;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DatasetId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation.Additivity;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.measure.Standard;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;

/** Reads a table of published figures: the measure, its dataset, and the files that feed it. */
final class PublishedForm {
  private static final Form.WithStandIn<Grain> GRAIN = grain();
  private static final Form.WithStandIn<Unit.Style> STYLE = style();
  private static final Form.WithStandIn<Additivity> ADDITIVE =
      Forms.choice(
          ImmutableMap.of("none", Additivity.NONE, "over-time", Additivity.OVER_TIME),
          Additivity.NONE);

  private final ExportForm exports;
  private final Texts text;

  PublishedForm(ExportForm exports, Texts text) {
    this.exports = exports;
    this.text = text;
  }

  Entry read(KeyReader keys) {
    MeasureId id = keys.required("measure", References.MEASURE_ID);
    Dataset dataset = dataset(new DatasetId(id.department().value(), id.name()), keys);
    ExportBinding export = exports.read(dataset.id(), Optional.of(dataset), keys);
    Dataset marked = export.synthetic() ? dataset.asSynthetic() : dataset;
    return new Entry(new Sources.Published(measure(id, marked, keys), marked), export);
  }

  private Dataset dataset(DatasetId id, KeyReader keys) {
    Dataset.Builder builder =
        PublishedFigures.dataset(id, keys.required("title", text), keys.required("grain", GRAIN))
            .toBuilder()
            .countedBy(keys.optional("counted-by", text).orElse(text.standIn()));
    keys.list("limits", text).forEach(builder::limit);
    if (keys.optional("about-people", Forms.FLAG).orElse(false)) {
      builder.aboutPeople();
    }
    if (keys.optional("sampled", Forms.FLAG).orElse(false)) {
      builder.sampled();
    }
    return builder.build();
  }

  private Measure measure(MeasureId id, Dataset dataset, KeyReader keys) {
    Additivity additivity = keys.optional("additive", ADDITIVE).orElse(Additivity.NONE);
    Unit unit = keys.optional("unit", KeyReader.group(this::unit)).orElse(Unit.NUMBER);
    checkAdditive(additivity, unit, keys);
    Measure.Builder builder =
        Measure.builder(id, dataset.id(), PublishedFigures.calculation(additivity))
            .words(dataset.title(), keys.optional("meaning", text).orElse(text.standIn()))
            .grains(dataset.baseGrain(), longer(dataset.baseGrain(), additivity))
            .unit(unit)
            .direction(
                keys.optional("better", TargetForm.BETTER).orElse(Direction.NEITHER),
                keys.optional("more", text).orElse(LocalizedText.of("Higher", "Más alto")),
                keys.optional("less", text).orElse(LocalizedText.of("Lower", "Más bajo")));
    keys.optional("part", text)
        .ifPresent(heading -> builder.breakdown(PublishedFigures.PART, heading));
    keys.list("standards", KeyReader.group(group -> standard(unit, group)))
        .forEach(builder::standard);
    keys.list("breaks", KeyReader.group(group -> SourcesFile.seriesBreak(text, group)))
        .forEach(builder::seriesBreak);
    return ChangeSizes.read(keys).to(builder).build();
  }

  /** The sum of twelve months' shares is no share: only what is counted adds up. */
  private static void checkAdditive(Additivity additivity, Unit unit, KeyReader keys) {
    if (additivity == Additivity.OVER_TIME && unit.style() != Unit.Style.WHOLE) {
      keys.problems()
          .error(
              ProblemCode.VALUE_INVALID,
              keys.placeOf("additive"),
              "figures of the style '" + styleName(unit.style()) + "' do not add up over time",
              "'none', or a unit of the style '" + styleName(Unit.Style.WHOLE) + "'");
    }
  }

  /** Longer grains up to which figures that add up over time are shown too. */
  private static Grain[] longer(Grain base, Additivity additivity) {
    List<Grain> longer = new ArrayList<>();
    if (additivity == Additivity.OVER_TIME) {
      for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
        if (grain != base && base.nestsIn(grain)) {
          longer.add(grain);
        }
      }
    }
    return longer.toArray(Grain[]::new);
  }

  private Unit unit(KeyReader keys) {
    return new Unit(
        keys.required("id", Forms.TEXT),
        keys.optional("style", STYLE).orElse(Unit.Style.WHOLE),
        keys.optional("one", text).orElse(text.standIn()),
        keys.optional("many", text).orElse(text.standIn()));
  }

  private Standard standard(Unit unit, KeyReader keys) {
    return new Standard(
        keys.required("title", text),
        keys.required("value", unit.style() == Unit.Style.PERCENT ? Forms.SHARE : Forms.NUMBER),
        keys.required("better", TargetForm.BETTER),
        keys.required("since", Forms.DATE));
  }

  private static Form.WithStandIn<Grain> grain() {
    ImmutableMap.Builder<String, Grain> grains = ImmutableMap.builder();
    for (Grain grain : Grain.values()) {
      if (grain != Grain.HOUR) {
        grains.put(grain.id(), grain);
      }
    }
    return Forms.choice(grains.buildOrThrow(), Grain.QUARTER);
  }

  private static Form.WithStandIn<Unit.Style> style() {
    ImmutableMap.Builder<String, Unit.Style> styles = ImmutableMap.builder();
    for (Unit.Style style : Unit.Style.values()) {
      styles.put(styleName(style), style);
    }
    return Forms.choice(styles.buildOrThrow(), Unit.Style.WHOLE);
  }

  private static String styleName(Unit.Style style) {
    return style.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A table and what feeds it.
   *
   * @param published measure and dataset
   * @param export its files
   */
  record Entry(Sources.Published published, ExportBinding export) {}
}
