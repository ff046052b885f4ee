package org.datainaction.testkit;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Breakdown;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.Standard;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;

/** Whether everything that residents read is said in English, and not left as it was by default. */
record Descriptions(DepartmentAdapter adapter, Faults faults) {
  /** The words that a dataset and a measure have if their author says nothing. */
  private static final Dataset SILENT =
      Dataset.builder(DatasetId.of("silent/dataset"))
          .time(new TimeOfRow.Moment(FieldId.of("day")))
          .field(
              Field.of(
                  FieldId.of("day"),
                  "Day",
                  new CellFormat.Day(List.of("yyyy-MM-dd")),
                  LocalizedText.of(""),
                  LocalizedText.of("")))
          .build();

  private static final Measure UNSAID =
      Measure.builder(MeasureId.of("silent/measure"), SILENT.id(), new Calculation.Count())
          .grains(Grain.MONTH)
          .build();

  /** Those of the department's datasets; what core shares is described there. */
  private List<Dataset> own() {
    return adapter.datasets().stream()
        .filter(dataset -> dataset.id().owner().equals(adapter.department().id().value()))
        .toList();
  }

  void ofDatasets() {
    said("the department's name", adapter.department().name(), "Department.name");
    for (Dataset dataset : own()) {
      String whose = "of the dataset '" + dataset.id() + "'";
      said("the title " + whose, dataset.title(), "Dataset.Builder.title");
      if (dataset.title().english().equals(dataset.id().toString())) {
        missing("the title " + whose, "Dataset.Builder.title");
      }
      said("what one row is " + whose, dataset.oneRowIs(), "Dataset.Builder.rows");
      said("what is counted " + whose, dataset.things(), "Dataset.Builder.rows");
      if (dataset.oneRowIs().equals(SILENT.oneRowIs())
          || dataset.things().equals(SILENT.things())) {
        missing("what one row is, and what is counted, " + whose, "Dataset.Builder.rows");
      }
      said("who counts " + whose, dataset.countedBy(), "Dataset.Builder.countedBy");
      if (dataset.limits().isEmpty()) {
        missing("what the data cannot tell " + whose, "Dataset.Builder.limit");
      }
      dataset.limits().forEach(limit -> said("a limit " + whose, limit, "Dataset.Builder.limit"));
    }
  }

  void ofFields() {
    for (Dataset dataset : own()) {
      for (Field field : dataset.fields()) {
        String whose = "of the field '" + field.id() + "' in '" + dataset.id() + "'";
        said("the title " + whose, field.title(), "Field.of");
        said("the meaning " + whose, field.meaning(), "Field.of");
        field
            .missing()
            .forEach(
                (spelling, means) ->
                    said("what '" + spelling + "' means " + whose, means, "Field.withMissing"));
        field
            .values()
            .forEach(
                (value, word) ->
                    said("the word for '" + value + "' " + whose, word, "Field.withValues"));
      }
      for (DerivedField field : dataset.derived()) {
        String whose = "of the derived field '" + field.id() + "' in '" + dataset.id() + "'";
        said("the title " + whose, field.title(), "Dataset.Builder.derived");
        field
            .values()
            .forEach(
                (value, word) ->
                    said("the word for '" + value + "' " + whose, word, "DerivedField.withValues"));
      }
    }
  }

  void ofMeasures() {
    for (Measure measure : adapter.measures()) {
      String whose = "of the measure '" + measure.id() + "'";
      said("the title " + whose, measure.title(), "Measure.Builder.words");
      if (measure.title().english().equals(measure.id().toString())) {
        missing("the title " + whose, "Measure.Builder.words");
      }
      said("the meaning " + whose, measure.meaning(), "Measure.Builder.words");
      said("the word for one " + whose, measure.unit().one(), "Measure.Builder.unit");
      said("the word for many " + whose, measure.unit().many(), "Measure.Builder.unit");
      said("the word for a rise " + whose, measure.more(), "Measure.Builder.direction");
      said("the word for a fall " + whose, measure.less(), "Measure.Builder.direction");
      if (measure.more().equals(UNSAID.more()) || measure.less().equals(UNSAID.less())) {
        missing("the words for a rise and a fall " + whose, "Measure.Builder.direction");
      }
      for (Breakdown breakdown : measure.breakdowns()) {
        said(
            "the heading by '" + breakdown.field() + "' " + whose,
            breakdown.title(),
            "Measure.Builder.breakdown");
      }
      measure
          .proxy()
          .ifPresent(
              proxy -> {
                said("what it stands in for " + whose, proxy.standsInFor(), "Proxy.of");
                said("why it stands in " + whose, proxy.why(), "Proxy.of");
              });
      for (Standard standard : measure.standards()) {
        said("who asks for a standard " + whose, standard.title(), "Standard");
      }
      for (SeriesBreak one : measure.breaks()) {
        said("the reason of the break on " + one.on() + " " + whose, one.reason(), "SeriesBreak");
      }
    }
  }

  private void said(String what, LocalizedText text, String where) {
    if (text.english().isBlank()) {
      missing(what, where);
    }
  }

  private void missing(String what, String where) {
    faults.add(
        what + " is not said in English",
        "write it into words_en.properties and give it to " + where);
  }
}
