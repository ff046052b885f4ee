package org.datainaction.renderers;

import static org.datainaction.renderers.FixturePlan.CALENDAR;
import static org.datainaction.renderers.FixturePlan.LAUNCH;
import static org.datainaction.renderers.FixtureSeries.awaited;
import static org.datainaction.renderers.FixtureSeries.count;
import static org.datainaction.renderers.FixtureSeries.note;
import static org.datainaction.renderers.FixtureSeries.share;
import static org.datainaction.renderers.FixtureSeries.unknown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.datainaction.baseline.Comparison;
import org.datainaction.baseline.CurrentFigures;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.FrozenTerms;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.baseline.Window;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.DefinitionDigest;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Explanation;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Proxy;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.Standard;
import org.datainaction.plan.AnalystNote;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;

/** The measures of the fixtures' city, each with what makes it special. */
final class FixtureMeasures {
  private final FixtureTexts words;
  private final FixtureDatasets datasets;

  FixtureMeasures(FixtureTexts words) {
    this.words = words;
    this.datasets = new FixtureDatasets(words);
  }

  /** Made up; a break, a launch, a frozen baseline, a figure that was revised, awaited periods. */
  MeasureReport policeViews() {
    List<Period> quarters = FixtureSeries.periods(Grain.QUARTER, LocalDate.of(2023, 4, 1), 12);
    List<Observation> figures =
        List.of(
            count(quarters.get(0), 912),
            FixtureSeries.seriesBreak(
                quarters.get(1), 1193, words.text("new counting tool", "nueva herramienta")),
            count(quarters.get(2), 1311),
            count(quarters.get(3), 1245),
            count(quarters.get(4), 1284),
            count(quarters.get(5), 1289),
            count(quarters.get(6), 1177),
            count(quarters.get(7), 1871),
            count(quarters.get(8), 1950),
            count(quarters.get(9), 1940),
            awaited(quarters.get(10), LocalDate.of(2025, 10, 31), true),
            awaited(quarters.get(11), LocalDate.of(2026, 4, 30), false));
    Measure measure =
        views("police", "Views of the police data pages", "Vistas de las páginas de la Policía");
    Series shown = series(measure, Slice.whole(), figures);
    Series frozen = series(measure, Slice.whole(), figures.subList(1, 7));
    FrozenBaseline baseline =
        new FrozenBaseline(
            measure.id(),
            new Window(LocalDate.of(2023, 7, 1), LocalDate.of(2024, 12, 31)),
            List.of(frozen),
            LocalDate.of(2025, 1, 15),
            words.plain("Strategy office"),
            words.plain("before the new dashboard"),
            DefinitionDigest.of(measure, datasets.views().dataset()),
            Map.of("views.csv", "0a1b2c3d"),
            FrozenTerms.USUAL);
    Target target =
        new Target(
            measure.id(),
            BigDecimal.valueOf(2200),
            BigDecimal.valueOf(2200),
            Direction.HIGHER_IS_BETTER,
            LocalDate.of(2024, 12, 1),
            LocalDate.of(2026, 6, 30),
            words.text("2,200 views a quarter by June 2026", "2,200 vistas para junio de 2026"));
    return report(
        measure,
        datasets.views(),
        List.of(shown),
        Optional.of(baseline),
        List.of(target),
        List.of(new FixturePlan(words).note()));
  }

  /** A stand-in; a period that is covered in part, one still under way, and a true zero. */
  MeasureReport fireViews() {
    List<Period> quarters = FixtureSeries.periods(Grain.QUARTER, LocalDate.of(2024, 7, 1), 7);
    Measure measure =
        views("fire", "Views of Fire's main page", "Vistas de la página principal de Bomberos")
            .with(
                m ->
                    m.proxy(
                        Proxy.of(
                            words.text(
                                "views of Fire's data page",
                                "vistas de la página de datos de Bomberos"),
                            words.text(
                                "Fire has no data page yet.",
                                "Bomberos aún no tiene una página de datos."))));
    List<Observation> figures =
        List.of(
            Observation.known(
                quarters.get(0),
                ObservationStatus.PARTIAL,
                FixtureSeries.figure(4100),
                FixtureSeries.partial(LocalDate.of(2024, 8, 1), LocalDate.of(2024, 9, 30))),
            count(quarters.get(1), 8858),
            count(quarters.get(2), 9239),
            count(quarters.get(3), 0),
            unknown(quarters.get(4), ObservationStatus.NOT_COLLECTED, "note.not-published"),
            count(quarters.get(5), 9105),
            Observation.known(
                quarters.get(6),
                ObservationStatus.PROVISIONAL,
                FixtureSeries.figure(310),
                note("note.in-progress")));
    return report(measure, datasets.views(), List.of(series(measure, Slice.whole(), figures)));
  }

