package org.datainaction.renderers.json;

import java.math.BigDecimal;
import java.util.List;
import org.datainaction.baseline.Target;
import org.datainaction.baseline.TargetFigure;
import org.datainaction.baseline.TargetHistory;
import org.datainaction.baseline.TargetStanding;
import org.datainaction.renderers.data.DataPoint;
import org.datainaction.time.Period;

/** What the city set itself, and how it stands. */
final class TargetWriter {
  private final Json json;

  TargetWriter(Json json) {
    this.json = json;
  }

  void write(TargetStanding standing) {
    Target target = standing.target();
    json.number("atLeast", target.atLeast());
    json.number("atMost", target.atMost());
    json.string("direction", target.direction().id());
    json.date("setOn", target.setOn());
    json.date("by", target.by());
    json.text("words", target.words());
    json.date("replacedOn", standing.replacedOn());
    json.string("status", standing.status().id());
    new MessageWriter(json).write("reason", standing.reason());
    standing.figure().ifPresent(figure -> json.object("figure", () -> figure(figure)));
    json.object("history", () -> history(standing.history()));
    standing.assurance().ifPresent(process -> json.string("assurance", process.id()));
  }

  private void figure(TargetFigure figure) {
    json.string("period", figure.period().id());
    json.number("value", DataPoint.quotient(figure.value()));
    json.number("distance", DataPoint.quotient(figure.distance()));
    figure
        .certainty()
        .ifPresent(
            known -> {
              json.object(
                  "interval",
                  () -> {
                    json.number("low", number(known.interval().low()));
                    json.number("high", number(known.interval().high()));
                  });
              json.flag("certain", known.certain());
              json.flag("sampled", known.sampled());
            });
    figure
        .path()
        .ifPresent(
            path ->
                json.object(
                    "path",
                    () -> {
                      json.number("start", DataPoint.quotient(path.start()));
                      json.number("value", DataPoint.quotient(path.value()));
                      json.date("fromTarget", path.fromTarget());
                      json.date("toTarget", path.toTarget());
                    }));
  }

  private void history(TargetHistory history) {
    json.strings("met", ids(history.met()));
    json.strings("missed", ids(history.missed()));
    json.strings("withoutFigure", ids(history.withoutFigure()));
    json.number("counted", history.counted());
    json.number("largestMean", history.largestMean().map(DataPoint::quotient));
  }

  private static List<String> ids(List<Period> periods) {
    return periods.stream().map(Period::id).toList();
  }

  private static BigDecimal number(double value) {
    return DataPoint.quotient(BigDecimal.valueOf(value));
  }
}
