package org.datainaction.sources;

import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;
import org.datainaction.table.Projection;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;

/** Columns to ask an export for, in few words. */
public final class Wanted {
  private Wanted() {}

  /** A column of text that the export must have. */
  public static ColumnSpec text(String... headers) {
    return column(new CellFormat.Text(), headers);
  }

  /** A column of whole numbers that the export must have. */
  public static ColumnSpec whole(String... headers) {
    return column(new CellFormat.Whole(), headers);
  }

  /** A column that the export must have. Its field is named after its first header. */
  public static ColumnSpec column(CellFormat format, String... headers) {
    String id = headers[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String field = id.replaceAll("^-|-$", "");
    return new ColumnSpec(
        FieldId.of(field.isEmpty() ? "no-name" : field.substring(0, Math.min(60, field.length()))),
        List.of(headers),
        format,
        Need.COLUMN,
        Set.of());
  }

  /** The same, whose every cell must have a value. */
  public static ColumnSpec required(ColumnSpec spec) {
    return with(spec, Need.CELL);
  }

  /** The same, which the export may lack. */
  public static ColumnSpec optional(ColumnSpec spec) {
    return with(spec, Need.NONE);
  }

  /** The same with spellings of "no value". */
  public static ColumnSpec missing(ColumnSpec spec, String... spellings) {
    return new ColumnSpec(
        spec.field(), spec.headers(), spec.format(), spec.need(), Set.of(spellings));
  }

  /** These columns, times in New York, Durham's fiscal year, nothing said about the text. */
  public static Projection columns(ColumnSpec... specs) {
    return new Projection(
        List.of(specs),
        ZoneId.of("America/New_York"),
        FiscalCalendar.startingIn(Month.JULY),
        TextLayout.DETECT);
  }

  /** The same with something said about the text. */
  public static Projection in(TextLayout layout, Projection projection) {
    return new Projection(projection.columns(), projection.zone(), projection.calendar(), layout);
  }

  private static ColumnSpec with(ColumnSpec spec, Need need) {
    return new ColumnSpec(spec.field(), spec.headers(), spec.format(), need, spec.missing());
  }
}