  /** A percentile in seconds by battalion, one period only. */
  MeasureReport fireResponse() {
    Measure measure =
        Measure.builder(
                MeasureId.of("fire/response-90"),
                datasets.fireCalls().dataset().id(),
                new Calculation.Percentile(FieldId.of("response"), 90))
            .words(
                words.text("Time to the first unit's arrival", "Tiempo hasta la primera unidad"),
                words.text(
                    "Nine of ten calls had help within this time.",
                    "Nueve de cada diez llamadas recibieron ayuda en este tiempo."))
            .grains(Grain.MONTH)
            .breakdown(FieldId.of("battalion"), words.text("By battalion", "Por batallón"))
            .unit(Unit.seconds())
            .direction(
                Direction.LOWER_IS_BETTER,
                words.text("Slower", "Más lento"),
                words.text("Faster", "Más rápido"))
            .build();
    Period april = CALENDAR.periodOf(Grain.MONTH, LocalDate.of(2020, 4, 1));
    return report(
        measure,
        datasets.fireCalls(),
        List.of(
            series(measure, Slice.whole(), List.of(count(april, 561, 12_870))),
            part(measure, "battalion", "B01", List.of(count(april, 498, 2_010))),
            part(measure, "battalion", "B02", List.of(count(april, 642, 3_544))),
            part(measure, "battalion", "", List.of(count(april, 600, 41)))));
  }

  /** A share with a period in which it cannot exist, and standards. */
  MeasureReport answered() {
    List<Period> weeks = FixtureSeries.periods(Grain.WEEK, LocalDate.of(2025, 10, 20), 4);
    Measure measure =
        Measure.builder(
                MeasureId.of("ecc/answered-within-15-seconds"),
                datasets.calls().dataset().id(),
                new Calculation.Ratio(FieldId.of("in-15"), FieldId.of("calls")))
            .words(
                words.text("911 calls answered within 15 seconds", "Llamadas en 15 segundos"),
                words.text("How fast 911 calls are answered.", "Qué tan rápido se contesta."))
            .grains(Grain.WEEK)
            .unit(Unit.shareOf("answered", words.text("answered calls", "llamadas contestadas")))
            .direction(
                Direction.HIGHER_IS_BETTER,
                words.text("Faster answers", "Respuestas más rápidas"),
                words.text("Slower answers", "Respuestas más lentas"))
            .standard(
                new Standard(
                    words.text("NENA: 90% within 15 seconds", "NENA: 90 % en 15 segundos"),
                    new BigDecimal("0.9"),
                    Direction.HIGHER_IS_BETTER,
                    LocalDate.of(2020, 4, 1)))
            .build();
    return report(
        measure,
        datasets.calls(),
        List.of(
            series(
                measure,
                Slice.whole(),
                List.of(
                    unknown(weeks.get(0), ObservationStatus.CANNOT_EXIST, "note.nothing-to-share"),
                    share(weeks.get(1), 6221, 6503),
                    share(weeks.get(2), 6010, 6402),
                    share(weeks.get(3), 5987, 6330)))));
  }

  /** Figures as published, with long gaps between them. */
  MeasureReport publishedAnswering() {
    DatasetReport dataset =
        datasets.published(
            "ecc/published-answering",
            "911 answering as published",
            "Respuesta del 911 según lo publicado",
            Grain.MONTH,
            3);
    Measure measure =
        Measure.builder(
                MeasureId.of("ecc/published-within-15-seconds"),
                dataset.dataset().id(),
                PublishedFigures.calculation(Calculation.Additivity.NONE))
            .words(
                words.text(
                    "911 calls answered within 15 seconds, as published",
                    "Llamadas en 15 segundos, según lo publicado"),
                words.text("What the city reported.", "Lo que informó la ciudad."))
            .grains(Grain.MONTH)
            .unit(Unit.shareOf("answered", words.text("911 calls", "llamadas al 911")))
            .build();
    Map<LocalDate, String> published =
        Map.of(
            LocalDate.of(2021, 1, 1), "0.86",
            LocalDate.of(2021, 7, 1), "0.78",
            LocalDate.of(2023, 3, 1), "0.86");
    List<Observation> figures =
        FixtureSeries.periods(Grain.MONTH, LocalDate.of(2021, 1, 1), 27).stream()
            .map(
                month ->
                    published.containsKey(month.firstDay())
                        ? FixtureSeries.reported(month, published.get(month.firstDay()))
                        : unknown(month, ObservationStatus.NOT_COLLECTED, "note.not-published"))
            .toList();
    return report(measure, dataset, List.of(series(measure, Slice.whole(), figures)));
  }

