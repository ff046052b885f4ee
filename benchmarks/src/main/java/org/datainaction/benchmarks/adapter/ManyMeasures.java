package org.datainaction.benchmarks.adapter;

import static org.datainaction.benchmarks.adapter.CadDatasets.text;
import static org.datainaction.measure.Condition.Operator.AT_LEAST;
import static org.datainaction.measure.Condition.Operator.AT_MOST;
import static org.datainaction.measure.Condition.Operator.EQUAL;

import java.util.ArrayList;
import java.util.List;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;

/** Fifty measures, each by three fields: five calculations over each of ten choices of rows. */
final class ManyMeasures {
  /** No two measures ask the same, or the program might count once what it is asked twice. */
  private static final List<Condition> CHOICES =
      List.of(
          Condition.ALWAYS,
          Condition.compare(CadDatasets.PRIORITY, EQUAL, 1),
          Condition.compare(CadDatasets.PRIORITY, AT_MOST, 2),
          Condition.compare(CadDatasets.PRIORITY, AT_LEAST, 3),
          Condition.in(CadDatasets.AGENCY, "PD", "SO"),
          Condition.in(CadDatasets.AGENCY, "FD", "EMS"),
          Condition.in(CadDatasets.DISPOSITION, "RPT", "ARR"),
          new Condition.Not(Condition.in(CadDatasets.DISPOSITION, "CAN", "GOA")),
          Condition.in(CadDatasets.CALL_TYPE, "MEDICAL", "MEDICAL-INJURY", "COLLISION-INJURY"),
          new Condition.Any(
              List.of(
                  Condition.in(CadDatasets.CALL_TYPE, "FIRE", "FIRE-RESIDENCE", "ALARM"),
                  Condition.compare(CadDatasets.ANSWER_SECONDS, AT_LEAST, 60))));

  private ManyMeasures() {}

  static List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    for (int choice = 0; choice < CHOICES.size(); choice++) {
      Condition rows = CHOICES.get(choice);
      Condition inTime = Condition.compare(CadDatasets.ANSWER_SECONDS, AT_MOST, (choice + 2) * 5L);
      measures.add(measure("calls", choice, rows, new Calculation.Count()));
      measures.add(measure("in-time", choice, rows, new Calculation.Share(inTime)));
      measures.add(
          measure(
              "response",
              choice,
              Condition.all(rows, Condition.present(CadDatasets.RESPONSE)),
              new Calculation.Percentile(CadDatasets.RESPONSE, 50 + 5 * choice)));
      measures.add(
          measure("mean-answer", choice, rows, new Calculation.Mean(CadDatasets.ANSWER_SECONDS)));
      measures.add(measure("units", choice, rows, new Calculation.Distinct(CadDatasets.UNIT)));
    }
    return measures;
  }

  private static Measure measure(String name, int choice, Condition rows, Calculation calculation) {
    return JobMeasures.measure("many-" + name + "-" + choice, CadDatasets.MANY, calculation)
        .where(rows)
        .breakdown(CadDatasets.AGENCY, text("By agency"))
        .breakdown(CadDatasets.DISPOSITION, text("By disposition"))
        .build();
  }
}
