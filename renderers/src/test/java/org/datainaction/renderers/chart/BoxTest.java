package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {
  private static final Box BOX = new Box(10, 10, 20, 20);

  @ParameterizedTest
  @CsvSource({
    "0, 15, 30, 15, true, through",
    "15, 0, 15, 12, true, into it from above",
    "12, 12, 18, 18, true, within",
    "0, 0, 30, 30, true, from corner to corner",
    "0, 5, 30, 5, false, above",
    "0, 15, 9, 15, false, ends before",
    "0, 12, 12, 0, false, past a corner",
    "25, 0, 25, 30, false, beside"
  })
  void a_line_crosses_a_box_if_any_of_it_lies_inside(
      double x1, double y1, double x2, double y2, boolean crosses, String what) {
    assertThat(BOX.crossedBy(new Segment(x1, y1, x2, y2))).as(what).isEqualTo(crosses);
    assertThat(BOX.crossedBy(new Segment(x2, y2, x1, y1))).as(what).isEqualTo(crosses);
  }
}
