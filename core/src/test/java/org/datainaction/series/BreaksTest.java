package org.datainaction.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months from January 2024 on, one letter each; the letters are those of SDMX, as in the files. */
class BreaksTest {
  private static final Map<Character, ObservationStatus> STATUSES =
      Map.of(
          'A', ObservationStatus.NORMAL,
          'B', ObservationStatus.SERIES_BREAK,
          'D', ObservationStatus.PARTIAL,
          'P', ObservationStatus.PROVISIONAL,
          'M', ObservationStatus.CANNOT_EXIST,
          'O', ObservationStatus.AWAITED,
          'Q', ObservationStatus.SUPPRESSED);

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "at the start of a period,          AAAA, 2024-03-01, AABA",
    "in the middle of a period,         AAAA, 2024-03-15, AABA",
    "on the last day of a period,       AAAA, 2024-03-31, AABA",
    "in a gap,                          AMMA, 2024-02-10, AMMB",
    "at the start of the first period,  AAAA, 2024-01-01, BAAA",
    "in the first period,               AAAA, 2024-01-20, BAAA",
    "before the first period,           AAAA, 2023-12-31, AAAA",
    "before the first figure,           MMAA, 2024-01-20, MMAA",
    "on the first figure's first day,   MMAA, 2024-03-01, MMBA",
    "after the last period,             AAAA, 2024-05-01, AAAA",
    "in a period that is awaited,       AAAO, 2024-04-01, AAAO",
    "in a part of a period,             AADA, 2024-03-15, AADB",
    "after a part of a period,          DAAA, 2024-02-01, DBAA",
    "in a period that is not finished,  AAAP, 2024-04-02, AAAP",
    "at a withheld figure,              AAQA, 2024-03-01, AAQB",
    "after withheld figures only,       QQAA, 2024-02-01, QQAA",
    "where it is marked already,        AABA, 2024-03-01, AABA",
  })
  void aBreakIsFelt(String where, String before, LocalDate on, String after) {
    Series marked = Breaks.mark(List.of(new SeriesBreak(on, text("tool"))), series(before));
    assertThat(letters(marked)).isEqualTo(after);
  }

  @Test
  void twoBreaksInOnePeriodAreFeltTogetherAndBothReasonsTold() {
    List<SeriesBreak> breaks = List.of(on("2024-02-03", "tool"), on("2024-02-20", "boundary"));

    Series marked = Breaks.mark(breaks, series("AAAA"));

    assertThat(letters(marked)).isEqualTo("ABAA");
    assertThat(marked.observations().get(1).note())
        .contains(
            Message.of(
                "note.break",
                new Argument.Items(List.of(text("tool"), text("boundary")), Argument.Join.AND)));
    assertThat(Breaks.felt(breaks, marked).values()).containsExactlyElementsOf(breaks);
  }

  @Test
  void twoBreaksInTwoPeriodsAreFeltInEach() {
    List<SeriesBreak> breaks = List.of(on("2024-02-03", "tool"), on("2024-04-01", "boundary"));

    Series marked = Breaks.mark(breaks, series("AAAA"));

    assertThat(letters(marked)).isEqualTo("ABAB");
    assertThat(marked.observations().get(3).note())
        .contains(Message.of("note.break", text("boundary")));
  }

  @Test
  void theReasonIsGivenExactlyWhereTheStatusIs() {
    List<SeriesBreak> breaks =
        List.of(on("2023-01-01", "long ago"), on("2024-02-03", "tool"), on("2025-01-01", "later"));
    for (String letters : List.of("AAAA", "AMMA", "MMAA", "ADPA", "QQQQ", "")) {
      Series marked = Breaks.mark(breaks, series(letters));
      assertThat(Breaks.felt(breaks, marked).keySet())
          .containsExactlyElementsOf(
              marked.observations().stream()
                  .filter(one -> one.status() == ObservationStatus.SERIES_BREAK)
                  .map(Observation::period)
                  .toList());
    }
  }

  @Test
  void figuresStayAsTheyAre() {
    Series series = series("AAAA");
    Series marked = Breaks.mark(List.of(on("2024-03-01", "tool")), series);
    assertThat(marked.observations())
        .extracting(Observation::figures)
        .containsExactlyElementsOf(
            series.observations().stream().map(Observation::figures).toList());
  }

  private static SeriesBreak on(String day, String reason) {
    return new SeriesBreak(LocalDate.parse(day), text(reason));
  }

  private static LocalizedText text(String words) {
    return LocalizedText.of(words);
  }

  private static Series series(String letters) {
    List<Observation> observations = new ArrayList<>();
    Period period =
        FiscalCalendar.startingIn(Month.JULY).periodOf(Grain.MONTH, LocalDate.of(2024, 1, 1));
    for (char letter : letters.toCharArray()) {
      ObservationStatus status = STATUSES.get(letter);
      observations.add(
          status.hasFigure()
              ? Observation.known(period, status, Figures.of(BigDecimal.TEN))
              : Observation.unknown(period, status, Message.of("note.test")));
      period = period.next();
    }
    return new Series(MeasureId.of("test/one"), Grain.MONTH, Slice.whole(), observations);
  }

  private static String letters(Series series) {
    StringBuilder letters = new StringBuilder();
    series.observations().forEach(one -> letters.append(one.status().sdmx()));
    return letters.toString();
  }
}
