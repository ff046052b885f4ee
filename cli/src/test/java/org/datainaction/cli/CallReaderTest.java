package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallReaderTest {
  private static final Option<Integer> COUNT = Option.of("--count", "N", Values::positive, "");
  private static final Option<String> NAME =
      Option.of("--name", "TEXT", Function.identity(), "").required();
  private static final Option<Boolean> FLAG = Option.flag("--flag", "");
  private static final Word<String> WORD = new Word<>("WORD", Function.identity(), false, "");
  private static final Syntax SYNTAX =
      Syntax.of("try").with(WORD).with(COUNT, NAME, FLAG).with(CommonOptions.ALL);

  @Test
  void valuesStandBehindTheirOptionsOrAfterAnEqualsSign() throws WrongCall {
    Call call = read("--count=3", "--name", "A. Analyst", "--flag", "here");
    assertThat(call.given(COUNT)).contains(3);
    assertThat(call.required(NAME)).isEqualTo("A. Analyst");
    assertThat(call.has(FLAG)).isTrue();
    assertThat(call.given(WORD)).contains("here");
  }

  @Test
  void whatIsNotGivenIsNotThere() throws WrongCall {
    Call call = read("--name", "x");
    assertThat(call.given(COUNT)).isEmpty();
    assertThat(call.has(FLAG)).isFalse();
    assertThat(call.given(WORD)).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    WrongCall wrong = refused("--count", "none", "--flag", "--flag", "--debug", "one", "two");
    assertThat(wrong.wrong())
        .containsExactly(
            "'--count': 'none' is no number of them; expected a whole number, 1 or more",
            "'--name=TEXT' is missing",
            "'try' takes one WORD, 'one', so 'two' is too much");
    assertThat(wrong.hint()).isEqualTo("See 'data-in-action try --help'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--name x --name y|'--name' is given more than once",
        "--name|'--name=TEXT' has no value",
        "--name x -nam|there is no option '-nam' of 'try'",
        "--name x -name y|there is no option '-name' of 'try'",
        "--name x -- --flag -x|'try' takes one WORD, '--flag', so '-x' is too much",
        "--name x --flag=yes|'--flag' takes no value, so '--flag=yes' says nothing",
        "--name x --count 0|'--count': '0' is no number of them; expected a whole number, 1 or more",
        "--name x --nam y|there is no option '--nam' of 'try'",
        "--name x -f|there is no option '-f' of 'try'",
      })
  void whatIsWrongIsNamed(String call, String expected) {
    assertThat(refused(call.split(" ")).wrong()).containsExactly(expected);
  }

  @Test
  void anOptionIsNoValueUnlessItIsSaidToBeOne() throws WrongCall {
    assertThat(refused("--name", "--flg").wrong())
        .containsExactly(
            "'--name=TEXT' has no value; if it is to be '--flg', write '--name=--flg'",
            "there is no option '--flg' of 'try'");
    assertThat(read("--name=--flg").required(NAME)).isEqualTo("--flg");
    assertThat(read("--name", "-by the way").required(NAME)).isEqualTo("-by the way");
    assertThat(read("--name=a=b").required(NAME)).isEqualTo("a=b");
    assertThat(read("--name", "-h").has(Help.HELP)).isFalse();
  }

  @Test
  void behindTwoHyphensEverythingIsAWord() throws WrongCall {
    assertThat(read("--name", "x", "--", "-h").given(WORD)).contains("-h");
    assertThat(read("--name", "x", "-").given(WORD)).contains("-");
  }

  @Test
  void whoAsksForHelpMayForgetTheRest() throws WrongCall {
    assertThat(read("--count", "none", "--help").has(Help.HELP)).isTrue();
    assertThat(read("-V").has(Help.VERSION)).isTrue();
  }

  @Test
  void theOptionThatWasMeantIsNamed() {
    assertThat(refused("--cuont", "3").hint()).isEqualTo("Did you mean '--count'?");
  }

  @ParameterizedTest
  @CsvSource({
    "--adapter-path a.jar b.jar here",
    "--adapter-path=a.jar b.jar here",
    "--adapter-path a.jar --adapter-path b.jar here",
    "here --adapter-path a.jar b.jar",
  })
  void pathsOfAdaptersMayFollowEachOther(String call) throws WrongCall {
    Call read = read(("--name x " + call).split(" "));
    assertThat(read.all(CommonOptions.ADAPTER_PATH))
        .containsExactly(Path.of("a.jar"), Path.of("b.jar"));
    assertThat(read.given(WORD)).contains("here");
  }

  @Test
  void aFolderOfClassesIsAPathToo() throws WrongCall {
    Call read = read("--name", "x", "--adapter-path", "classes", "here");
    assertThat(read.all(CommonOptions.ADAPTER_PATH)).containsExactly(Path.of("classes"));
    assertThat(read.given(WORD)).contains("here");
  }

  private static Call read(String... arguments) throws WrongCall {
    return CallReader.read(SYNTAX, List.of(arguments));
  }

  private static WrongCall refused(String... arguments) {
    return catchThrowableOfType(WrongCall.class, () -> read(arguments));
  }
}
