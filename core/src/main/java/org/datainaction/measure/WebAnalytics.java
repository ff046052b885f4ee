package org.datainaction.measure;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * Views of web pages: a dataset that every department has. Which pages are a department's data
 * pages is a dated list that the city keeps under {@link #listOf}.
 */
public final class WebAnalytics {
  private static final FieldId PAGE = FieldId.of("page");
  private static final FieldId VIEWS = FieldId.of("views");
  private static final FieldId FIRST_DAY = FieldId.of("first-day");
  private static final FieldId LAST_DAY = FieldId.of("last-day");

  /** Views by page and reporting period, as analytics tools export them. */
  public static final Dataset DATASET =
      Dataset.builder(DatasetId.of("web/page-views"))
          .title(
              LocalizedText.of(
                  "Views of the city's web pages", "Vistas de las páginas web de la ciudad"))
          .rows(
              LocalizedText.of(
                  "the views of one page in one reporting period",
                  "las vistas de una página en un período"),
              LocalizedText.of("page views", "vistas de página"))
          .field(
              Field.of(
                      PAGE,
                      "Page path and screen class",
                      new CellFormat.Text(),
                      LocalizedText.of("page", "página"),
                      LocalizedText.of(
                          "The address of the page within the city's site.",
                          "La dirección de la página dentro del sitio de la ciudad."))
                  .withHeaders("Page path", "Page", "page")
                  .with(Need.CELL))
          .field(
              Field.of(
                      VIEWS,
                      "Views",
                      new CellFormat.Whole(),
                      LocalizedText.of("views", "vistas"),
                      LocalizedText.of(
                          "How often the page was opened, also by the same person.",
                          "Cuántas veces se abrió la página, también por la misma persona."))
                  .withHeaders("Pageviews", "Screen page views")
                  .with(Need.CELL))
          .field(
              Field.of(
                      FIRST_DAY,
                      "Start date",
                      new CellFormat.Day(List.of("yyyyMMdd", "yyyy-MM-dd")),
                      LocalizedText.of("first day of the report", "primer día del informe"),
                      LocalizedText.of(
                          "The first day that the report covers.",
                          "El primer día que cubre el informe."))
                  .with(Need.CELL))
          .field(
              Field.of(
                      LAST_DAY,
                      "End date",
                      new CellFormat.Day(List.of("yyyyMMdd", "yyyy-MM-dd")),
                      LocalizedText.of("last day of the report", "último día del informe"),
                      LocalizedText.of(
                          "The last day that the report covers.",
                          "El último día que cubre el informe."))
                  .with(Need.CELL))
          .time(new TimeOfRow.Span(FIRST_DAY, LAST_DAY))
          .baseGrain(Grain.MONTH)
          .limit(
              LocalizedText.of(
                  "How often pages were opened; not how many people opened them, nor whether they"
                      + " found what they came for.",
                  "Cuántas veces se abrieron las páginas; no cuántas personas las abrieron ni si"
                      + " encontraron lo que buscaban."))
          .countedBy(
              LocalizedText.of(
                  "Counted by the city's web analytics tool.",
                  "Contado por la herramienta de analítica web de la ciudad."))
          .build();

  private WebAnalytics() {}

  /**
   * The name of the dated list of a department's data pages, for example {@code police-data-pages}.
   */
  public static String listOf(DepartmentId department) {
    return department + "-data-pages";
  }

  /**
   * The measure {@code <department>/data-page-views}: views of the pages on the department's list,
   * by month, fiscal quarter and fiscal year, shown by quarter.
   */
  public static Measure.Builder dataPageViews(
      DepartmentId department, LocalizedText title, LocalizedText meaning) {
    return Measure.builder(
            new MeasureId(department, "data-page-views"), DATASET.id(), new Calculation.Sum(VIEWS))
        .words(title, meaning)
        .where(new Condition.Listed(PAGE, DatedList.named(listOf(department))))
        .unit(
            Unit.counted(
                "views", LocalizedText.of("view", "vista"), LocalizedText.of("views", "vistas")))
        .direction(
            Direction.HIGHER_IS_BETTER,
            LocalizedText.of("More views", "Más vistas"),
            LocalizedText.of("Fewer views", "Menos vistas"));
  }
}
