package org.datainaction.workspace.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.datainaction.baseline.ComparisonSeries;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.forecast.BaselineFit;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Direction;
import tools.jackson.core.JsonGenerator;

/**
 * By what a baseline is judged, as members of its entry. No negligible change, the first grid and
 * no comparison are left out.
 */
final class TermsJson {
  /** Entries that name none are judged by the first. */
  private static final int FIRST_GRID = 1;

  private TermsJson() {}

  static void write(FrozenTerms terms, JsonGenerator json) {
    terms
        .sizeable()
        .ifPresent(smallest -> json.writeStringProperty("worthActingOn", smallest.toString()));
    if (terms.negligible().signum() != 0) {
      json.writeStringProperty("negligible", terms.negligible().toString());
    }
    if (terms.gridVersion() != FIRST_GRID) {
      json.writeNumberProperty("gridVersion", terms.gridVersion());
    }
    terms.better().ifPresent(side -> json.writeStringProperty("better", side.id()));
    terms.launch().ifPresent(day -> json.writeStringProperty("launch", day.toString()));
    if (!terms.comparison().isEmpty()) {
      writeComparison(terms, json);
    }
  }

  private static void writeComparison(FrozenTerms terms, JsonGenerator json) {
    json.writeArrayPropertyStart("comparedWith");
    for (ComparisonSeries one : terms.comparison()) {
      json.writeStartObject();
      json.writeStringProperty("measure", one.measure().toString());
      json.writeStringProperty("definition", one.definition());
      json.writeArrayPropertyStart("series");
      SeriesJson.write(one.series(), json);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if they have another form, or another grid than this program
   */
  static FrozenTerms read(StrictObject json) {
    long grid = json.has("gridVersion") ? json.whole("gridVersion") : FIRST_GRID;
    if (grid != BaselineFit.GRID_VERSION) {
      throw new IllegalArgumentException(
          "judged by grid %s; this program has grid %s".formatted(grid, BaselineFit.GRID_VERSION));
    }
    return new FrozenTerms(
        json.findNumber("worthActingOn").filter(smallest -> positive("worthActingOn", smallest)),
        json.findNumber("negligible").orElse(BigDecimal.ZERO),
        BaselineFit.GRID_VERSION,
        json.has("comparedWith")
            ? json.list("comparedWith").stream().map(TermsJson::comparison).toList()
            : List.of(),
        json.has("better") ? Optional.of(json.choice("better", Direction.class)) : Optional.empty(),
        json.has("launch") ? Optional.of(json.date("launch")) : Optional.empty());
  }

  private static boolean positive(String name, BigDecimal number) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException("'" + name + "' has another form");
    }
    return true;
  }

  private static ComparisonSeries comparison(Object item) {
    StrictObject json = StrictObject.of(item);
    MeasureId measure = MeasureId.of(json.text("measure"));
    ComparisonSeries comparison =
        new ComparisonSeries(
            measure, SeriesJson.read(measure, json.list("series")), json.text("definition"));
    json.refuseOthers();
    return comparison;
  }
}
