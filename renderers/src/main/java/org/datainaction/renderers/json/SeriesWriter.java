package org.datainaction.renderers.json;

import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;
import org.datainaction.renderers.data.DataPoint;
import org.datainaction.renderers.data.DataPoints;
import org.datainaction.renderers.words.PartNames;
import org.datainaction.series.ObservationStatus;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;

/** A series: its grain, its part if it is one, and its observations in order. */
final class SeriesWriter {
  private final Json json;
  private final MessageWriter messages;
  private final Measure measure;
  private final Dataset dataset;

  SeriesWriter(Json json, Measure measure, Dataset dataset) {
    this.json = json;
    this.messages = new MessageWriter(json);
    this.measure = measure;
    this.dataset = dataset;
  }

  void write(Series series) {
    json.string("grain", series.grain().id());
    if (series.slice() instanceof Slice.Part part) {
      json.object(
          "part",
          () -> {
            json.string("field", part.field().value());
            json.string("value", part.value());
            json.text("label", PartNames.label(dataset, part));
          });
    }
    json.flag("example", dataset.synthetic());
    json.objects("observations", DataPoints.of(measure, series), this::point);
  }

  private void point(DataPoint point) {
    ObservationStatus status = point.observation().status();
    json.string("period", point.observation().period().id());
    json.string("start", point.start());
    json.string("end", point.end());
    json.string("status", status.id());
    json.string("sdmxStatus", status.sdmx());
    json.number("value", point.value());
    json.number("numerator", point.numerator());
    json.number("denominator", point.denominator());
    json.number("n", point.n());
    json.number("margin", point.margin());
    json.number("low", point.low());
    json.number("high", point.high());
    if (!point.brokenBy().isEmpty()) {
      json.objects(
          "breaks",
          point.brokenBy(),
          seriesBreak -> {
            json.date("on", seriesBreak.on());
            json.text("reason", seriesBreak.reason());
          });
    }
    messages.write("note", point.observation().note());
  }
}
