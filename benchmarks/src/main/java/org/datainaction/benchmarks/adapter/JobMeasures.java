package org.datainaction.benchmarks.adapter;

import static org.datainaction.benchmarks.adapter.CadDatasets.text;
import static org.datainaction.measure.Condition.Operator.AT_MOST;
import static org.datainaction.measure.Condition.Operator.EQUAL;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/** The five measures of the job, by quarter and district, as the peer's query has them. */
final class JobMeasures {
  private static final int IN_TIME = 15;
  private static final int PERCENT = 90;

  private JobMeasures() {}

  static List<Measure> all() {
    Condition inTime = Condition.compare(CadDatasets.ANSWER_SECONDS, AT_MOST, IN_TIME);
    return List.of(
        job("calls", new Calculation.Count()).unit(Unit.NUMBER).build(),
        job("answered-in-time", new Calculation.Share(inTime))
            .unit(Unit.shareOf("calls", text("calls")))
            .build(),
        job("response-9-of-10", new Calculation.Percentile(CadDatasets.RESPONSE, PERCENT))
            .where(
                Condition.all(
                    Condition.compare(CadDatasets.PRIORITY, EQUAL, 1),
                    Condition.present(CadDatasets.RESPONSE)))
            .unit(Unit.seconds())
            .build(),
        job("mean-answer", new Calculation.Mean(CadDatasets.ANSWER_SECONDS))
            .unit(Unit.seconds())
            .build(),
        job("units", new Calculation.Distinct(CadDatasets.UNIT)).unit(Unit.NUMBER).build());
  }

  static List<Measure> single() {
    return List.of(
        measure("single-calls", CadDatasets.SINGLE, new Calculation.Count())
            .unit(Unit.NUMBER)
            .build());
  }

  private static Measure.Builder job(String name, Calculation calculation) {
    return measure(name, CadDatasets.JOB, calculation);
  }

  static Measure.Builder measure(String name, Dataset dataset, Calculation calculation) {
    return Measure.builder(new MeasureId(CadAdapter.BENCH, name), dataset.id(), calculation)
        .words(text(name.replace('-', ' ')), text("Measured to see how long it takes."))
        .grains(Grain.QUARTER)
        .breakdown(CadDatasets.DISTRICT, text("By district"));
  }
}
