package org.datainaction.renderers.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.renderers.data.SmallDashboard.KIND;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.renderers.data.RenderedFiles;
import org.datainaction.renderers.data.SmallDashboard;
import org.datainaction.renderers.json.JsonRenderer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a reader learns of the lists by which rows count. */
class ListsOnPagesTest {
  private static final DatedList.Entry ENTRY =
      new DatedList.Entry("77.77.77.77", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

  @Test
  void aListIsNamedAndSaysWhoKeepsItAndWhenItsEntriesHold() {
    Dashboard dashboard = by(new DatedList("own-kinds", List.of(ENTRY)), ListMatch.EXACT);

    assertThat(lists(dashboard, "en"))
        .containsExactly(
            "Values of “Kind” on the list own-kinds The city keeps this list."
                + " 77.77.77.77 since January 1, 2024, until December 31, 2024");
    assertThat(lists(dashboard, "es").get(0))
        .startsWith("Valores de «Kind» en la lista own-kinds La ciudad mantiene esta lista.");
  }

  @Test
  void aListThatComesWithTheSoftwareSaysSoAndHasNoDays() {
    Dashboard dashboard = by(DatedList.shipped("robots", List.of(ENTRY)), ListMatch.CONTAINS);

    assertThat(lists(dashboard, "en"))
        .containsExactly(
            "Words to find in “Kind”: the list robots This list comes with the software."
                + " 77.77.77.77");
    assertThat(lists(dashboard, "es").get(0)).contains("Esta lista viene con el programa");
  }

  @Test
  void aListWithoutEntriesIsNotShown() {
    assertThat(lists(by(DatedList.named("own-kinds"), ListMatch.EXACT), "en")).isEmpty();
    assertThat(lists(by(DatedList.shipped("x", List.of()), ListMatch.NETWORK), "en")).isEmpty();
  }

  @Test
  void ofNetworksOnlyTheNumberIsPublished() {
    Dashboard dashboard = by(new DatedList("staff", List.of(ENTRY)), ListMatch.NETWORK);

    assertThat(everything(dashboard))
        .contains("Their addresses are not published.")
        .doesNotContain(ENTRY.value());
    // Of any other list the same entry would be found.
    assertThat(everything(by(new DatedList("staff", List.of(ENTRY)), ListMatch.EXACT)))
        .contains(ENTRY.value());
  }

  private static Dashboard by(DatedList list, ListMatch match) {
    Condition onNone = new Condition.Not(new Condition.Listed(KIND, list, match));
    return new SmallDashboard().counts(new Calculation.Count(), onNone).build();
  }

  private static List<String> lists(Dashboard dashboard, String language) {
    String measure = SmallDashboard.MEASURE.toString();
    return RenderedSite.of(dashboard)
        .measure(language, measure)
        .select("section[aria-labelledby=counted] details")
        .stream()
        .map(Element::text)
        .map(text -> text.replace('\u00a0', ' '))
        .toList();
  }

  private static String everything(Dashboard dashboard) {
    return Stream.concat(
            RenderedSite.of(dashboard).files().values().stream(),
            Stream.of(new CsvRenderer(), new JsonRenderer())
                .flatMap(
                    renderer ->
                        RenderedFiles.of(renderer, dashboard, RenderedFiles.ENGLISH)
                            .values()
                            .stream()))
        .collect(Collectors.joining("\n"));
  }
}
