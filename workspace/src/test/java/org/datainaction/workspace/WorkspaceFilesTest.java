package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFilesTest {
  /** A list of measures that fails whoever looks at it. */
  private static final List<Measure> NOT_TO_BE_ASKED =
      new AbstractList<>() {
        @Override
        public Measure get(int index) {
          throw new IllegalStateException("no disk");
        }

        @Override
        public int size() {
          return 1;
        }
      };

  @TempDir Path folder;
  private TestFolder workspace;

  @BeforeEach
  void writeWorkspace() {
    workspace = new TestFolder(folder.resolve("city"));
  }

  @Test
  void aFolderThatIsNotThereIsToldAsSuch() {
    Path missing = folder.resolve("nowhere");
    ProblemException told =
        org.junit.jupiter.api.Assertions.assertThrows(
            ProblemException.class, () -> WorkspaceFiles.read(missing, Adapters.catalog()));
    assertThat(told.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.FOLDER_MISSING);
    assertThat(told.problems().get(0).line()).contains(missing.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.yaml", "sources.yaml", "translations/es.yaml", "words/es.yaml"})
  void aLinkOutOfTheFolderIsNotFollowedAndNothingOfItsFileIsTold(String name) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "password: hunter2\n");
    Path link = workspace.root().resolve(name);
    Files.createDirectories(link.getParent());
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, secret);
    assertThat(workspace.problems())
        .contains(
            name
                + ": value-invalid: it leads out of the workspace's folder; expected a file"
                + " inside it")
        .noneMatch(line -> line.contains("hunter2") || line.contains("password"));
  }

  @Test
  void aLinkInsideTheFolderIsFollowed() throws Exception {
    Path plan = workspace.root().resolve("plan.yaml");
    Files.move(plan, workspace.root().resolve("plan-2026.yaml"));
    Files.createSymbolicLink(plan, Path.of("plan-2026.yaml"));
    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void bothFilesMustBeThere() throws Exception {
    Files.delete(workspace.root().resolve("plan.yaml"));
    Files.delete(workspace.root().resolve("sources.yaml"));
    assertThat(workspace.problems())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("plan.yaml: file-missing: "))
        .anySatisfy(line -> assertThat(line).startsWith("sources.yaml: file-missing: "));
  }

  @Test
  void plainTextsAreTranslatedAndWhatIsMissingOrLeftOverIsAWarning() {
    workspace.plan("show: 2.23", "languages: [en, es]\nshow: 2.23");
    workspace.write(
        "translations/es.yaml",
        """
        "City of Durham": "Ciudad de Durham"
        "Strategic Plan": "Plan estratégico"
        "Creating a Safer Community Together": ""
        "Build trst": "Generar confianza"
        """);
    WorkspaceFiles.Content content = workspace.read();
    assertThat(content.plan().plan().city().byLanguage()).containsEntry("es", "Ciudad de Durham");
    assertThat(content.problems())
        .extracting(Problem::line)
        .containsExactly(
            "plan.yaml:9:12 [title]: translation-missing: 'Creating a Safer Community Together'"
                + " has no translation into 'es'; expected an entry in translations/es.yaml",
            "plan.yaml:12:16 [title]: translation-missing: 'Build trust' has no translation into"
                + " 'es'; expected an entry in translations/es.yaml",
            "plan.yaml:15:20 [title]: translation-missing: 'Data that matters to residents' has no"
                + " translation into 'es'; expected an entry in translations/es.yaml",
            "translations/es.yaml:4:1: key-unknown: nothing in the workspace says 'Build trst';"
                + " expected 'Build trust'");
  }

  @Test
  void textsGivenInlineWinOverTranslations() {
    workspace.plan("title: Strategic Plan", "title: {en: Strategic Plan, es: Plan de aquí}");
    workspace.write("translations/es.yaml", "\"Strategic Plan\": \"Plan de allí\"\n");
    assertThat(workspace.read().plan().plan().title().byLanguage())
        .containsEntry("es", "Plan de aquí");
  }

  @Test
  void translationsOfNoLanguageAreRefused() {
    workspace.write("translations/spanish.yaml", "{}");
    assertThat(workspace.problems())
        .containsExactly(
            "translations/spanish.yaml: value-invalid: 'spanish' is no language; expected a name"
                + " like translations/es.yaml");
  }

  @Test
  void namesThatABrokenAdapterMayHaveKnownAreOnlyToldAndItComesFirst() {
    DepartmentAdapter broken = Adapters.of("police", List.of(), NOT_TO_BE_ASKED);

    WorkspaceFiles.Content content =
        WorkspaceFiles.read(workspace.root(), catalog(Adapters.of("fire"), broken));

    assertThat(content.problems())
        .extracting(Problem::code)
        .containsExactly(
            ProblemCode.PROVIDER_BROKEN,
            ProblemCode.REFERENCE_UNKNOWN,
            ProblemCode.REFERENCE_UNKNOWN);
    assertThat(content.problems())
        .extracting(Problem::what)
        .anySatisfy(what -> assertThat(what).contains("no measure 'police/data-page-views'"))
        .anySatisfy(what -> assertThat(what).contains("'police-data-pages'"));
  }

  @Test
  void aWrongPlanIsToldTogetherWithABrokenAdapter() {
    workspace.plan("show: 2.23", "show: 9");
    assertThat(problemsWith(Adapters.of("police"), Adapters.of("fire", List.of(), NOT_TO_BE_ASKED)))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("provider-broken: the adapter 'fire'"))
        .anySatisfy(line -> assertThat(line).contains("there is no initiative '9'"));
  }

  @Test
  void twoAdaptersOfOneDepartmentAreRefused() {
    assertThat(problemsWith(Adapters.of("police"), Adapters.of("police")))
        .singleElement()
        .asString()
        .contains("provider-duplicate: 'police'");
  }

  private List<String> problemsWith(DepartmentAdapter... adapters) {
    try {
      WorkspaceFiles.read(workspace.root(), catalog(adapters));
      return List.of();
    } catch (ProblemException told) {
      return told.problems().stream().map(Problem::line).toList();
    }
  }

  private static Catalog catalog(DepartmentAdapter... adapters) {
    return Catalog.of(
        Registry.adapters(List.of(adapters)), Registry.formats(List.<SourceFormat>of()));
  }
}
