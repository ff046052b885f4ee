package org.datainaction.benchmarks.export;

import static org.datainaction.benchmarks.export.Line.words;

/**
 * Writes one made-up dispatch. What is drawn, and in which order, makes the bytes of the export:
 * another order is another export.
 */
final class DispatchRow {
  static final String HEADER =
      "incident_id,received_at,dispatched_at,enroute_at,arrived_at,cleared_at,priority,call_type,"
          + "district,beat,unit_id,agency,answer_seconds,disposition,address,narrative,latitude,"
          + "longitude";

  private static final byte[][] CALLS =
      words(
          "MEDICAL",
          "TRAFFIC STOP",
          "DISTURBANCE",
          "ALARM",
          "THEFT",
          "ASSAULT",
          "WELFARE CHECK",
          "SUSPICIOUS PERSON",
          "FIRE",
          "BURGLARY",
          "NOISE",
          "COLLISION",
          "TRESPASS",
          "VANDALISM",
          "MISSING PERSON");
  private static final byte[][] CALL_ENDINGS =
      words(
          "",
          "-IN PROGRESS",
          "-JUST OCCURRED",
          "-COLD",
          "-INJURY",
          "-WEAPON",
          "-VEHICLE",
          "-RESIDENCE");
  private static final byte[][] AGENCIES = words("PD", "FD", "EMS", "SO");
  private static final byte[][] DISPOSITIONS =
      words("RPT", "NRP", "GOA", "ARR", "UTL", "CAN", "TRN");
  private static final String UNIT_LETTERS = "MEPS";

  private final Draws draws;
  private final Line line;
  private final FreeText freeText;

  DispatchRow(Draws draws, Line line) {
    this.draws = draws;
    this.line = line;
    this.freeText = new FreeText(draws, line);
  }

  /** What is wrong with a row. One in 10,000 is, of each kind in turn. */
  private enum Flaw {
    RECEIVED_IS_NO_TIME,
    ARRIVED_IS_NO_TIME,
    ARRIVED_BEFORE_RECEIVED,
    CELL_TOO_FEW,
    CELL_TOO_MANY,
    NONE;

    private static final Flaw[] IN_TURN = {
      RECEIVED_IS_NO_TIME, ARRIVED_IS_NO_TIME, ARRIVED_BEFORE_RECEIVED, CELL_TOO_FEW, CELL_TOO_MANY
    };
    private static final int ONE_IN = 10_000;
    private static final int PLACE = 7_777;

    static Flaw of(long row) {
      return row % ONE_IN == PLACE ? IN_TURN[(int) (row / ONE_IN % IN_TURN.length)] : NONE;
    }
  }

  /**
   * Writes all cells, without the end of the line.
   *
   * @param number of the row, from 0
   * @param received seconds since 1970
   */
  void write(long number, long received) {
    Flaw flaw = Flaw.of(number);
    int district = draws.below(5);
    int priority = 1 + Math.min(4, draws.below(7));
    boolean cancelled = draws.below(100) < 6;
    long dispatched = received + 20 + draws.below(100 * priority);
    long enRoute = dispatched + 15 + draws.below(60);
    long arrived = enRoute + 60 + draws.below(300) + draws.below(200 * priority) + district * 20L;
    long cleared = (cancelled ? dispatched : arrived) + 300 + draws.below(5_400);

    line.add("CAD").digits(number, 9).add(',');
    if (flaw == Flaw.RECEIVED_IS_NO_TIME) {
      line.add("2019-02-30T99:00:00");
    } else {
      line.time(received);
    }
    line.add(',').time(dispatched).add(',');
    if (!cancelled) {
      line.time(enRoute);
    }
    line.add(',');
    arrival(flaw, received, arrived, cancelled);
    line.add(',').time(cleared).add(',');

    line.digits(priority, 1).add(',');
    int call = draws.lowBelow(CALLS.length * CALL_ENDINGS.length);
    line.add(CALLS[call % CALLS.length]).add(CALL_ENDINGS[call / CALLS.length]);
    line.add(",D").digits(1 + district, 1);
    line.add(",B").digits(district * 100L + draws.below(12), 3).add(',');
    int unit = district * 80 + draws.lowBelow(80);
    line.add(UNIT_LETTERS.charAt(unit % 4)).digits(100 + unit, 3).add(',');
    line.add(draws.oneOf(AGENCIES)).add(',').number(secondsToAnswer()).add(',');
    line.add(draws.oneOf(DISPOSITIONS)).add(',');
    freeText.address();
    line.add(',');
    freeText.narrative();
    line.add(",47.").digits(draws.below(1_000_000), 6);
    line.add(",-122.").digits(draws.below(1_000_000), 6);

    if (flaw == Flaw.CELL_TOO_FEW) {
      line.dropCell();
    } else if (flaw == Flaw.CELL_TOO_MANY) {
      line.add(",EXTRA");
    }
  }

  private void arrival(Flaw flaw, long received, long arrived, boolean cancelled) {
    if (flaw == Flaw.ARRIVED_IS_NO_TIME) {
      line.add("N/A");
    } else if (flaw == Flaw.ARRIVED_BEFORE_RECEIVED) {
      line.time(received - 1 - draws.below(900));
    } else if (!cancelled) {
      line.time(arrived);
    }
  }

  /** Nine of ten within 15 seconds, and a long tail. */
  private int secondsToAnswer() {
    int percent = draws.below(100);
    if (percent < 90) {
      return 1 + draws.below(15);
    }
    return percent < 99 ? 16 + draws.below(45) : 61 + draws.below(240);
  }
}
