package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Condition;
import org.junit.jupiter.api.Test;

/** Bounds as held numbers, against exact comparison. */
class ThresholdsTest {
  private static final FieldId FIELD = FieldId.of("field");

  @Test
  void aHeldNumberIsAcceptedIfTheNumberItStandsForIs() {
    List<String> bounds =
        List.of(
            "0",
            "15",
            "15.0",
            "15.5",
            "-15.5",
            "0.005",
            "1.4995",
            "1E+3",
            "1E-20",
            "-1E-20",
            "922337203685477.5807",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775807.5",
            "-9223372036854775808.5",
            "1E+9999",
            "-1E+9999");
    Random random = new Random(20261126);
    for (String text : bounds) {
      BigDecimal bound = new BigDecimal(text);
      for (int decimals : List.of(0, 2, 3, 9)) {
        for (long held : held(bound, decimals, random)) {
          BigDecimal number = BigDecimal.valueOf(held, decimals);
          for (Condition.Operator operator : Condition.Operator.values()) {
            assertThat(
                    Thresholds.of(new Condition.Compare(FIELD, operator, bound), decimals)
                        .accepts(held))
                .as("%s %s %s", number, operator, bound)
                .isEqualTo(operator.accepts(number.compareTo(bound)));
          }
          BigDecimal more = bound.add(new BigDecimal("2.345"));
          assertThat(Thresholds.of(new Condition.Range(FIELD, bound, more), decimals).accepts(held))
              .as("%s from %s to %s", number, bound, more)
              .isEqualTo(number.compareTo(bound) >= 0 && number.compareTo(more) <= 0);
        }
      }
    }
  }

  private static long[] held(BigDecimal bound, int decimals, Random random) {
    long near = 0;
    if (bound.precision() - bound.scale() < 19) {
      near = bound.scaleByPowerOfTen(decimals).toBigInteger().longValue();
    }
    return new long[] {
      near - 1, near, near + 1, 0, random.nextLong(), Long.MAX_VALUE, Long.MIN_VALUE
    };
  }
}
