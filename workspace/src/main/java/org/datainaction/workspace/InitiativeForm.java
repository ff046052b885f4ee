package org.datainaction.workspace;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.Target;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.MeasureId;
import org.datainaction.plan.Activity;
import org.datainaction.plan.AnalystNote;
import org.datainaction.plan.Approval;
import org.datainaction.plan.Correction;
import org.datainaction.plan.Department;
import org.datainaction.plan.Expectation;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Launch;
import org.datainaction.plan.StatusChange;
import org.datainaction.plan.StatusVocabulary;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.LocalizedText;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlNode;

/** Reads what the plan says about an initiative. */
final class InitiativeForm {
  private static final ImmutableMap<String, Activity.State> STATES = states();

  private final Texts text;
  private final References references;
  private final Map<DepartmentId, Department> departments;
  private final List<StatusVocabulary> vocabularies;
  private final ListMultimap<String, Target> targets;
  private final ListMultimap<String, ComparisonChoice> comparisons;

  /**
   * How initiatives are read.
   *
   * @param departments those that may be on a team
   * @param vocabularies the earliest first
   * @param targets gets the targets that initiatives set, by their numbers
   * @param comparisons gets what initiatives compare their measures with, by their numbers
   */
  InitiativeForm(
      Texts text,
      References references,
      Map<DepartmentId, Department> departments,
      List<StatusVocabulary> vocabularies,
      ListMultimap<String, Target> targets,
      ListMultimap<String, ComparisonChoice> comparisons) {
    this.text = text;
    this.references = references;
    this.departments = departments;
    this.vocabularies = vocabularies;
    this.targets = targets;
    this.comparisons = comparisons;
  }

  Initiative read(String number, KeyReader keys) {
    TargetForm target = new TargetForm(text, references);
    targets.putAll(number, keys.list("targets", KeyReader.group(target::read)));
    List<MeasureId> measures =
        keys.list("measures", references.measure()).stream().distinct().toList();
    keys.list("comparisons", new ComparisonForm(references, measures).form())
        .forEach(choice -> choice.ifPresent(one -> comparisons.put(number, one)));
    return new Initiative(
        number,
        keys.required("title", text),
        keys.optional("summary", text).orElse(text.standIn()),
        keys.optional("why", text).orElse(text.standIn()),
        statuses(keys),
        keys.optional("launch", KeyReader.group(this::launch)),
        measures,
        keys.list("expectations", KeyReader.group(this::expectation)),
        keys.list("activities", KeyReader.group(this::activity)),
        keys.list("team", this::department),
        keys.list("notes", KeyReader.group(this::note)),
        keys.list("corrections", KeyReader.group(this::correction)),
        keys.optional("approval", this::approval).orElseGet(Approval.Draft::new));
  }

  private List<StatusChange> statuses(KeyReader keys) {
    List<StatusChange> changes = new ArrayList<>();
    keys.list("status", KeyReader.group(this::status))
        .forEach(change -> change.ifPresent(changes::add));
    changes.sort((a, b) -> a.on().compareTo(b.on()));
    return changes;
  }

  private Optional<StatusChange> status(KeyReader keys) {
    int errorsBefore = keys.problems().errors();
    LocalDate on = keys.required("on", Forms.DATE);
    String word = keys.required("is", Forms.TEXT);
    LocalizedText note = keys.optional("note", text).orElse(text.standIn());
    if (keys.problems().errors() > errorsBefore) {
      return Optional.empty();
    }
    Optional<StatusVocabulary> vocabulary = PlanFile.inForce(vocabularies, on);
    Optional<StatusVocabulary.Word> found = vocabulary.flatMap(words -> words.find(word));
    if (found.isEmpty()) {
      List<String> known =
          vocabulary.map(StatusVocabulary::words).orElse(List.of()).stream()
              .map(StatusVocabulary.Word::id)
              .toList();
      if (known.isEmpty()) {
        String expected = "a list under 'status-words' that starts 'from' this day or before it";
        keys.problems()
            .error(
                ProblemCode.REFERENCE_UNKNOWN,
                keys.placeOf("on"),
                "no status words are in force on " + on,
                expected);
      } else {
        keys.problems()
            .error(
                ProblemCode.REFERENCE_UNKNOWN,
                keys.placeOf("is"),
                "the status word '%s' is not in force on %s"
                    .formatted(YamlNode.shortened(word), on),
                References.hint(word, known));
      }
    }
    return found.map(status -> new StatusChange(on, status, note));
  }

  private Launch launch(KeyReader keys) {
    return new Launch(keys.required("on", Forms.DATE), keys.required("label", text));
  }

  private Expectation expectation(KeyReader keys) {
    return new Expectation(keys.required("recorded-on", Forms.DATE), keys.required("words", text));
  }

  private Activity activity(KeyReader keys) {
    return new Activity(
        keys.required("title", text),
        keys.required("state", Forms.choice(STATES, Activity.State.DONE)),
        keys.optional("due", VagueDateForm.FORM),
        keys.optional("delivered", Forms.DATE),
        keys.optional("waiting-for", text),
        keys.optional("outcome", text));
  }

  private Optional<Department> department(YamlNode node, ProblemLog problems) {
    Optional<String> name = Forms.TEXT.read(node, problems);
    Optional<Department> found =
        departments.values().stream()
            .filter(department -> name.equals(Optional.of(department.id().value())))
            .findFirst();
    if (name.isPresent() && found.isEmpty()) {
      List<String> known = departments.keySet().stream().map(DepartmentId::value).toList();
      References.unknown(
          "department", YamlNode.shortened(name.get()), known, node.place(), problems);
    }
    return found;
  }

  private AnalystNote note(KeyReader keys) {
    LocalDate writtenOn = keys.required("written-on", Forms.DATE);
    MeasureId measure = keys.required("measure", references.measure());
    LocalDate from = keys.required("from", Forms.DATE);
    LocalDate until = keys.optional("until", Forms.DATE).orElse(from);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("the note ends (%s) before %s".formatted(until, from));
    }
    return new AnalystNote(writtenOn, measure, from, until, keys.required("words", text));
  }

  private Correction correction(KeyReader keys) {
    return new Correction(keys.required("on", Forms.DATE), keys.required("words", text));
  }

  private Optional<Approval> approval(YamlNode node, ProblemLog problems) {
    if (node instanceof YamlNode.Mapping) {
      Form<Approval> approved =
          KeyReader.group(
              keys ->
                  new Approval.Approved(
                      keys.required("by", text), keys.required("on", Forms.DATE)));
      return approved.read(node, problems);
    }
    if (!(node instanceof YamlNode.Scalar scalar && scalar.text().equals("draft"))) {
      problems.error(
          ProblemCode.VALUE_INVALID, node.place(), "found " + node.found(), "draft, or by and on");
    }
    return Optional.of(new Approval.Draft());
  }

  /** Stands where the plan shows an initiative that it does not have; that is a problem already. */
  static Initiative standIn(String number) {
    LocalizedText nothing = LocalizedText.of("");
    return new Initiative(
        number,
        nothing,
        nothing,
        nothing,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Approval.Draft());
  }

  private static ImmutableMap<String, Activity.State> states() {
    ImmutableMap.Builder<String, Activity.State> states = ImmutableMap.builder();
    for (Activity.State state : Activity.State.values()) {
      states.put(state.id(), state);
    }
    return states.buildOrThrow();
  }
}
