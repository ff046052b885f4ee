package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No page is published that would be half in another language than it says. */
class LanguagesTest {
  @TempDir Path folder;

  @Test
  void buildAndCheckRefuseALanguageThatThePagesHaveNoWordsIn() {
    SmallCity city = SmallCity.in(folder.resolve("city"));
    city.write(
        "plan.yaml", SmallCity.PLAN.replace("show: 2.23", "languages: [en, fr]\nshow: 2.23"));
    Path site = folder.resolve("site");

    Ran built = Ran.with("build", folder.resolve("city").toString(), "--out", site.toString());
    Ran checked = Ran.with("check", folder.resolve("city").toString());

    assertThat(built.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(built.err())
        .contains("[languages]: value-invalid: the pages have no words in 'fr'; expected one of:")
        .contains("en, es");
    assertThat(site).doesNotExist();
    assertThat(checked.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(checked.out()).contains("the pages have no words in 'fr'");
  }
}
