package org.datainaction.renderers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.Freshness;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.time.Grain;

/** The datasets of the fixtures' city, with their quality. */
final class FixtureDatasets {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final FixtureTexts words;

  FixtureDatasets(FixtureTexts words) {
    this.words = words;
  }

  /** Made-up views of pages; some rows were rejected. */
  DatasetReport views() {
    Dataset dataset =
        Dataset.builder(DatasetId.of("web/page-views"))
            .title(words.text("Views of the city's web pages", "Vistas de las páginas web"))
            .rows(
                words.text(
                    "the views of one page in a month", "las vistas de una página en un mes"),
                words.text("page views", "vistas de página"))
            .field(text("page", "page", "página"))
            .field(number("views", "views", "vistas"))
            .field(day("first-day", "first day of the report", "primer día del informe"))
            .time(new TimeOfRow.Moment(FieldId.of("first-day")))
            .zone(ZONE)
            .limit(
                words.text(
                    "How often pages were opened; not how many people opened them.",
                    "Cuántas veces se abrieron las páginas; no cuántas personas las abrieron."))
            .countedBy(
                words.text(
                    "Counted by the city's web analytics tool.",
                    "Contado por la herramienta de analítica web de la ciudad."))
            .synthetic(true)
            .build();
    RowCounts rows = new RowCounts(41_245, 41_208, 34, 3);
    return new DatasetReport(
        dataset,
        List.of(export("data/views-2023-07-to-2025-09.csv", rows, Optional.empty())),
        rows,
        41_208,
        Map.of(
            new RejectionLog.Kind(Rejection.Reason.VALUE_INVALID, words.plain("Views")),
            31L,
            new RejectionLog.Kind(Rejection.Reason.RAGGED_ROW, ""),
            3L),
        Map.of(),
        new Freshness(
            Optional.of(LocalDate.of(2023, 4, 1)),
            Optional.of(LocalDate.of(2025, 9, 30)),
            Optional.of(LocalDate.of(2025, 10, 31)),
            true),
        Optional.empty());
  }

  /** Real calls, already counted by hour. */
  DatasetReport calls() {
    Dataset dataset =
        Dataset.builder(DatasetId.of("ecc/phone-hours"))
            .title(words.text("911 calls by hour", "Llamadas al 911 por hora"))
            .rows(
                words.text("one hour of 911 calls", "una hora de llamadas al 911"),
                words.text("answered calls", "llamadas contestadas"))
            .field(day("day", "day", "día"))
            .field(number("calls", "calls", "llamadas"))
            .field(number("in-15", "calls answered within 15 seconds", "contestadas en 15 s"))
            .time(new TimeOfRow.Moment(FieldId.of("day")))
            .baseGrain(Grain.WEEK)
            .zone(ZONE)
            .build();
    return ofUsedRows(dataset, "data/phone-weeks.csv", 504);
  }

  /** Real fire calls of one month. */
  DatasetReport fireCalls() {
    Dataset dataset =
        Dataset.builder(DatasetId.of("fire/calls"))
            .title(words.text("Fire calls for service", "Llamadas a los bomberos"))
            .rows(
                words.text("one unit sent to a call", "una unidad enviada a una llamada"),
                words.text("calls", "llamadas"))
            .field(day("received", "day of the call", "día de la llamada"))
            .field(number("response", "time to first arrival", "tiempo hasta la llegada"))
            .field(text("battalion", "battalion", "batallón"))
            .time(new TimeOfRow.Moment(FieldId.of("received")))
            .zone(ZONE)
            .build();
    return ofUsedRows(dataset, "data/fire-2020-04.csv", 17_006);
  }

  /** Real cases in which people got help; small cells are withheld. */
  DatasetReport responses() {
    Dataset dataset =
        Dataset.builder(DatasetId.of("community-safety/responses"))
            .title(words.text("Responses to calls for help", "Respuestas a llamadas de ayuda"))
            .rows(
                words.text("one response", "una respuesta"), words.text("responses", "respuestas"))
            .field(day("day", "day", "día"))
            .field(text("area", "area", "zona"))
            .time(new TimeOfRow.Moment(FieldId.of("day")))
            .zone(ZONE)
            .aboutPeople()
            .build();
    return ofUsedRows(dataset, "data/responses.csv", 812);
  }

  /** Figures as somebody published them. */
  DatasetReport published(String id, String english, String spanish, Grain grain, long rows) {
    return ofUsedRows(
        PublishedFigures.dataset(DatasetId.of(id), words.text(english, spanish), grain),
        "data/" + id.replace('/', '-') + ".csv",
        rows);
  }

  /** Every row of the file was used. */
  private DatasetReport ofUsedRows(Dataset dataset, String file, long used) {
    RowCounts rows = new RowCounts(used, used, 0, 0);
    return new DatasetReport(
        dataset,
        List.of(export(file, rows, Optional.of(LocalDate.of(2025, 12, 1)))),
        rows,
        used,
        Map.of(),
        Map.of(),
        Freshness.UNKNOWN,
        Optional.empty());
  }

  private ExportReport export(String file, RowCounts rows, Optional<LocalDate> retrieved) {
    return new ExportReport(
        words.plain(file),
        120_000,
        "0a1b2c3d",
        rows,
        new ExportReport.Origin(
            words.text("City of Durham", "Ciudad de Durham"),
            words.plain("Open Database License"),
            "https://example.org/data?a=1&b=2",
            retrieved),
        List.of());
  }

  private Field text(String id, String english, String spanish) {
    return field(id, new CellFormat.Text(), english, spanish);
  }

  private Field number(String id, String english, String spanish) {
    return field(id, new CellFormat.Whole(), english, spanish);
  }

  private Field day(String id, String english, String spanish) {
    return field(id, new CellFormat.Day(List.of("yyyy-MM-dd")), english, spanish);
  }

  private Field field(String id, CellFormat format, String english, String spanish) {
    return Field.of(
        FieldId.of(id), words.plain(id), format, words.text(english, spanish), words.text("", ""));
  }
}
