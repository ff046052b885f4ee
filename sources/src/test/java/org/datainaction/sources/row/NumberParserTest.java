package org.datainaction.sources.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "7 | 7",
        "007 | 7",
        "+7 | 7",
        "-7 | -7",
        "-0 | 0",
        "1701 | 1701",
        "1,701 | 1701",
        "12,345 | 12345",
        "123,456 | 123456",
        "1,234,567 | 1234567",
        "-1,701 | -1701",
        "713.0 | 713",
        "1,701.00 | 1701",
        "9000000000000000000 | 9000000000000000000",
        "-9,000,000,000,000,000,000 | -9000000000000000000"
      })
  void wholeNumbers(String text, long number) {
    assertThat(new NumberParser(0).parse(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.5 | 350",
        "-3.50 | -350",
        ".5 | 50",
        "-.5 | -50",
        "3 | 300",
        "3.05 | 305",
        "3.0500 | 305",
        "1,234.56 | 123456",
        "0.00 | 0"
      })
  void numbersWithTwoDecimalsAreHeldTimesAHundred(String text, long held) {
    assertThat(new NumberParser(2).parse(text)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "+",
        ".",
        "-.",
        ",",
        "--1",
        "+-1",
        "1-",
        "1.",
        "1..5",
        "1.5.5",
        "1,",
        ",1",
        ",123",
        "1,70",
        "1,7012",
        "1701,000",
        "1,,701",
        "1,234,56",
        "12.345,6",
        "0.1234",
        "3.141",
        "1 701",
        "1'701",
        "1_701",
        "2.1e+07",
        "1e3",
        "0x10",
        "1f",
        "1L",
        "NaN",
        "Infinity",
        "32.30%",
        "%",
        "$5",
        "(5)",
        "−5",
        "５",
        "٣",
        "½",
        "one",
        "NULL",
        "N/A",
        "12 calls",
        "9223372036854775808",
        "-9223372036854775808",
        "99999999999999999999999999",
        "92233720368547758.08"
      })
  void whatIsNoNumberIsNeverHalfRead(String text) {
    assertThat(new NumberParser(2).parse(text)).isEqualTo(CellParser.INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0", "-0 | 0", "+7 | 7", "1,701 | 1701", "713.0 | 713"})
  void countsAreWrittenAsWholeNumbersAre(String text, long number) {
    assertThat(NumberParser.ofCounts().parse(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-99999", "-1,701", "1.5", "-", "many"})
  void whatIsBelowZeroOrNotWholeIsNoCount(String text) {
    assertThat(NumberParser.ofCounts().parse(text)).isEqualTo(CellParser.INVALID);
  }

  @Test
  void moreDecimalsThanAreKeptMustBeZeros() {
    assertThat(new NumberParser(0).parse("1.0000")).isEqualTo(1);
    assertThat(new NumberParser(0).parse("1.0001")).isEqualTo(CellParser.INVALID);
    assertThat(new NumberParser(9).parse("1.123456789")).isEqualTo(1_123_456_789L);
    assertThat(new NumberParser(9).parse("1.1234567891")).isEqualTo(CellParser.INVALID);
  }

  @Test
  void agreesWithExactArithmetic() {
    long seed = 20250701;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      int decimals = random.nextInt(5);
      BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), 3);
      String text = random.nextBoolean() ? number.toPlainString() : grouped(number);
      BigDecimal held = number.movePointRight(decimals);
      boolean fits =
          held.stripTrailingZeros().scale() <= 0
              && held.abs().compareTo(BigDecimal.valueOf(9_000_000_000_000_000_000L)) <= 0;
      long parsed = new NumberParser(decimals).parse(text);
      if (fits) {
        assertThat(parsed).as("%s, seed %s", text, seed).isEqualTo(held.longValueExact());
      } else if (parsed != CellParser.INVALID) {
        assertThat(BigDecimal.valueOf(parsed)).as(text).isEqualByComparingTo(held);
      }
    }
  }

  /** With a comma before each three digits before the point. */
  private static String grouped(BigDecimal number) {
    String whole = number.abs().setScale(0, RoundingMode.DOWN).toPlainString();
    String fraction = number.abs().toPlainString().substring(whole.length());
    return (number.signum() < 0 ? "-" : "")
        + new StringBuilder(
                new StringBuilder(whole).reverse().toString().replaceAll("(\\d{3})(?=\\d)", "$1,"))
            .reverse()
        + fraction;
  }
}
