package org.datainaction.benchmarks.export;

import static org.datainaction.benchmarks.export.Line.words;

/** Writes what people type: commas, doubled quotes and line ends within quotes. */
final class FreeText {
  private static final byte[][] STREETS =
      words(
          "MAIN",
          "OAK",
          "PINE",
          "MAPLE",
          "CEDAR",
          "ELM",
          "WASHINGTON",
          "LAKE",
          "HILL",
          "PARK",
          "MARTIN LUTHER KING JR",
          "2ND",
          "3RD",
          "RIVERSIDE",
          "COUNTY ROAD 14",
          "STATE HWY 99");
  private static final byte[][] STREET_KINDS = words("ST", "AVE", "BLVD", "DR", "LN", "CT");
  private static final byte[][] TOLD =
      words(
          ("caller states male female subject vehicle blue sedan northbound breathing conscious"
                  + " unknown weapons no injuries reported on scene rp advises door open alarm"
                  + " company requests unit neighbor heard shouting smoke from roof")
              .split(" "));

  private final Draws draws;
  private final Line line;

  FreeText(Draws draws, Line line) {
    this.draws = draws;
    this.line = line;
  }

  /** A house number and street, a flat behind a comma, or a place with a name in quotes. */
  void address() {
    int style = draws.below(10);
    if (style < 4) {
      line.add('"');
      street();
      line.add(", APT ").digits(draws.below(100), 2).add('"');
    } else if (style == 4) {
      line.add("\"\"\"THE ").add(draws.oneOf(STREETS)).add("\"\" BAR, ");
      line.add(draws.oneOf(STREETS)).add('/').add(draws.oneOf(STREETS)).add('"');
    } else {
      street();
    }
  }

  private void street() {
    line.digits(1 + draws.below(9), 1).digits(draws.below(1_000), 3).add(' ');
    line.add(draws.oneOf(STREETS)).add(' ').add(draws.oneOf(STREET_KINDS));
  }

  /** Some words: 30 of 100 plain, the others quoted; of all, 2 have a line end, 4 quotes. */
  void narrative() {
    int count = 4 + draws.below(12);
    int style = draws.below(100);
    if (style < 30) {
      line.add(draws.oneOf(TOLD));
      for (int i = 1; i < count; i++) {
        line.add(' ').add(draws.oneOf(TOLD));
      }
      return;
    }
    line.add('"');
    int special = 1 + draws.below(count - 1);
    line.add(draws.oneOf(TOLD));
    for (int i = 1; i < count; i++) {
      if (i != special) {
        line.add(draws.below(6) == 0 ? ", " : " ");
      } else if (style < 32) {
        line.add('\n');
      } else {
        line.add(style < 36 ? " \"\"help\"\", " : ", ");
      }
      line.add(draws.oneOf(TOLD));
    }
    line.add('"');
  }
}
