package org.datainaction.workspace.ledger;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.text.Message;
import org.datainaction.time.Grain;
import org.datainaction.time.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Series as JSON, exact to the digit. */
final class SeriesJson {
  private SeriesJson() {}

  static void write(List<Series> series, ArrayNode array) {
    for (Series one : series) {
      ObjectNode json = array.addObject();
      json.put("grain", StrictObject.idOf(one.grain()));
      if (one.slice() instanceof Slice.Part part) {
        json.put("field", part.field().value());
        json.put("part", part.value());
      }
      ArrayNode observations = json.putArray("observations");
      one.observations().forEach(observation -> write(observation, observations.addObject()));
    }
  }

  static List<Series> read(MeasureId measure, List<JsonNode> array) {
    List<Series> series = new ArrayList<>();
    for (JsonNode node : array) {
      StrictObject json = StrictObject.of(node);
      Grain grain = json.choice("grain", Grain.class);
      Slice slice =
          json.has("field")
              ? new Slice.Part(FieldId.of(json.text("field")), json.text("part"))
              : Slice.whole();
      List<Observation> observations =
          json.list("observations").stream().map(o -> observation(grain, o)).toList();
      json.refuseOthers();
      series.add(new Series(measure, grain, slice, observations));
    }
    return series;
  }

  private static void write(Observation observation, ObjectNode json) {
    Period period = observation.period();
    json.put("period", period.id());
    json.put("start", period.start().toString());
    json.put("end", period.end().toString());
    json.put("yearStart", StrictObject.idOf(period.yearStart()));
    json.put("status", observation.status().id());
    observation.figures().ifPresent(figures -> write(figures, json));
    observation.note().ifPresent(note -> MessageJson.write(note, json.putObject("note")));
  }

  private static void write(Figures figures, ObjectNode json) {
    json.put("value", figures.value().toString());
    figures.numerator().ifPresent(number -> json.put("numerator", number.toString()));
    figures.denominator().ifPresent(number -> json.put("denominator", number.toString()));
    figures.n().ifPresent(n -> json.put("n", n));
    figures.margin().ifPresent(number -> json.put("margin", number.toString()));
  }

  private static Observation observation(Grain grain, JsonNode node) {
    StrictObject json = StrictObject.of(node);
    Period period = period(grain, json);
    ObservationStatus status = json.choice("status", ObservationStatus.class);
    Optional<Message> note =
        json.has("note") ? Optional.of(MessageJson.read(json.object("note"))) : Optional.empty();
    Observation observation =
        status.hasFigure()
            ? new Observation.Known(period, status, figures(json), note)
            : new Observation.Unknown(period, status, note);
    json.refuseOthers();
    return observation;
  }

  private static Figures figures(StrictObject json) {
    return Figures.reported(
        json.number("value"),
        json.findNumber("numerator"),
        json.findNumber("denominator"),
        json.has("n") ? OptionalLong.of(json.whole("n")) : OptionalLong.empty(),
        json.findNumber("margin"));
  }

  private static Period period(Grain grain, StrictObject json) {
    try {
      Period period =
          new Period(
              grain,
              LocalDateTime.parse(json.text("start")),
              LocalDateTime.parse(json.text("end")),
              json.choice("yearStart", Month.class));
      if (!period.id().equals(json.text("period"))) {
        throw new IllegalArgumentException("'period' and its days differ");
      }
      return period;
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException("a period without its days", malformed);
    }
  }
}
