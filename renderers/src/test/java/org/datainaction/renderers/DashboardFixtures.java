package org.datainaction.renderers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.DepartmentReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.DepartmentId;
import org.datainaction.plan.Department;

/**
 * Dashboards made by hand, so that renderers are tested without reading an export. The small city
 * has a measure for each thing that a page must tell apart; its figures are written out, not
 * computed.
 */
public final class DashboardFixtures {
  /** What a hostile city writes into every text: markup, attributes, formulas, control marks. */
  public static final String HOSTILE =
      "=1+1;\"'</title></script></style>--><script>alert(1)</script><b onclick=x>&amp;&{0}{x}%\u202e]]>";

  /** The day for which both dashboards are built. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 1, 12);

  private DashboardFixtures() {}

  /** A city that means well. */
  public static Dashboard city() {
    return build(UnaryOperator.identity());
  }

  /** The same with {@link #HOSTILE} in front of every text of the city and in data values. */
  public static Dashboard hostile() {
    return build(text -> HOSTILE + text);
  }

  /** The same with every text of the city changed. */
  public static Dashboard build(UnaryOperator<String> texts) {
    FixtureTexts words = new FixtureTexts(texts);
    FixtureMeasures measures = new FixtureMeasures(words);
    List<DepartmentReport> departments =
        List.of(
            department(words, "police", "Police", "Policía", measures.policeViews()),
            department(
                words, "fire", "Fire", "Bomberos", measures.fireViews(), measures.fireResponse()),
            department(
                words,
                "ecc",
                "Emergency Communications Center",
                "Centro de Comunicaciones de Emergencia",
                measures.answered(),
                measures.publishedAnswering()),
            department(
                words,
                "community-safety",
                "Community Safety",
                "Seguridad Comunitaria",
                measures.responses(),
                measures.survey()));
    List<DatasetReport> datasets =
        departments.stream()
            .flatMap(department -> department.measures().stream())
            .map(MeasureReport::dataset)
            .distinct()
            .toList();
    return new Dashboard(
        new FixturePlan(words).plan(),
        new FixturePlan(words).initiative(),
        departments,
        datasets,
        AS_OF,
        "0.1.0");
  }

  private static DepartmentReport department(
      FixtureTexts words, String id, String english, String spanish, MeasureReport... measures) {
    return new DepartmentReport(
        new Department(DepartmentId.of(id), words.text(english, spanish)), List.of(measures));
  }
}
