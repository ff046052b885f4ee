package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.datainaction.problem.Problem;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlParser;
import org.junit.jupiter.api.Test;

class TranslationsTest {
  private final ProblemLog problems = new ProblemLog();

  @Test
  void aTextIsFoundByItsExactEnglishWords() {
    Translations spanish = read("\"Build trust\": \"Generar confianza\"\n").orElseThrow();
    assertThat(spanish.find("Build trust")).contains("Generar confianza");
    assertThat(spanish.find("build trust")).isEmpty();
    assertThat(problems.problems()).isEmpty();
  }

  @Test
  void anEntryWithNothingAfterItWaitsForItsTranslationAndKeepsItsPlace() {
    Translations spanish = read("a: \"\"\nb:\nc: \"  \"\nd: de\n").orElseThrow();
    assertThat(spanish.find("a")).isEmpty();
    assertThat(spanish.find("b")).isEmpty();
    assertThat(spanish.find("c")).isEmpty();
    assertThat(spanish.places().keySet()).containsExactly("a", "b", "c", "d");
    assertThat(spanish.places().get("b").line()).isEqualTo(2);
    assertThat(problems.problems()).isEmpty();
  }

  @Test
  void somethingElseThanATextIsToldAndTheOthersGoOn() {
    Translations spanish = read("a: [eins, zwei]\nb: be\n").orElseThrow();
    assertThat(spanish.find("b")).contains("be");
    assertThat(problems.problems())
        .singleElement()
        .extracting(Problem::line)
        .asString()
        .startsWith("translations/es.yaml:1:4")
        .endsWith("expected a text");
  }

  @Test
  void aFileThatIsNoListOfPairsIsRefused() {
    assertThat(read("- a\n- b\n")).isEmpty();
    assertThat(problems.problems())
        .singleElement()
        .extracting(Problem::expected)
        .isEqualTo("lines like \"English text\": \"translated text\"");
  }

  private Optional<Translations> read(String yaml) {
    return YamlParser.parse("translations/es.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
        .flatMap(node -> Translations.FORM.read(node, problems));
  }
}
