package org.datainaction.renderers;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.MeasureId;
import org.datainaction.plan.Activity;
import org.datainaction.plan.AnalystNote;
import org.datainaction.plan.Approval;
import org.datainaction.plan.Correction;
import org.datainaction.plan.Department;
import org.datainaction.plan.Expectation;
import org.datainaction.plan.Goal;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Launch;
import org.datainaction.plan.Objective;
import org.datainaction.plan.Plan;
import org.datainaction.plan.StatusChange;
import org.datainaction.plan.StatusVocabulary;
import org.datainaction.plan.VagueDate;
import org.datainaction.time.FiscalCalendar;

/** The plan of the fixtures' city. */
final class FixturePlan {
  static final FiscalCalendar CALENDAR = FiscalCalendar.startingIn(Month.JULY);
  static final LocalDate LAUNCH = LocalDate.of(2025, 1, 1);

  private final FixtureTexts words;

  FixturePlan(FixtureTexts words) {
    this.words = words;
  }

  Plan plan() {
    return new Plan(
        words.text("City of Durham", "Ciudad de Durham"),
        words.text("Strategic Plan", "Plan Estratégico"),
        CALENDAR,
        List.of(
            new StatusVocabulary(LocalDate.of(2022, 7, 1), List.of(onTarget())),
            new StatusVocabulary(LocalDate.of(2024, 7, 1), List.of(inProgress(), onHold()))),
        List.of(
            new Goal(
                "2",
                words.text("A safer community together", "Una comunidad más segura, juntos"),
                List.of(
                    new Objective(
                        "2.2",
                        words.text(
                            "Trust between neighbors and public safety",
                            "Confianza entre los vecinos y la seguridad pública"),
                        List.of(initiative()))))),
        List.of(
            words.text(
                "Office of Performance and Innovation", "Oficina de Desempeño e Innovación")));
  }

  Initiative initiative() {
    return new Initiative(
        "2.23",
        words.text(
            "Make the data residents care about easy to find, read and question",
            "Hacer que los datos que importan a los residentes sean fáciles de encontrar, leer y"
                + " cuestionar"),
        words.text(
            "Six departments work on one way to publish their data.",
            "Seis departamentos trabajan en una manera común de publicar sus datos."),
        words.englishOnly(
            "Residents who can see and question the same figures as the city can help decide what"
                + " to do about them."),
        List.of(
            new StatusChange(LocalDate.of(2023, 9, 1), onTarget(), words.text("", "")),
            new StatusChange(
                LocalDate.of(2024, 7, 1),
                inProgress(),
                words.text("The plan's words changed.", "Cambiaron las palabras del plan."))),
        Optional.of(new Launch(LAUNCH, words.text("New dashboard", "Tablero nuevo"))),
        List.of(
            MeasureId.of("police/data-page-views"),
            MeasureId.of("fire/data-page-views"),
            MeasureId.of("ecc/answered-within-15-seconds"),
            MeasureId.of("community-safety/responses")),
        List.of(
            new Expectation(
                LocalDate.of(2024, 12, 1),
                words.text(
                    "More residents open the data pages.",
                    "Más residentes abren las páginas de datos."))),
        activities(),
        List.of(
            new Department(DepartmentId.of("police"), words.text("Police", "Policía")),
            new Department(
                DepartmentId.of("city-manager"),
                words.text("City Manager's Office", "Oficina del Administrador"))),
        List.of(note()),
        List.of(
            new Correction(
                LocalDate.of(2025, 11, 3),
                words.text(
                    "August 2025 was counted twice; it is counted once now.",
                    "Agosto de 2025 se contó dos veces; ahora se cuenta una vez."))),
        new Approval.Draft());
  }

  AnalystNote note() {
    return new AnalystNote(
        LocalDate.of(2025, 5, 6),
        MeasureId.of("police/data-page-views"),
        LocalDate.of(2025, 4, 1),
        LocalDate.of(2025, 6, 30),
        words.text(
            "The page moved to a new address in May.", "La página cambió de dirección en mayo."));
  }

  private List<Activity> activities() {
    return List.of(
        new Activity(
            words.text("First dashboard", "Primer tablero"),
            Activity.State.DONE,
            Optional.of(new VagueDate.On(LocalDate.of(2024, 12, 31))),
            Optional.of(LocalDate.of(2025, 1, 14)),
            Optional.empty(),
            Optional.of(
                words.text("Four departments are on it.", "Incluye cuatro departamentos."))),
        new Activity(
            words.text("Learning from other cities", "Aprender de otras ciudades"),
            Activity.State.UNDER_WAY,
            Optional.of(new VagueDate.In(YearMonth.of(2025, 11))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Activity(
            words.text("Help from the university", "Ayuda de la universidad"),
            Activity.State.WAITING,
            Optional.of(new VagueDate.About(YearMonth.of(2026, 2))),
            Optional.empty(),
            Optional.of(words.text("the university's answer", "la respuesta de la universidad")),
            Optional.empty()),
        new Activity(
            words.text("Second round of meetings", "Segunda ronda de reuniones"),
            Activity.State.PLANNED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private StatusVocabulary.Word inProgress() {
    return new StatusVocabulary.Word(
        "in-progress",
        words.text("In Progress", "En curso"),
        words.text("Work has begun and goes on.", "El trabajo comenzó y sigue."));
  }

  private StatusVocabulary.Word onHold() {
    return new StatusVocabulary.Word(
        "on-hold",
        words.text("On Hold", "En pausa"),
        words.text("Nothing is done for now.", "Por ahora no se hace nada."));
  }

  private StatusVocabulary.Word onTarget() {
    return new StatusVocabulary.Word(
        "on-target",
        words.text("On Target", "Según lo previsto"),
        words.text("It goes as planned.", "Va según lo planeado."));
  }
}
