package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.datainaction.text.Unit.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueScaleTest {
  @ParameterizedTest
  @CsvSource({"WHOLE, 912 1950", "WHOLE, 3", "DECIMAL, 4.2 7.7", "SECONDS, 280 561", "WHOLE, 0"})
  void counts_and_sums_and_times_start_at_zero(Style style, String figures) {
    ValueScale scale = ValueScale.of(numbers(figures), style);

    assertThat(scale.bottom()).isEqualByComparingTo("0");
    assertThat(scale.startsAtZero()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void there_are_two_to_four_lines_above_the_first_and_all_figures_have_a_place(Style style) {
    long seed = 20_261_125;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int digits = random.nextInt(style == Style.PERCENT ? 4 : 9);
      List<BigDecimal> figures =
          Stream.generate(() -> BigDecimal.valueOf(random.nextInt(1000), digits))
              .limit(1 + random.nextInt(4))
              .toList();

      ValueScale scale = ValueScale.of(figures, style);

      assertThat(scale.lines()).as("seed %s, %s", seed, figures).hasSizeBetween(3, 5);
      assertThat(figures).as("seed %s", seed).allMatch(scale::holds);
      assertThat(scale.lines().get(0)).isEqualByComparingTo(scale.bottom());
      assertThat(scale.lines().get(scale.lines().size() - 1)).isEqualByComparingTo(scale.top());
    }
  }

  @Test
  void times_have_lines_at_whole_half_minutes() {
    assertThat(ValueScale.of(numbers("88"), Style.SECONDS).lines())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(numbers("0 30 60 90").toArray(BigDecimal[]::new));
  }

  @Test
  void whole_counts_have_no_lines_between_them() {
    assertThat(ValueScale.of(numbers("1 2"), Style.WHOLE).lines())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(numbers("0 1 2").toArray(BigDecimal[]::new));
  }

  @Test
  void shares_far_apart_go_from_zero_to_a_hundred_percent() {
    ValueScale scale = ValueScale.of(numbers("0.31 0.86"), Style.PERCENT);

    assertThat(scale.bottom()).isEqualByComparingTo("0");
    assertThat(scale.top()).isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.939 0.957", "0.78 0.86", "0.5 0.6", "0.95 1"})
  void large_shares_close_together_do_not_start_at_zero_and_no_point_lies_at_the_bottom(
      String figures) {
    ValueScale scale = ValueScale.of(numbers(figures), Style.PERCENT);

    assertThat(scale.startsAtZero()).isFalse();
    assertThat(numbers(figures)).allMatch(figure -> scale.share(figure) > 0.02);
    assertThat(scale.top()).isLessThanOrEqualTo(BigDecimal.ONE);
  }

  @Test
  void small_shares_start_at_zero() {
    assertThat(ValueScale.of(numbers("0.02 0.03"), Style.PERCENT).bottom())
        .isEqualByComparingTo("0");
  }

  private static List<BigDecimal> numbers(String text) {
    return Stream.of(text.split(" ")).map(BigDecimal::new).toList();
  }
}
