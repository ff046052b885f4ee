package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.datainaction.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads a code learns what it means, and how to learn it. */
class ProblemCommandTest {
  private static final String HINT = "What a code means: data-in-action problem ";

  @TempDir Path folder;
  private SmallCity city;

  @BeforeEach
  void writeWorkspace() {
    city = SmallCity.in(folder.resolve("city"));
  }

  @Test
  void aCodeIsExplainedWithAnExampleAndHowToMendIt() {
    Ran ran = Ran.with("problem", "column-missing");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINE);
    assertThat(ran.outLines())
        .startsWith("# column-missing")
        .contains("## What it means", "## Example", "## How to mend it")
        .anySatisfy(line -> assertThat(line).startsWith("error: data/web.csv:1 [Views]: "));
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void withoutACodeAllAreListedOneALine() {
    Ran ran = Ran.with("problem");
    assertThat(ran.exit()).isEqualTo(ExitCode.FINE);
    assertThat(ran.outLines())
        .hasSameSizeAs(ProblemCode.values())
        .anySatisfy(line -> assertThat(line).matches("export-gap +[A-Z].+\\."));
  }

  @Test
  void aTypoIsToldTheNearestCode() {
    Ran ran = Ran.with("problem", "colum-mising");
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("'colum-mising' is no problem code; did you mean 'column-missing'?");
    assertThat(Ran.with("problem", "zzz").err()).contains("'data-in-action problem' lists them");
  }

  @Test
  void checkSaysLastAndOnceHowToLearnMore() {
    city.write("plan.yaml", SmallCity.PLAN.replace("city:", "citi:"));
    Ran ran = Ran.with("check", city.toString());
    assertThat(ran.outLines()).endsWith(HINT + "key-missing").hasSize(4);
  }

  @Test
  void buildSaysItOfTheGravestWhetherItPublishesOrNot() throws Exception {
    city.write("data/web.csv", SmallCity.VIEWS.replace(",150,", ",many,"));
    assertThat(build().errLines()).endsWith(HINT + "rejected-too-many");
    Files.delete(city.path("plan.yaml"));
    assertThat(build().errLines()).endsWith(HINT + "file-missing");
  }

  @Test
  void nobodyIsToldWhoHasNoProblemOrWantsQuietOrJson() {
    assertThat(build().err()).isEmpty();
    assertThat(Ran.with("check", city.toString()).out()).doesNotContain(HINT);
    city.write("plan.yaml", "");
    assertThat(build("--quiet").err()).contains("error: ").doesNotContain(HINT);
    for (String option : new String[] {"--quiet", "--json"}) {
      assertThat(Ran.with("check", city.toString(), option).out())
          .isNotEmpty()
          .doesNotContain(HINT);
    }
  }

  private Ran build(String... more) {
    String[] call = {"build", city.toString(), "--out", folder + "/site"};
    String[] all = java.util.Arrays.copyOf(call, call.length + more.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return Ran.with(all);
  }
}
