package org.datainaction.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.datainaction.workspace.Installed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Which requests of a real web server's log are page views: the shipped rules on methods, answers,
 * parts of pages and robots, against the truth file's.
 */
class PageViewsFromLogTruthTest {
  private static final String MONTH = "2015-05-01";
  private static final String FIRST_DAY = "2015-05-17";
  private static final String LAST_DAY = "2015-05-20";

  @TempDir Path folder;
  private JsonNode truth;

  @BeforeEach
  void readTruth() {
    truth = RealExports.truth("web/truth/apache_combined_access.json");
  }

  @Test
  void viewsVisitorsDaysAndPagesEqualTheTruth() throws IOException {
    RealExports built = build("test/views", "");

    RealExports.same(built.whole("test/views", "month", MONTH), "value", truth.get("page_views"));
    RealExports.same(
        built.whole("test/visitors", "month", MONTH), "value", truth.get("page_views_distinct_ip"));
    for (Map.Entry<String, JsonNode> day : truth.get("page_views_by_utc_day").properties()) {
      RealExports.same(built.whole("test/views", "day", day.getKey()), "value", day.getValue());
    }
    assertThat(truth.get("top_10_paths")).hasSize(10);
    for (JsonNode page : truth.get("top_10_paths")) {
      RealExports.same(
          built.part("test/views", "month", MONTH, "page", page.get(0).asString()),
          "value",
          page.get(1));
    }
  }

  @Test
  void aDepartmentsPageIsFoundOnItsListHoweverItIsSpelled() throws IOException {
    RealExports built =
        build(
            "web/page-views",
            """
            lists:
              - id: test-data-pages
                entries: [{value: /projects/xdotool, from: 2015-01-01}]
            """);

    // The file has the page with a slash at its end.
    assertThat(truth.get("top_10_paths").get(2).get(0).asString()).isEqualTo("/projects/xdotool/");
    RealExports.same(
        built.whole("test/data-page-views", "month", MONTH),
        "value",
        truth.get("top_10_paths").get(2).get(1));
  }

  @Test
  void whatTheCitysOwnStaffLookAtIsNotCounted() throws IOException {
    long all = truth.get("page_views").asLong();
    long fromThere =
        Files.readAllLines(
                RealExports.shared("web/apache_combined_access.log"), StandardCharsets.ISO_8859_1)
            .stream()
            .filter(line -> line.startsWith("46.105."))
            .filter(PageViewsFromLogTruthTest::isPageView)
            .count();
    assertThat(fromThere).as("views from that network").isPositive().isLessThan(all);

    RealExports built =
        build(
            "test/views",
            """
            lists:
              - id: web-staff-networks
                entries: [{value: 46.105.0.0/16, from: 2015-05-01}]
            """);

    assertThat(built.whole("test/views", "month", MONTH).getField("value"))
        .isEqualTo(Long.toString(all - fromThere));
  }

  /** The rule of the truth file, once more and in other words. */
  private static boolean isPageView(String line) {
    Matcher request =
        Pattern.compile("\"GET (\\S+)[^\"]*\" (200|304) \\S+ \"[^\"]*\" \"(.*)\"$").matcher(line);
    return request.find()
        && !request.group(3).toLowerCase(Locale.ROOT).matches(".*(bot|crawl|spider).*")
        && !request
            .group(1)
            .replaceAll("\\?.*", "")
            .toLowerCase(Locale.ROOT)
            .matches(".*\\.(css|js|png|jpe?g|gif|ico|svg|woff|ttf|map)");
  }

  private RealExports build(String dataset, String lists) throws IOException {
    // A log alone does not say that its first and its last day are whole.
    String more = "    covers: %s..%s\n".formatted(FIRST_DAY, LAST_DAY) + lists;
    return RealExports.build(
        folder,
        new Installed(
            Registry.adapters(List.of(new Views())),
            Registry.formats(PageViewsFromLogTruthTest.class.getClassLoader())),
        dataset,
        "UTC",
        more,
        List.of("web/apache_combined_access.log"));
  }

  /** Views of every page, by the rules that the shipped measure has for those on a list. */
  private static final class Views implements DepartmentAdapter {
    private static final DepartmentId TEST = DepartmentId.of("test");
    private final Dataset views =
        OpenCopy.of(WebAnalytics.DATASET.withBaseGrain(Grain.DAY), "test/views");

    @Override
    public Department department() {
      return new Department(TEST, LocalizedText.of("Test"));
    }

    @Override
    public List<Dataset> datasets() {
      return List.of(views, WebAnalytics.DATASET);
    }

    @Override
    public List<Measure> measures() {
      Measure listed =
          WebAnalytics.dataPageViews(TEST, LocalizedText.of("Views"), LocalizedText.of("Views"))
              .build();
      Condition rules =
          Condition.all(
              ((Condition.All) listed.condition())
                  .conditions().stream().filter(one -> !isPageList(one)).toArray(Condition[]::new));
      return List.of(
          listed,
          measure("views", listed.calculation())
              .where(rules)
              .breakdown(FieldId.of("page"), LocalizedText.of("By page"))
              .build(),
          measure("visitors", new Calculation.Distinct(FieldId.of("client"))).where(rules).build());
    }

    private static boolean isPageList(Condition condition) {
      return condition instanceof Condition.Listed listed && listed.match() == ListMatch.PAGE;
    }

    private Measure.Builder measure(String name, Calculation calculation) {
      return Measure.builder(MeasureId.of("test/" + name), views.id(), calculation)
          .grains(Grain.MONTH, Grain.DAY);
    }
  }
}
