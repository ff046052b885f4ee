package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.ID_DUPLICATE;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.datainaction.baseline.Target;
import org.datainaction.id.DepartmentId;
import org.datainaction.plan.Department;
import org.datainaction.plan.Goal;
import org.datainaction.plan.Initiative;
import org.datainaction.plan.Objective;
import org.datainaction.plan.Plan;
import org.datainaction.plan.StatusVocabulary;
import org.datainaction.problem.Place;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;

/**
 * Reads {@code plan.yaml}: the city, its fiscal year and words, and the tree of goals, objectives
 * and initiatives. What an initiative says is read by {@link InitiativeForm}.
 */
final class PlanFile {
  static final String NAME = "plan.yaml";

  /** The form of a plan file that this program understands. */
  static final Form.WithStandIn<Integer> VERSION = Forms.whole(1, 1);

  private static final Form.WithStandIn<Locale> LANGUAGE =
      Forms.of(
          "a language like en or es",
          Locale.ENGLISH,
          tag -> Texts.findLanguage(tag).orElseThrow(IllegalArgumentException::new));

  private static final Form.WithStandIn<DepartmentId> DEPARTMENT_ID =
      Forms.of("a department like community-safety", DepartmentId.of("unread"), DepartmentId::of);

  private final Texts text;
  private final References references;
  private final Map<DepartmentId, Department> departments = new LinkedHashMap<>();
  private final List<StatusVocabulary> vocabularies = new ArrayList<>();
  private final ListMultimap<String, Target> targets = ArrayListMultimap.create();
  private final ListMultimap<String, ComparisonChoice> comparisons = ArrayListMultimap.create();
  private final Map<String, Place> numbers = new HashMap<>();

  private PlanFile(Catalog catalog, Texts text, References references) {
    this.text = text;
    this.references = references;
    catalog.departments().forEach(department -> departments.put(department.id(), department));
  }

  /**
   * The form of the whole file.
   *
   * @param catalog whose departments the plan may name without listing them
   * @param text how texts are read
   * @param references gets every measure that the plan mentions
   */
  static Form<CityPlan> form(Catalog catalog, Texts text, References references) {
    return KeyReader.group(keys -> new PlanFile(catalog, text, references).read(keys));
  }

  private CityPlan read(KeyReader keys) {
    keys.required("version", VERSION);
    LocalizedText city = keys.required("city", text);
    LocalizedText title = keys.required("title", text);
    Month firstMonth = keys.required("fiscal-year-starts", month());
    List<Locale> languages = languages(keys);
    List<LocalizedText> publisher = keys.list("publisher", text);
    vocabularies.addAll(vocabularies(keys));
    List<Department> listed = keys.list("departments", KeyReader.group(this::department));
    listed.forEach(department -> departments.put(department.id(), department));
    List<Goal> goals = keys.requiredList("goals", KeyReader.group(this::goal));
    Plan plan =
        new Plan(
            city, title, FiscalCalendar.startingIn(firstMonth), vocabularies, goals, publisher);
    Initiative shown = shown(keys, plan);
    return new CityPlan(
        plan,
        shown,
        languages,
        listed,
        targets.get(shown.number()),
        comparisons.get(shown.number()));
  }

  private static Initiative shown(KeyReader keys, Plan plan) {
    String number = keys.required("show", Forms.TEXT);
    Optional<Initiative> shown = plan.findInitiative(number);
    if (shown.isEmpty() && !number.isEmpty()) {
      List<String> known = plan.initiatives().map(Initiative::number).toList();
      References.unknown("initiative", number, known, keys.placeOf("show"), keys.problems());
    }
    return shown.orElseGet(() -> InitiativeForm.standIn(number));
  }

  private static List<Locale> languages(KeyReader keys) {
    if (!keys.has("languages")) {
      return List.of(Locale.ENGLISH);
    }
    int errorsBefore = keys.problems().errors();
    List<Locale> languages = keys.list("languages", LANGUAGE);
    if (keys.problems().errors() == errorsBefore
        && (!languages.contains(Locale.ENGLISH)
            || languages.stream().distinct().count() < languages.size())) {
      throw new IllegalArgumentException("'languages' must contain en, and each language once");
    }
    return languages;
  }

  private static Form.WithStandIn<Month> month() {
    ImmutableMap.Builder<String, Month> months = ImmutableMap.builder();
    for (Month month : Month.values()) {
      String name = month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
      months.put(name, month);
    }
    return Forms.choice(months.buildOrThrow(), Month.JANUARY);
  }

  private List<StatusVocabulary> vocabularies(KeyReader keys) {
    List<StatusVocabulary> read =
        keys.list(
            "status-words",
            KeyReader.group(
                group ->
                    new StatusVocabulary(
                        group.required("from", Forms.DATE),
                        group.requiredList("words", KeyReader.group(this::word)))));
    return read.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList();
  }

  private StatusVocabulary.Word word(KeyReader keys) {
    return new StatusVocabulary.Word(
        keys.required("id", Forms.TEXT),
        keys.required("label", text),
        keys.optional("meaning", text).orElse(text.standIn()));
  }

  private Department department(KeyReader keys) {
    Department department =
        new Department(keys.required("id", DEPARTMENT_ID), keys.required("name", text));
    once("department", department.id().value(), keys.placeOf("id"), keys);
    return department;
  }

  private Goal goal(KeyReader keys) {
    return new Goal(
        number("goal", keys),
        keys.required("title", text),
        keys.list("objectives", KeyReader.group(this::objective)));
  }

  private Objective objective(KeyReader keys) {
    InitiativeForm form =
        new InitiativeForm(text, references, departments, vocabularies, targets, comparisons);
    return new Objective(
        number("objective", keys),
        keys.required("title", text),
        keys.list(
            "initiatives",
            KeyReader.group(group -> form.read(number("initiative", group), group))));
  }

  private String number(String kind, KeyReader keys) {
    String number = keys.required("number", Forms.TEXT);
    if (!number.isEmpty()) {
      once(kind, number, keys.placeOf("number"), keys);
    }
    return number;
  }

  private void once(String kind, String id, Place place, KeyReader keys) {
    Place before = numbers.putIfAbsent(kind + ' ' + id, place);
    if (before != null) {
      keys.problems()
          .error(
              ID_DUPLICATE,
              place,
              "there is another %s '%s' in line %s".formatted(kind, id, before.line()),
              "each " + kind + " once");
    }
  }

  /** The vocabulary in force on a day: the newest that starts on it or before. */
  static Optional<StatusVocabulary> inForce(List<StatusVocabulary> vocabularies, LocalDate day) {
    return vocabularies.stream()
        .filter(vocabulary -> !vocabulary.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }
}
