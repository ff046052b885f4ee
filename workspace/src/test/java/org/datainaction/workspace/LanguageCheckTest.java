package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.Output;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;
import org.junit.jupiter.api.Test;

class LanguageCheckTest {
  private static final Renderer PAGES = new Speaking(Set.of("en", "es"));
  private static final Renderer FIGURES = new Speaking(Set.of());

  @Test
  void aLanguageWithoutWordsIsToldWithThoseThereAre() {
    List<Problem> problems =
        LanguageCheck.problems(List.of(Locale.ENGLISH, Locale.FRENCH), List.of(PAGES, FIGURES));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo(ProblemCode.VALUE_INVALID);
    assertThat(problems.get(0).what()).contains("'fr'");
    assertThat(problems.get(0).expected()).isEqualTo("one of: en, es");
  }

  @Test
  void aCountrysKindOfALanguageHasTheLanguagesWords() {
    Locale mexican = Locale.forLanguageTag("es-MX");
    assertThat(LanguageCheck.problems(List.of(Locale.ENGLISH, mexican), List.of(PAGES))).isEmpty();
  }

  @Test
  void whatNeedsNoWordsTakesAnyLanguage() {
    assertThat(LanguageCheck.problems(List.of(Locale.FRENCH), List.of(FIGURES))).isEmpty();
  }

  private record Speaking(Set<String> languages) implements Renderer {
    @Override
    public String format() {
      return "speaking";
    }

    @Override
    public void render(Dashboard dashboard, RenderRequest request, Output output) {
      throw new UnsupportedOperationException();
    }
  }
}
