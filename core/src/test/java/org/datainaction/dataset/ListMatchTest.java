package org.datainaction.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How found values are compared with a city's lists. */
class ListMatchTest {
  @ParameterizedTest
  @CsvSource({
    "/police/data/, /police/data",
    "/police/data?lang=es, /police/data",
    "/police/data#top, /police/data",
    "/police/data/?a=/b/#c, /police/data",
    "https://www.city.gov/police/, www.city.gov/police",
    "/, /",
    "/?utm=x, /",
    "?utm=x, /",
    "//, /",
    "/Police/Data, /Police/Data",
  })
  void aPageHasOneAddress(String spelling, String address) {
    assertThat(Expression.PageAddress.of(spelling)).isEqualTo(address);
  }

  @Test
  void aLongRowOfSlashesHoldsNothingUp() {
    String slashes = "/".repeat(64 * 1024);
    String hostile = "/a" + slashes + "b";
    DatedList list =
        new DatedList("pages", List.of(new DatedList.Entry("/a", LocalDate.MIN, LocalDate.MAX)));

    // Only a guard against hanging: a slow computer takes milliseconds.
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(Expression.PageAddress.of(hostile)).isEqualTo(hostile);
          assertThat(Expression.PageAddress.of("/a" + slashes)).isEqualTo("/a");
          for (int time = 0; time < 100; time++) {
            assertThat(list.accepts(hostile + time, LocalDate.EPOCH, ListMatch.PAGE)).isFalse();
          }
        });
  }

  @Test
  void pagesAreTheSameHoweverTheyAreSpelled() {
    assertThat(ListMatch.PAGE.accepts("/data/?x=1", "/data")).isTrue();
    assertThat(ListMatch.PAGE.accepts("/data", "/data/")).isTrue();
    assertThat(ListMatch.PAGE.accepts("/data2", "/data")).isFalse();
    assertThat(ListMatch.EXACT.accepts("/data/", "/data")).isFalse();
  }

  @Test
  void wordsAndEndingsAreComparedWithoutRegardToCase() {
    assertThat(ListMatch.CONTAINS.accepts("Mozilla (compatible; GoogleBOT/2.1)", "bot")).isTrue();
    assertThat(ListMatch.CONTAINS.accepts("Mozilla Firefox", "bot")).isFalse();
    assertThat(ListMatch.ENDS_WITH.accepts("/logo.PNG", ".png")).isTrue();
    assertThat(ListMatch.ENDS_WITH.accepts("/logo.png/about", ".png")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.0.0.0/8, true",
    "11.1.2.3, 10.0.0.0/8, false",
    "192.0.2.127, 192.0.2.0/25, true",
    "192.0.2.128, 192.0.2.0/25, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.8, 192.0.2.7, false",
    "203.0.113.9, 0.0.0.0/0, true",
    "2001:db8::1, 2001:db8::/32, true",
    "2001:db9::1, 2001:db8::/32, false",
    "2001:db8::1, 10.0.0.0/8, false",
    "city.gov, 10.0.0.0/8, false",
  })
  void anAddressIsInItsNetwork(String found, String network, boolean inside) {
    assertThat(ListMatch.NETWORK.accepts(found, network)).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"city hall", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "10.0.0.1/-1"})
  void whatIsNoNetworkIsSaid(String entry) {
    assertThat(ListMatch.NETWORK.expectedInsteadOf(entry)).isPresent();
    assertThat(ListMatch.CONTAINS.expectedInsteadOf(entry)).isEmpty();
  }

  @Test
  void anEntryCountsOnlyOnItsDays() {
    DatedList list =
        new DatedList(
            "pages",
            List.of(
                new DatedList.Entry("/old", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30))));

    assertThat(list.accepts("/old/", LocalDate.of(2024, 6, 30), ListMatch.PAGE)).isTrue();
    assertThat(list.accepts("/old/", LocalDate.of(2024, 7, 1), ListMatch.PAGE)).isFalse();
    assertThat(list.isKept(LocalDate.of(2023, 12, 31))).isFalse();
    assertThat(list.isKept(LocalDate.of(2024, 1, 1))).isTrue();
  }
}
