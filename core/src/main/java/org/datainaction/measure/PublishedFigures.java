package org.datainaction.measure;

import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Calculation.Additivity;
import org.datainaction.measure.Calculation.Part;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;

/**
 * A typed table of figures that somebody published: {@code Period, Value} and, where they were
 * given, {@code Numerator, Denominator, N, Margin} and {@code Part} (what a breakdown is by).
 */
public final class PublishedFigures {
  private static final FieldId PERIOD = FieldId.of("period");
  private static final FieldId VALUE = FieldId.of("value");

  /** By what the figures are broken down, in tables that have the column {@code Part}. */
  public static final FieldId PART = FieldId.of("part");

  private static final List<String> NOT_GIVEN = List.of("-", "n/a", "N/A");

  private PublishedFigures() {}

  /** The dataset of one such table. */
  public static Dataset dataset(DatasetId id, LocalizedText title, Grain grain) {
    Dataset.Builder builder =
        Dataset.builder(id)
            .title(title)
            .rows(
                LocalizedText.of("one published figure", "una cifra publicada"),
                LocalizedText.of("published figures", "cifras publicadas"))
            .field(
                Field.of(
                        PERIOD,
                        "Period",
                        new CellFormat.PeriodName(),
                        LocalizedText.of("period", "período"),
                        LocalizedText.of("The period of the figure.", "El período de la cifra."))
                    .with(Need.CELL))
            .field(
                number(
                    VALUE,
                    "Value",
                    LocalizedText.of("figure", "cifra"),
                    LocalizedText.of("The figure as published.", "La cifra publicada."),
                    Need.COLUMN));
    for (Part part : Part.values()) {
      builder.field(
          number(
              FieldId.of(part.id()),
              part.name().charAt(0) + part.id().substring(1),
              title(part),
              meaning(part),
              Need.NONE));
    }
    return builder
        .field(
            Field.of(
                    PART,
                    "Part",
                    new CellFormat.Text(),
                    LocalizedText.of("part", "parte"),
                    LocalizedText.of("What the figure is about.", "De qué trata la cifra."))
                .with(Need.NONE))
        .time(new TimeOfRow.Named(PERIOD))
        .baseGrain(grain)
        .build();
  }

  /** The calculation that takes the figures of such a table as they are. */
  public static Calculation calculation(Additivity additivity) {
    return new Calculation.Reported(
        VALUE,
        Map.of(
            Part.NUMERATOR, FieldId.of(Part.NUMERATOR.id()),
            Part.DENOMINATOR, FieldId.of(Part.DENOMINATOR.id()),
            Part.N, FieldId.of(Part.N.id()),
            Part.MARGIN, FieldId.of(Part.MARGIN.id())),
        additivity);
  }

  private static LocalizedText title(Part part) {
    return switch (part) {
      case NUMERATOR -> LocalizedText.of("numerator", "numerador");
      case DENOMINATOR -> LocalizedText.of("denominator", "denominador");
      case N -> LocalizedText.of("number of cases", "número de casos");
      case MARGIN -> LocalizedText.of("margin of error", "margen de error");
    };
  }

  private static LocalizedText meaning(Part part) {
    return switch (part) {
      case NUMERATOR ->
          LocalizedText.of(
              "Where the figure is a quotient: what was divided.",
              "Si la cifra es un cociente: lo que se dividió.");
      case DENOMINATOR ->
          LocalizedText.of(
              "Where the figure is a quotient: by what it was divided.",
              "Si la cifra es un cociente: entre qué se dividió.");
      case N ->
          LocalizedText.of(
              "How many cases or answers the figure rests on.",
              "En cuántos casos o respuestas se basa la cifra.");
      case MARGIN ->
          LocalizedText.of(
              "By how much the figure may be off, as published.",
              "Cuánto puede desviarse la cifra, según lo publicado.");
    };
  }

  private static Field number(
      FieldId id, String header, LocalizedText title, LocalizedText meaning, Need need) {
    Field field = Field.of(id, header, new CellFormat.Decimal(6), title, meaning).with(need);
    for (String spelling : NOT_GIVEN) {
      field = field.withMissing(spelling, LocalizedText.of("not given", "no indicado"));
    }
    return field;
  }
}
