package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.FILE_MISSING;
import static org.datainaction.problem.ProblemCode.FOLDER_MISSING;
import static org.datainaction.problem.ProblemCode.IO_FAILED;
import static org.datainaction.problem.ProblemCode.REFERENCE_UNKNOWN;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.table.SourceFile;
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
                  Files.exists(folder)
                      ? "it is a file and not a folder"
                      : "there is no such folder",
                  "a folder with " + PlanFile.NAME + " and " + SourcesFile.NAME)));
    }
    return new WorkspaceFiles(folder, catalog).read();
  }

  private Content read() {
    problems.addAll(catalog.contradictions());
    Texts text = new Texts(byLanguage(TRANSLATIONS, Translations.FORM));
    Map<String, WordsFile> files = byLanguage(OwnWords.FOLDER, WordsFile.FORM);
    OwnWords words = new OwnWords(files);
    Catalog said = catalog.in(words);
    Optional<Sources> sources =
        file(SourcesFile.NAME).flatMap(f -> read(f, SourcesFile.form(said, text, references)));
    Optional<CityPlan> plan =
        file(PlanFile.NAME).flatMap(f -> read(f, PlanFile.form(said, text, references)));
    WordsCheck wordsCheck = new WordsCheck(said, problems);
    wordsCheck.checkTexts(files.values());
    sources.ifPresent(
        found -> {
          references.check(CrossCheck.measures(found, catalog), catalog, problems);
          checkExports(found);
          wordsCheck.checkValues(files.values(), found);
        });
    if (sources.isPresent() && plan.isPresent()) {
      new CrossCheck(plan.get(), sources.get(), catalog, problems).run();
    }
    if (problems.errors() > 0) {
      throw new ProblemException(withGaps());
    }
    CityPlan cityPlan = plan.orElseThrow();
    text.noteGaps(cityPlan.languages(), problems);
    return new Content(folder, cityPlan, sources.orElseThrow().in(words), said, words, withGaps());
  }

  private void checkExports(Sources sources) {
    for (ExportBinding export : sources.exports()) {
      try {
        List<SourceFile> files = ExportFiles.find(folder, export);
        export.stated().forEach(stated -> checkStated(stated, files));
      } catch (ProblemException unreachable) {
        problems.addAll(unreachable.problems());
      }
    }
  }

  private void checkStated(ExportBinding.Stated stated, List<SourceFile> files) {
    if (files.stream().noneMatch(file -> ExportFiles.isNamed(stated.files(), file.name()))) {
      problems.warning(
          REFERENCE_UNKNOWN,
          stated.place(),
          "'given' is for " + stated.files() + ", and no file of the export is named so",
          References.hint(stated.files(), files.stream().map(SourceFile::name).toList()));
    }
  }

  private List<Problem> withGaps() {
    return Stream.concat(catalog.gaps().stream(), problems.problems().stream()).toList();
  }

  /** The files of a folder that holds one for each language, by its tag. */
  private <T> Map<String, T> byLanguage(String of, Form<T> form) {
    Map<String, T> byLanguage = new TreeMap<>();
    for (Path file : filesOf(of)) {
      String shown = of + "/" + file.getFileName();
      String tag = shown.substring(of.length() + 1, shown.length() - YAML.length());
      if (Texts.findLanguage(tag).isEmpty()) {
        problems.error(
            VALUE_INVALID,
            Place.file(shown),
            "'" + tag + "' is no language",
            "a name like " + of + "/es.yaml");
      } else {
        bytes(file, shown)
            .flatMap(bytes -> read(new Named(shown, bytes), form))
            .ifPresent(content -> byLanguage.put(tag, content));
      }
    }
    return byLanguage;
  }

  private List<Path> filesOf(String name) {
    Path inside = folder.resolve(name);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(inside)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(inside, "*" + YAML)) {
        found.forEach(files::add);
      } catch (IOException broken) {
        ioFailed(name, broken);
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
    try {
      return leadsOutside(file, shown) ? Optional.empty() : Optional.of(start(file));
    } catch (IOException broken) {
      ioFailed(shown, broken);
      return Optional.empty();
    }
  }

  /** Notes a link to what may be anybody's file: problems tell what they find in a file. */
  private boolean leadsOutside(Path file, String shown) throws IOException {
    boolean outside = !file.toRealPath().startsWith(folder.toRealPath());
    if (outside) {
      problems.error(
          VALUE_INVALID,
          Place.file(shown),
          "it leads out of the workspace's folder",
          "a file inside it");
    }
    return outside;
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(YamlParser.MOST_BYTES + 1);
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
   * @param catalog what is installed, in the city's words
   * @param words the city's, in place of those of adapters
   * @param problems what does not stop the work: adapters and formats that cannot be used, names
   *     that they may have known, missing and unused translations
   */
  record Content(
      Path folder,
      CityPlan plan,
      Sources sources,
      Catalog catalog,
      OwnWords words,
      List<Problem> problems) {}
}
