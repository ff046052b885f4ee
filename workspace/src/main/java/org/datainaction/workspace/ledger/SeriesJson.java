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
import tools.jackson.core.JsonGenerator;

/** Series as JSON, exact to the digit. */
final class SeriesJson {
  private SeriesJson() {}

  /** Writes the items of an array. */
  static void write(List<Series> series, JsonGenerator json) {
    for (Series one : series) {
      json.writeStartObject();
      json.writeStringProperty("grain", StrictObject.idOf(one.grain()));
      if (one.slice() instanceof Slice.Part part) {
        json.writeStringProperty("field", part.field().value());
        json.writeStringProperty("part", part.value());
      }
      json.writeArrayPropertyStart("observations");
      one.observations().forEach(observation -> write(observation, json));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  static List<Series> read(MeasureId measure, List<Object> array) {
    List<Series> series = new ArrayList<>();
    for (Object item : array) {
      StrictObject json = StrictObject.of(item);
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

  private static void write(Observation observation, JsonGenerator json) {
    Period period = observation.period();
    json.writeStartObject();
    json.writeStringProperty("period", period.id());
    json.writeStringProperty("start", period.start().toString());
    json.writeStringProperty("end", period.end().toString());
    json.writeStringProperty("yearStart", StrictObject.idOf(period.yearStart()));
    json.writeStringProperty("status", observation.status().id());
    observation.figures().ifPresent(figures -> write(figures, json));
    observation
        .note()
        .ifPresent(
            note -> {
              json.writeName("note");
              MessageJson.write(note, json);
            });
    json.writeEndObject();
  }

  private static void write(Figures figures, JsonGenerator json) {
    json.writeStringProperty("value", figures.value().toString());
    figures.numerator().ifPresent(n -> json.writeStringProperty("numerator", n.toString()));
    figures.denominator().ifPresent(n -> json.writeStringProperty("denominator", n.toString()));
    figures.n().ifPresent(n -> json.writeNumberProperty("n", n));
    figures.margin().ifPresent(n -> json.writeStringProperty("margin", n.toString()));
    figures.low().ifPresent(n -> json.writeStringProperty("low", n.toString()));
    figures.high().ifPresent(n -> json.writeStringProperty("high", n.toString()));
  }

  private static Observation observation(Grain grain, Object item) {
    StrictObject json = StrictObject.of(item);
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
            json.findNumber("margin"))
        .between(json.findNumber("low"), json.findNumber("high"));
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