  /** Counts of people by area; the second quarter is withheld in every part. */
  MeasureReport responses() {
    List<Period> quarters = FixtureSeries.periods(Grain.QUARTER, LocalDate.of(2024, 10, 1), 3);
    Measure measure =
        Measure.builder(
                MeasureId.of("community-safety/responses"),
                datasets.responses().dataset().id(),
                new Calculation.Count())
            .words(
                words.text("Responses to calls for help", "Respuestas a llamadas de ayuda"),
                words.text("How often a team came.", "Cuántas veces acudió un equipo."))
            .grains(Grain.QUARTER)
            .breakdown(FieldId.of("area"), words.text("By area", "Por zona"))
            .unit(
                Unit.counted(
                    "responses",
                    words.text("response", "respuesta"),
                    words.text("responses", "respuestas")))
            .seriesBreak(
                new SeriesBreak(
                    LocalDate.of(2025, 4, 1), words.text("whole city", "toda la ciudad")))
            .build();
    return report(
        measure,
        datasets.responses(),
        List.of(
            series(
                measure,
                Slice.whole(),
                List.of(
                    count(quarters.get(0), 240),
                    count(quarters.get(1), 261),
                    FixtureSeries.seriesBreak(
                        quarters.get(2), 311, words.text("whole city", "toda la ciudad")))),
            area(measure, quarters, "East", 120, 160),
            area(measure, quarters, "Downtown", 120, 151)));
  }

  /** One published figure for each question, and none for the whole. */
  MeasureReport survey() {
    Period wave = Period.wave(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 31));
    DatasetReport dataset =
        datasets.published("community-safety/survey", "Resident survey", "Encuesta", Grain.WAVE, 2);
    Measure measure =
        Measure.builder(
                MeasureId.of("community-safety/survey-positive"),
                dataset.dataset().id(),
                PublishedFigures.calculation(Calculation.Additivity.NONE))
            .words(
                words.text("What residents think", "Lo que piensan los residentes"),
                words.text("Share of positive answers.", "Parte de respuestas positivas."))
            .grains(Grain.WAVE)
            .breakdown(PublishedFigures.PART, words.text("By question", "Por pregunta"))
            .unit(Unit.shareOf("positive", words.text("answers", "respuestas")))
            .build();
    return report(
        measure,
        dataset,
        List.of(
            part(measure, "part", "Feeling safe in Durham overall", List.of(share(wave, 345, 873))),
            part(
                measure,
                "part",
                "Quality of fire and life-safety programs",
                List.of(share(wave, 587, 786)))));
  }

  private Series area(Measure measure, List<Period> quarters, String area, long q1, long q3) {
    return part(
        measure,
        "area",
        area,
        List.of(
            count(quarters.get(0), q1),
            unknown(quarters.get(1), ObservationStatus.SUPPRESSED, "note.suppressed"),
            FixtureSeries.seriesBreak(
                quarters.get(2), q3, words.text("whole city", "toda la ciudad"))));
  }

  private Measure views(String department, String english, String spanish) {
    return Measure.builder(
            MeasureId.of(department + "/data-page-views"),
            datasets.views().dataset().id(),
            new Calculation.Sum(FieldId.of("views")))
        .words(
            words.text(english, spanish),
            words.text("How often the pages were opened.", "Cuántas veces se abrieron."))
        .where(
            new Condition.Listed(FieldId.of("page"), DatedList.named(department + "-data-pages")))
        .grains(Grain.QUARTER)
        .unit(Unit.counted("views", words.text("view", "vista"), words.text("views", "vistas")))
        .direction(
            Direction.HIGHER_IS_BETTER,
            words.text("More views", "Más vistas"),
            words.text("Fewer views", "Menos vistas"))
        .seriesBreak(
            new SeriesBreak(
                LocalDate.of(2023, 7, 1), words.text("new counting tool", "nueva herramienta")))
        .build();
  }

  private Series part(Measure measure, String field, String value, List<Observation> figures) {
    String said = value.isEmpty() ? value : words.plain(value);
    return series(measure, new Slice.Part(FieldId.of(field), said), figures);
  }

  private static Series series(Measure measure, Slice slice, List<Observation> figures) {
    return new Series(measure.id(), measure.shownGrain(), slice, figures);
  }

  private static MeasureReport report(Measure measure, DatasetReport dataset, List<Series> series) {
    return report(measure, dataset, series, Optional.empty(), List.of(), List.of());
  }

  private static MeasureReport report(
      Measure measure,
      DatasetReport dataset,
      List<Series> series,
      Optional<FrozenBaseline> baseline,
      List<Target> targets,
      List<AnalystNote> notes) {
    String digest = DefinitionDigest.of(measure, dataset.dataset());
    Comparison comparison =
        Comparison.of(
            new CurrentFigures(measure, series, digest), List.of(), baseline, Optional.of(LAUNCH));
    return new MeasureReport(
        measure,
        dataset,
        Explanation.of(measure, dataset.dataset()),
        Explanation.lists(measure, Set.of()),
        series,
        comparison,
        baseline.stream().toList(),
        TargetStanding.of(
            measure,
            series,
            dataset.dataset().sampled(),
            comparison,
            targets,
            DashboardFixtures.AS_OF),
        notes);
  }
}
