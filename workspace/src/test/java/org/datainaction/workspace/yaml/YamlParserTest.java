package org.datainaction.workspace.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlParserTest {
  private final ProblemLog problems = new ProblemLog();

  @Test
  void everyNodeKnowsItsLineAndColumn() {
    YamlNode.Mapping root = (YamlNode.Mapping) parse("city: Durham\ngoals:\n  - number: 2\n");
    YamlNode.Sequence goals = (YamlNode.Sequence) root.entries().get(1).value();
    YamlNode.Mapping goal = (YamlNode.Mapping) goals.items().get(0);
    assertThat(root.entries().get(0).value().place()).hasToString("plan.yaml:1:7 [city]");
    assertThat(goal.entries().get(0).place()).hasToString("plan.yaml:3:5");
    assertThat(goal.entries().get(0).value().place()).hasToString("plan.yaml:3:13 [number]");
    assertThat(problems.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n: no", "n: 012", "n: 2024-01-01", "n: 2.230", "n: \"2.230\""})
  void everyValueIsTheTextThatWasWritten(String yaml) {
    YamlNode.Mapping root = (YamlNode.Mapping) parse(yaml);
    String written = yaml.substring(3).replace("\"", "");
    assertThat(((YamlNode.Scalar) root.entries().get(0).value()).text()).isEqualTo(written);
  }

  @Test
  void anEmptyFileHasNoKeys() {
    assertThat(parse("")).isInstanceOf(YamlNode.Mapping.class);
    assertThat(parse("# only a remark\n")).isInstanceOf(YamlNode.Mapping.class);
    assertThat(problems.problems()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoContent() {
    assertThat(parse("\uFEFFcity: Durham").place()).hasToString("plan.yaml:1:1");
    assertThat(problems.problems()).isEmpty();
  }

  @Test
  void malformedTextIsToldWithItsPlace() {
    read("city: [Durham\ntitle: x\n");
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().place().line()).isEqualTo(2);
    assertThat(only().place().column()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: Reduce harm: now|a ': ' where none can be|quotes around a text that contains ': '",
        "a:~    b: 1~   c: 2|a line that belongs to no group|the same number of spaces",
        "a: {name: 'City Manager's Office'}|between { and } (opened in line 1)|double quotes",
        "a: [b, c~d: 3|between [ and ] (opened in line 1)|] at the end",
        "a: 1~b: \"text~c: 2|quotes that are opened in line 2 and never closed|the closing quotes",
        "a: \"he said \"about\" it\"|more text after the closing quotes|\\\" for those within",
        "\"he said \"about\" it\": b|more text after the closing quotes|around the whole of a text",
        "a: @team|a text that starts with a sign of YAML|quotes around it",
        "a: \"C:\\data\"|a backslash within double quotes|single quotes",
        "a: - b|a list in the line of its key|a line of its own",
      })
  void whatPeopleGetWrongIsToldInTheirWords(String yaml, String what, String expected) {
    read(yaml.replace('~', '\n') + "\n");
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().what()).contains(what);
    assertThat(only().expected()).contains(expected);
  }

  @Test
  void aTabInTheIndentationIsToldWithItsPlace() {
    read("city:\n\tname: Durham\n");
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().place()).hasToString("plan.yaml:2:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void deepNestingIsRefusedAtTheSixtyFifthLevel(String opening) {
    read(opening.repeat(100_000));
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().what()).isEqualTo("nested too deeply");
  }

  @Test
  void sixtyFourLevelsAreAllowed() {
    assertThat(read("[".repeat(64) + "]".repeat(64))).isPresent();
    assertThat(problems.problems()).isEmpty();
  }

  @Test
  void aFileBeyondAMegabyteIsRefusedUnread() {
    read("a: " + "x".repeat(YamlParser.MOST_BYTES));
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().expected()).contains("1048576");
  }

  @Test
  void aTextBeyondSixtyFourKilobytesIsRefused() {
    read("a: " + "x".repeat(YamlParser.MOST_CHARACTERS + 1));
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().place()).hasToString("plan.yaml:1:4 [a]");
  }

  @Test
  void aRepeatedKeyIsRefusedAndTheFirstIsNamed() {
    read("city: Durham\ntitle: x\ncity: Raleigh\n");
    assertOne(ProblemCode.KEY_DUPLICATE);
    assertThat(only().line())
        .isEqualTo(
            "plan.yaml:3:1: key-duplicate: 'city' is there twice, first in line 1; "
                + "expected each key once");
  }

  @Test
  void anAliasInsideItsOwnAnchorIsACycle() {
    read("goals: &all\n  - number: 1\n    objectives: *all\n");
    assertOne(ProblemCode.PLAN_CYCLE);
    assertThat(only().place()).hasToString("plan.yaml:3:17 [objectives]");
  }

  @Test
  void anyOtherAliasIsToBeWrittenOut() {
    read("a: &x [1]\nb: *x\n");
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().expected()).isEqualTo("the value, written out");
  }

  @Test
  void aBillionLaughsAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(10)));
    }
    read(bomb.toString());
    assertThat(problems.problems()).hasSize(90).allMatch(p -> p.code() == ProblemCode.YAML_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a: !!javax.script.ScriptEngineManager []", "a: !x y", "a: !!int 1", "!!map {}"})
  void tagsAreRefused(String yaml) {
    read(yaml);
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().what()).startsWith("the tag '");
  }

  @Test
  void aSecondDocumentIsRefused() {
    read("a: 1\n---\nb: 2\n");
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().place().line()).isEqualTo(2);
  }

  @Test
  void bytesThatAreNotUtf8AreToldWithTheirPlace() {
    Optional<YamlNode> node =
        YamlParser.parse(
            "plan.yaml", "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), problems);
    assertThat(node).isEmpty();
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().place()).hasToString("plan.yaml:2:7");
  }

  @Test
  void controlCharactersAreToldWithTheirPlace() {
    read("a: 1\nb: x\u0007y\n");
    assertOne(ProblemCode.YAML_INVALID);
    assertThat(only().line()).contains("plan.yaml:2:5").contains("U+0007");
  }

  @Test
  void anyBytesAtAllGiveANodeOrAProblemAndNothingElse() {
    long seed = 223;
    Random random = new Random(seed);
    String alphabet = "ab:-[]{}&*!|>'\"%#,?@` \n\t0\u0000\u00e9\uFEFF";
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ProblemLog log = new ProblemLog();
      Optional<YamlNode> node =
          YamlParser.parse("f", text.toString().getBytes(StandardCharsets.UTF_8), log);
      assertThat(node.isPresent() || log.errors() > 0)
          .as("seed %d round %d: %s", seed, round, text)
          .isTrue();
    }
  }

  private YamlNode parse(String yaml) {
    return read(yaml).orElseThrow();
  }

  private Optional<YamlNode> read(String yaml) {
    return YamlParser.parse("plan.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
  }

  private Problem only() {
    return problems.problems().get(0);
  }

  private void assertOne(ProblemCode code) {
    assertThat(problems.problems()).extracting(Problem::code).isEqualTo(List.of(code));
  }
}
