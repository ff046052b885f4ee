package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.FILE_MISSING;
import static org.datainaction.problem.ProblemCode.FOLDER_MISSING;
import static org.datainaction.problem.ProblemCode.IO_FAILED;
import static org.datainaction.problem.ProblemCode.REFERENCE_UNKNOWN;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.baseline.Target;
import org.datainaction.dataset.DatedList;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.plan.Department;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.text.Unit;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlNode;
import org.datainaction.workspace.yaml.YamlParser;

/**
 * Reads the files of a workspace, checks them against each other and against what is installed, and
 * tells every problem of all of them at once.
 */
final class WorkspaceFiles {
  private static final String TRANSLATIONS = "translations";
  private static final String YAML = ".yaml";

  private final Path folder;
  private final Catalog catalog;
  private final ProblemLog problems = new ProblemLog();
  private final References references = new References();

  private WorkspaceFiles(Path folder, Catalog catalog) {
    this.folder = folder;
    this.catalog = catalog;
  }

  /**
   * Reads everything.
   *
   * @throws ProblemException with every problem, if any of it stops the work
   */
  static Content read(Path folder, Catalog catalog) {
    if (!Files.isDirectory(folder)) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  FOLDER_MISSING,
                  Place.file(folder.toString()),
                  "there is no such folder",
                  "a folder with " + PlanFile.NAME + " and " + SourcesFile.NAME)));
    }
    return new WorkspaceFiles(folder, catalog).read();
  }

  private Content read() {
    problems.addAll(catalog.contradictions());
    Texts text = new Texts(translations());
    Optional<Sources> sources =
        file(SourcesFile.NAME).flatMap(f -> read(f, SourcesFile.form(catalog, text, references)));
    Optional<CityPlan> plan =
        file(PlanFile.NAME).flatMap(f -> read(f, PlanFile.form(catalog, text, references)));
    sources.ifPresent(found -> check(found, plan));
    if (problems.errors() > 0) {
      throw new ProblemException(withGaps());
    }
    CityPlan cityPlan = plan.orElseThrow();
    text.noteGaps(cityPlan.languages(), problems);
    return new Content(folder, cityPlan, sources.orElseThrow(), catalog, withGaps());
  }

  private List<Problem> withGaps() {
    return Stream.concat(catalog.gaps().stream(), problems.problems().stream()).toList();
  }

  private void check(Sources sources, Optional<CityPlan> plan) {
    references.check(measures(sources), catalog, problems);
    for (ExportBinding export : sources.exports()) {
      try {
        ExportFiles.find(folder, export.files(), export.place());
      } catch (ProblemException outside) {
        problems.addAll(outside.problems());
      } catch (IOException broken) {
        ioFailed(export.files(), broken);
      }
    }
    plan.ifPresent(found -> checkDepartments(sources, found));
    plan.ifPresent(found -> checkLists(sources, found));
    plan.ifPresent(found -> checkTargets(sources, found));
  }

  private Set<MeasureId> measures(Sources sources) {
    return allMeasures(sources).map(Measure::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Measure> allMeasures(Sources sources) {
    return Stream.concat(
        catalog.measures().stream(), sources.published().stream().map(Sources.Published::measure));
  }

  /** 90 for a share of 90% is a slip that no figure could ever meet. */
  private void checkTargets(Sources sources, CityPlan plan) {
    for (Target target : plan.targets()) {
      boolean share =
          allMeasures(sources)
              .filter(measure -> measure.id().equals(target.measure()))
              .anyMatch(measure -> measure.unit().style() == Unit.Style.PERCENT);
      if (share && target.atMost().compareTo(BigDecimal.ONE) > 0) {
        problems.error(
            VALUE_INVALID,
            Place.field(PlanFile.NAME, "targets"),
            "a target of %s for the share '%s'"
                .formatted(target.atMost().toPlainString(), target.measure()),
            "a share from 0% to 100%, like 90% or 0.9");
      }
    }
  }

  private void checkDepartments(Sources sources, CityPlan plan) {
    Set<String> known = new TreeSet<>();
    catalog.departments().forEach(department -> known.add(department.id().value()));
    plan.departments().stream().map(Department::id).map(DepartmentId::value).forEach(known::add);
    for (Sources.Published table : sources.published()) {
      String department = table.measure().id().department().value();
      if (!known.contains(department)) {
        Place place =
            sources.exports().stream()
                .filter(export -> export.dataset().equals(table.dataset().id()))
                .map(ExportBinding::place)
                .findFirst()
                .orElse(Place.file(SourcesFile.NAME));
        catalog.unknown("department", department, known, place, problems);
      }
    }
  }

  /** Without its list a measure would count nothing, and show a nought that nobody measured. */
  private void checkLists(Sources sources, CityPlan plan) {
    Set<MeasureId> watched = new HashSet<>(plan.shown().measures());
    for (Measure measure : catalog.measures()) {
      for (String list : measure.lists().map(DatedList::id).toList()) {
        if (watched.contains(measure.id()) && sources.findList(list).isEmpty()) {
          problems.error(
              REFERENCE_UNKNOWN,
              Place.field(SourcesFile.NAME, "lists"),
              "'" + measure.id() + "' asks for the list '" + list + "', which is not there",
              "a list with this id");
        }
      }
    }
  }

  private Map<String, Translations> translations() {
    Map<String, Translations> byLanguage = new TreeMap<>();
    for (Path file : translationFiles()) {
      String shown = TRANSLATIONS + "/" + file.getFileName();
      String tag = shown.substring(TRANSLATIONS.length() + 1, shown.length() - YAML.length());
      if (Texts.findLanguage(tag).isEmpty()) {
        problems.error(
            VALUE_INVALID,
            Place.file(shown),
            "'" + tag + "' is no language",
            "a name like " + TRANSLATIONS + "/es.yaml");
      } else {
        bytes(file, shown)
            .flatMap(bytes -> read(new Named(shown, bytes), Translations.FORM))
            .ifPresent(book -> byLanguage.put(tag, book));
      }
    }
    return byLanguage;
  }

  private List<Path> translationFiles() {
    Path translations = folder.resolve(TRANSLATIONS);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(translations)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(translations, "*" + YAML)) {
        found.forEach(files::add);
      } catch (IOException broken) {
        ioFailed(TRANSLATIONS, broken);
      }
    }
    Collections.sort(files);
    return files;
  }

  private Optional<Named> file(String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      problems.error(
          FILE_MISSING, Place.file(name), "there is no such file in " + folder, "a workspace");
      return Optional.empty();
    }
    return bytes(file, name).map(bytes -> new Named(name, bytes));
  }

  private Optional<byte[]> bytes(Path file, String shown) {
    try (InputStream stream = Files.newInputStream(file)) {
      return Optional.of(stream.readNBytes(YamlParser.MOST_BYTES + 1));
    } catch (IOException broken) {
      ioFailed(shown, broken);
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(Named file, Form<T> form) {
    return YamlParser.parse(file.name, file.bytes, problems)
        .filter(node -> !(node instanceof YamlNode.Unreadable))
        .flatMap(node -> form.read(node, problems));
  }

  private void ioFailed(String shown, IOException broken) {
    problems.error(IO_FAILED, Place.file(shown), "cannot be read: " + broken, "");
  }

  @SuppressWarnings("ArrayRecordComponent") // private, and never compared
  private record Named(String name, byte[] bytes) {}

  /**
   * What the files say, checked.
   *
   * @param folder of the workspace
   * @param plan what {@code plan.yaml} says
   * @param sources what {@code sources.yaml} says
   * @param catalog what is installed
   * @param problems what does not stop the work: adapters and formats that cannot be used, names
   *     that they may have known, missing and unused translations
   */
  record Content(
      Path folder, CityPlan plan, Sources sources, Catalog catalog, List<Problem> problems) {}
}
