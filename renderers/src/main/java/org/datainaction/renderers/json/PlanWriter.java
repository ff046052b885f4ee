package org.datainaction.renderers.json;

import java.time.LocalDate;
import org.datainaction.id.MeasureId;
import org.datainaction.plan.Activity;
import org.datainaction.plan.AnalystNote;
import org.datainaction.plan.Approval;
import org.datainaction.plan.Department;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Plan;
import org.datainaction.plan.StatusChange;
import org.datainaction.plan.StatusVocabulary;
import org.datainaction.plan.VagueDate;

/** The plan in outline, and the initiative that is shown in full. */
final class PlanWriter {
  private final Json json;
  private final LocalDate asOf;

  PlanWriter(Json json, LocalDate asOf) {
    this.json = json;
    this.asOf = asOf;
  }

  void plan(Plan plan) {
    json.text("city", plan.city());
    json.text("title", plan.title());
    json.texts("publisher", plan.publisher());
    json.number("fiscalYearFirstMonth", plan.calendar().firstMonth().getValue());
    json.objects("statusVocabularies", plan.vocabularies(), this::vocabulary);
    json.objects(
        "goals",
        plan.goals(),
        goal -> {
          json.string("number", goal.number());
          json.text("title", goal.title());
          json.objects(
              "objectives",
              goal.objectives(),
              objective -> {
                json.string("number", objective.number());
                json.text("title", objective.title());
                json.objects("initiatives", objective.initiatives(), this::outline);
              });
        });
  }

  void initiative(Initiative initiative) {
    outline(initiative);
    json.text("summary", initiative.summary());
    json.text("why", initiative.why());
    json.objects("statuses", initiative.statuses(), this::status);
    initiative
        .launch()
        .ifPresent(
            launch ->
                json.object(
                    "launch",
                    () -> {
                      json.date("on", launch.on());
                      json.text("label", launch.label());
                    }));
    json.strings("measures", initiative.measures().stream().map(MeasureId::toString).toList());
    json.objects(
        "expectations",
        initiative.expectations(),
        expectation -> {
          json.date("recordedOn", expectation.recordedOn());
          json.text("words", expectation.words());
        });
    json.objects("activities", initiative.activities(), this::activity);
    json.objects("team", initiative.team(), this::department);
    json.objects("notes", initiative.notes(), this::note);
    json.objects(
        "corrections",
        initiative.corrections(),
        correction -> {
          json.date("on", correction.on());
          json.text("words", correction.words());
        });
    json.object("approval", () -> approval(initiative.approval()));
  }

  void department(Department department) {
    json.string("id", department.id().value());
    json.text("name", department.name());
  }

  void note(AnalystNote note) {
    json.date("writtenOn", note.writtenOn());
    json.string("measure", note.measure().toString());
    json.date("from", note.from());
    json.date("until", note.until());
    json.text("words", note.words());
  }

  private void outline(Initiative initiative) {
    json.string("number", initiative.number());
    json.text("title", initiative.title());
    initiative.status().ifPresent(status -> json.object("status", () -> status(status)));
  }

  private void status(StatusChange change) {
    json.date("on", change.on());
    word(change.status());
    json.text("note", change.note());
  }

  private void vocabulary(StatusVocabulary vocabulary) {
    json.date("from", vocabulary.from());
    json.objects("words", vocabulary.words(), this::word);
  }

  private void word(StatusVocabulary.Word word) {
    json.string("id", word.id());
    json.text("label", word.label());
    json.text("meaning", word.meaning());
  }

  private void activity(Activity activity) {
    json.text("title", activity.title());
    json.string("state", activity.state().id());
    activity.due().ifPresent(due -> json.object("due", () -> vagueDate(due)));
    json.date("delivered", activity.delivered());
    json.number("daysLate", activity.daysLate(asOf));
    json.text("waitingFor", activity.waitingFor());
    json.text("outcome", activity.outcome());
  }

  private void vagueDate(VagueDate date) {
    if (date instanceof VagueDate.On on) {
      json.string("precision", "day");
      json.date("on", on.day());
    } else if (date instanceof VagueDate.In in) {
      json.string("precision", "month");
      json.string("month", in.month().toString());
    } else if (date instanceof VagueDate.About about) {
      json.string("precision", "about-month");
      json.string("month", about.month().toString());
    } else {
      throw new AssertionError(date.getClass());
    }
  }

  private void approval(Approval approval) {
    if (approval instanceof Approval.Approved approved) {
      json.string("state", "approved");
      json.text("by", approved.by());
      json.date("on", approved.on());
    } else {
      json.string("state", "draft");
    }
  }
}
