package org.datainaction.renderers.json;

import java.util.List;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;

/** The two documents: the whole dashboard, and one measure with its dataset. */
final class DashboardWriter {
  private final Json json;
  private final Dashboard dashboard;
  private final PlanWriter plan;
  private final MeasureWriter measures;
  private final DatasetWriter datasets;

  DashboardWriter(Json json, Dashboard dashboard) {
    this.json = json;
    this.dashboard = dashboard;
    this.plan = new PlanWriter(json, dashboard.asOf());
    this.measures = new MeasureWriter(json, plan);
    this.datasets = new DatasetWriter(json);
  }

  void dashboard() {
    json.object(
        () -> {
          head("dashboard", dashboard.synthetic());
          json.object("plan", () -> plan.plan(dashboard.plan()));
          json.object("initiative", () -> plan.initiative(dashboard.initiative()));
          json.objects(
              "departments",
              dashboard.departments(),
              report -> {
                plan.department(report.department());
                json.objects("measures", report.measures(), measures::write);
              });
          List<String> missing = dashboard.missing().map(MeasureId::toString).toList();
          if (!missing.isEmpty()) {
            json.strings("missing", missing);
          }
          json.objects("datasets", dashboard.datasets(), datasets::write);
          json.object("rows", () -> datasets.rows(dashboard.rows()));
        });
  }

  void measure(MeasureReport report) {
    json.object(
        () -> {
          head("measure", report.synthetic());
          json.text("city", dashboard.plan().city());
          json.string("initiative", dashboard.initiative().number());
          json.object("measure", () -> measures.write(report));
          json.object("dataset", () -> datasets.write(report.dataset()));
        });
  }

  private void head(String document, boolean example) {
    json.string("schemaVersion", JsonRenderer.SCHEMA_VERSION);
    json.string("document", document);
    json.string("asOf", dashboard.asOf().toString());
    json.string("softwareVersion", dashboard.version());
    json.flag("example", example);
  }
}
