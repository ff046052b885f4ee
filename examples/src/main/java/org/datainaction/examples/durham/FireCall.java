package org.datainaction.examples.durham;

import com.google.common.collect.ImmutableList;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One made-up call and the units that were sent to it.
 *
 * @param number of the call
 * @param type what it was about
 * @param priority 2, 3 or E
 * @param received when it came in
 * @param place where, in made-up words
 * @param units at least one
 */
record FireCall(
    String number,
    Type type,
    String priority,
    ZonedDateTime received,
    Place place,
    List<Unit> units) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ROOT);

  private static final List<Type> TYPES =
      List.of(
          Type.MEDICAL,
          Type.MEDICAL,
          Type.MEDICAL,
          Type.MEDICAL,
          Type.MEDICAL,
          Type.MEDICAL,
          Type.MEDICAL,
          Type.ALARMS,
          Type.ALARMS,
          Type.TRAFFIC,
          Type.TRAFFIC,
          Type.ASSIST,
          Type.OUTSIDE_FIRE,
          Type.STRUCTURE_FIRE);

  private static final List<String> PRIORITIES =
      List.of("3", "3", "3", "3", "3", "3", "2", "2", "2", "E");
  private static final List<String> STREETS =
      List.of(
          "EXAMPLE ST", "SAMPLE AVE", "SPECIMEN RD", "MODEL LN", "PATTERN DR", "PLACEHOLDER CT");
  private static final List<String> AREAS =
      List.of("Example Heights", "Sample Park", "Specimen Hill", "Model Village", "Pattern Grove");

  /** A call that came in at this time, by chance. */
  static FireCall made(int count, ZonedDateTime received, Chance chance) {
    Type type = chance.oneOf(TYPES);
    int station = chance.between(1, 15);
    Place place =
        new Place(
            chance.between(0, 59) * 100 + " Block of " + chance.oneOf(STREETS),
            station,
            (station - 1) / 3 + 1);
    boolean canceled = chance.happens(0.03);
    // Stations 13 to 15 serve the edge of the city, where roads are longer.
    int travel = station > 12 ? 330 : 240;
    List<Unit> units = new ArrayList<>();
    for (String kind : type.units.subList(0, chance.between(1, type.units.size()))) {
      units.add(Unit.sent(kind, station, canceled, travel, chance));
    }
    String number = FireCallExport.number(received, count);
    return new FireCall(number, type, chance.oneOf(PRIORITIES), received, place, units);
  }

  /** A row for each unit, in the order of the real export's columns. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (Unit unit : units) {
      rows.add(String.join(",", cells(unit, rows.size() + 1)));
    }
    return rows;
  }

  private List<String> cells(Unit unit, int sequence) {
    return List.of(
        number,
        unit.id,
        number.substring(0, 2) + number.substring(3),
        type.label,
        DAY.format(received),
        // A watch begins at 8 in the morning.
        DAY.format(received.minusHours(8)),
        TIME.format(received),
        TIME.format(received.plusSeconds(unit.entered)),
        TIME.format(received.plusSeconds(unit.dispatched)),
        TIME.format(received.plusSeconds(unit.responded)),
        unit.arrived == Unit.NEVER ? "" : TIME.format(received.plusSeconds(unit.arrived)),
        "",
        "",
        unit.arrived == Unit.NEVER ? "Cancelled" : type.disposition,
        TIME.format(received.plusSeconds(unit.available)),
        place.address,
        "Durham",
        "",
        String.format(Locale.ROOT, "B%02d", place.battalion),
        String.format(Locale.ROOT, "%02d", place.station),
        String.format(Locale.ROOT, "%02d%02d", place.battalion, place.station),
        priority,
        priority,
        priority.equals("E") ? "3" : priority,
        unit.id.startsWith("M") ? "true" : "false",
        type.group,
        "1",
        unit.kind,
        Integer.toString(sequence),
        Integer.toString(place.battalion),
        Integer.toString(place.battalion),
        AREAS.get(place.battalion - 1),
        "",
        number + "-" + unit.id);
  }

  /** What calls are about, and whom they bring. */
  private enum Type {
    MEDICAL(
        "Medical Incident",
        "Potentially Life-Threatening",
        "Code 2 Transport",
        List.of("ENGINE", "MEDIC")),
    ALARMS("Alarms", "Alarm", "Fire", List.of("ENGINE", "TRUCK", "CHIEF")),
    TRAFFIC(
        "Traffic Collision",
        "Potentially Life-Threatening",
        "Other",
        List.of("ENGINE", "MEDIC", "RESCUE SQUAD")),
    ASSIST("Citizen Assist / Service Call", "Alarm", "Fire", List.of("ENGINE")),
    OUTSIDE_FIRE("Outside Fire", "Fire", "Fire", List.of("ENGINE", "TRUCK")),
    STRUCTURE_FIRE("Structure Fire", "Fire", "Fire", List.of("ENGINE", "ENGINE", "TRUCK", "CHIEF"));

    private final String label;
    private final String group;
    private final String disposition;
    private final ImmutableList<String> units;

    Type(String label, String group, String disposition, List<String> units) {
      this.label = label;
      this.group = group;
      this.disposition = disposition;
      this.units = ImmutableList.copyOf(units);
    }
  }

  /** Where it was. */
  private record Place(String address, int station, int battalion) {}

  /** A unit that was sent; times are seconds after the call came in. */
  private record Unit(
      String id,
      String kind,
      int entered,
      int dispatched,
      int responded,
      int arrived,
      int available) {
    static final int NEVER = -1;

    static Unit sent(String kind, int station, boolean canceled, int travel, Chance chance) {
      int entered = chance.seconds(8, 40);
      int dispatched = entered + chance.seconds(10, 35);
      int responded = dispatched + chance.seconds(35, 45);
      boolean missing = canceled || chance.happens(0.1);
      int arrived = missing ? NEVER : responded + chance.seconds(60, travel);
      int available = Math.max(arrived, responded) + chance.seconds(240, 1500);
      String id = kind.charAt(0) + String.format(Locale.ROOT, "%02d", station);
      return new Unit(id, kind, entered, dispatched, responded, arrived, available);
    }
  }
}
