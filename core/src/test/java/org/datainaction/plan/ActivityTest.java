package org.datainaction.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTest {
  private static final LocalDate DUE = LocalDate.of(2024, 12, 15);
  private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
  private static final YearMonth JANUARY_IN_LEAP_YEAR = YearMonth.of(2024, 1);

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2024-12-14, -1", "2024-12-15, -1", "2024-12-16, 1", "2025-12-15, 365"})
  void aDayIsMissedFromTheNextDayOn(LocalDate asOf, long late) {
    assertThat(due(new VagueDate.On(DUE)).daysLate(asOf)).isEqualTo(days(late));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2024-12-01, -1", "2024-12-31, -1", "2025-01-01, 1"})
  void aMonthIsMissedWhenItIsOver(LocalDate asOf, long late) {
    assertThat(due(new VagueDate.In(DECEMBER)).daysLate(asOf)).isEqualTo(days(late));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2024-02-01, -1", "2024-02-29, -1", "2024-03-01, 1"})
  void aboutAMonthIsMissedWhenTheNextIsOverToo(LocalDate asOf, long late) {
    assertThat(due(new VagueDate.About(JANUARY_IN_LEAP_YEAR)).daysLate(asOf)).isEqualTo(days(late));
  }

  @Test
  void whatWasDeliveredIsAsLateAsItWasThen() {
    LocalDate longAfter = LocalDate.of(2030, 1, 1);
    assertThat(delivered(DUE.plusDays(16)).daysLate(longAfter)).hasValue(16);
    assertThat(delivered(DUE).daysLate(longAfter)).isEmpty();
    assertThat(delivered(DUE.minusDays(3)).daysLate(longAfter)).isEmpty();
  }

  @Test
  void withoutADueDateOrADayOfDeliveryNothingIsLate() {
    LocalDate longAfter = LocalDate.of(2030, 1, 1);
    assertThat(activity(Activity.State.UNDER_WAY, Optional.empty(), Optional.empty()))
        .extracting(a -> a.daysLate(longAfter))
        .isEqualTo(OptionalLong.empty());
    assertThat(
            activity(Activity.State.DONE, Optional.of(new VagueDate.On(DUE)), Optional.empty())
                .daysLate(longAfter))
        .isEmpty();
  }

  @Test
  void onlyWhatIsDoneIsDelivered() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activity(Activity.State.WAITING, Optional.empty(), Optional.of(DUE)))
        .withMessageContaining("'waiting'");
  }

  @Test
  void aVagueDateSaysHowVagueItIs() {
    assertThat(new VagueDate.On(DUE).label()).isEqualTo(label("date.on", DUE));
    assertThat(new VagueDate.In(DECEMBER).label())
        .isEqualTo(label("date.in", LocalDate.of(2024, 12, 1)));
    assertThat(new VagueDate.About(DECEMBER).label())
        .isEqualTo(label("date.about", LocalDate.of(2024, 12, 1)));
  }

  private static Message label(String key, LocalDate day) {
    return Message.of(key, new Argument.Day(day));
  }

  private static OptionalLong days(long late) {
    return late < 0 ? OptionalLong.empty() : OptionalLong.of(late);
  }

  private static Activity due(VagueDate due) {
    return activity(Activity.State.UNDER_WAY, Optional.of(due), Optional.empty());
  }

  private static Activity delivered(LocalDate day) {
    return activity(Activity.State.DONE, Optional.of(new VagueDate.On(DUE)), Optional.of(day));
  }

  private static Activity activity(
      Activity.State state, Optional<VagueDate> due, Optional<LocalDate> delivered) {
    return new Activity(
        LocalizedText.of("Publish the dashboard"),
        state,
        due,
        delivered,
        Optional.empty(),
        Optional.empty());
  }
}
