package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.sources.Wanted.optional;
import static org.datainaction.sources.Wanted.text;

import java.util.Collections;
import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.table.ColumnSpec;
import org.junit.jupiter.api.Test;

class HeaderMatchTest {
  private static final List<String> HEADER = List.of("Call Number", " Received  DtTm", "Unit\nID");

  @Test
  void headersMatchWithoutRegardToCaseAndBlanks() {
    HeaderMatch match =
        HeaderMatch.of(HEADER, List.of(text("UNIT\u00A0ID"), text("received dttm "), text("Call")));

    assertThat(match.placeOf(0)).isEqualTo(2);
    assertThat(match.placeOf(1)).isEqualTo(1);
    assertThat(match.has(2)).isFalse();
    assertThat(match.found()).isEqualTo(2);
    assertThat(match.isComplete()).isFalse();
  }

  @Test
  void caseDoesNotDependOnWhereTheProgramRuns() {
    assertThat(HeaderMatch.of(List.of("INCIDENT ID"), List.of(text("incident id"))).isComplete())
        .isTrue();
    assertThat(HeaderMatch.of(List.of("İNCIDENT"), List.of(text("incident"))).isComplete())
        .isFalse();
  }

  @Test
  void ofSeveralNamesTheFirstThatIsThereCounts() {
    List<String> header = List.of("Type", "Kind", "Call Type");
    ColumnSpec kind = text("Category", "Call Type", "Kind");
    HeaderMatch match = HeaderMatch.of(header, List.of(kind));

    assertThat(match.placeOf(0)).isEqualTo(2);
    assertThat(match.problems("a.csv", 1)).isEmpty();
  }

  @Test
  void aColumnThatMayBeAbsentIsNotMissed() {
    HeaderMatch match = HeaderMatch.of(HEADER, List.of(optional(text("Battalion"))));

    assertThat(match.isComplete()).isTrue();
    assertThat(match.problems("a.csv", 1)).isEmpty();
    assertThat(match.nameOf(0)).isEqualTo("Battalion");
  }

  @Test
  void tellsWhichNameWasProbablyMeant() {
    assertThat(problems(HEADER, text("Call Nubmer")))
        .containsExactly(
            "a.csv:7 [Call Nubmer]: column-missing: no column has this header;"
                + " expected 'Call Nubmer' (the nearest in the file is 'Call Number')");
  }

  @Test
  void tellsEveryNameThatWouldDoAndWhatThereIs() {
    assertThat(problems(HEADER, text("Battalion", "BC District")))
        .containsExactly(
            "a.csv:7 [Battalion]: column-missing: no column has this header;"
                + " expected 'Battalion' or 'BC District'"
                + " (the file has: Call Number, Received DtTm, Unit ID)");
  }

  @Test
  void showsTenNamesAndNoProse() {
    List<String> header =
        List.of("a", "", "b", "x".repeat(61), "c", "d", "e", "f", "g", "h", "i", "j", "k");
    assertThat(problems(header, text("Battalion")).get(0))
        .endsWith("(the file has: a, b, c, d, e, f, g, h, i, j, …)");
    assertThat(problems(List.of("", " "), text("Battalion")).get(0))
        .endsWith("expected 'Battalion'");
  }

  @Test
  void aColumnThatIsThereTwiceIsAProblemOnlyIfItIsWanted() {
    List<String> header = List.of("Day", "Note", "DAY ", "note", "day");
    assertThat(problems(header, text("Day")))
        .containsExactly(
            "a.csv:7 [Day]: column-duplicate: columns 1 and 5 have the same header;"
                + " expected the header once");
    assertThat(problems(List.of("Day", "Note", "Note"), text("Day"))).isEmpty();
  }

  @Test
  void onlyAWholeHeaderIsTheHeaderOnceMore() {
    HeaderMatch match = HeaderMatch.of(HEADER, List.of());

    assertThat(match.isRepeatedBy(List.of("call number", "Received DtTm", "Unit ID "))).isTrue();
    assertThat(match.isRepeatedBy(List.of("call number", "Received DtTm", "E05"))).isFalse();
    assertThat(match.isRepeatedBy(List.of("call number", "Received DtTm"))).isFalse();
  }

  @Test
  void aHeaderOfOddCharactersIsNoColumnThatIsAbsent() {
    List<String> header = Collections.nCopies(1, "\0");
    assertThat(HeaderMatch.of(header, List.of(text("Day"))).found()).isZero();
  }

  private static List<String> problems(List<String> header, ColumnSpec... wanted) {
    return HeaderMatch.of(header, List.of(wanted)).problems("a.csv", 7).stream()
        .map(Problem::line)
        .toList();
  }
}
