package org.datainaction.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.ListMatch;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * Views of web pages: a dataset that every department has. Which pages are a department's data
 * pages is a dated list that the city keeps under {@link #listOf}.
 *
 * <p>The rows are those of an analytics tool (the views of a page in a reporting period) or of a
 * web server's access log (one request). Of requests only those count that a person made to see a
 * page: what is left out stands in three dated lists, which a city may replace.
 */
public final class WebAnalytics {
  /** The words of this package, which a workspace may replace. */
  public static final TextBundle WORDS = TextBundle.of(WebAnalytics.class, "words");

  /** The list of words in the name of a program that is no person's browser. */
  public static final String ROBOTS = "web-robots";

  /** The list of endings of addresses that are parts of pages: pictures, styles, scripts. */
  public static final String PAGE_PARTS = "web-page-parts";

  /** The list of networks from which the city's own staff look at pages; empty unless kept. */
  public static final String STAFF = "web-staff-networks";

  /** The address of a page, without what does not make another page. */
  public static final FieldId PAGE_ADDRESS = FieldId.of("page-address");

  /** How often a page was opened: one for a request. */
  public static final FieldId VIEWS = FieldId.of("views");

  /** The host on which a page was opened; no figure depends on it. */
  public static final FieldId HOST = FieldId.of("host");

  private static final FieldId PAGE = FieldId.of("page");
  private static final FieldId FIRST_DAY = FieldId.of("first-day");
  private static final FieldId LAST_DAY = FieldId.of("last-day");
  private static final FieldId COUNTING_METHOD = FieldId.of("counting-method");
  private static final FieldId REQUEST_METHOD = FieldId.of("request-method");
  private static final FieldId STATUS = FieldId.of("status");
  private static final FieldId CLIENT = FieldId.of("client");
  private static final FieldId AGENT = FieldId.of("agent");

  /** From this day on the shipped lists hold: before there was a web. */
  private static final LocalDate ALWAYS = LocalDate.of(1990, 1, 1);

  private static final DatedList SHIPPED_ROBOTS = shipped(ROBOTS, "bot", "crawl", "spider");

  private static final DatedList SHIPPED_PAGE_PARTS =
      shipped(
          PAGE_PARTS,
          ".css",
          ".js",
          ".png",
          ".jpg",
          ".jpeg",
          ".gif",
          ".ico",
          ".svg",
          ".webp",
          ".woff",
          ".woff2",
          ".ttf",
          ".map");

  private static final DatedList NO_STAFF = shipped(STAFF);

  /** Views by page and reporting period, as analytics tools and access logs give them. */
  public static final Dataset DATASET = dataset();

  private WebAnalytics() {}

  private static Dataset dataset() {
    CellFormat day = new CellFormat.Day(List.of("yyyyMMdd", "yyyy-MM-dd"));
    return Dataset.builder(DatasetId.of("web/page-views"))
        .title(WORDS.text("page-views"))
        .rows(WORDS.text("page-views.row"), WORDS.text("page-views.things"))
        .field(
            text(PAGE, "Page path and screen class")
                .withHeaders(
                    "Page path and query string",
                    "Page path",
                    "Page",
                    "Page location",
                    "Page title and screen class"))
        .field(
            field(VIEWS, "Views", new CellFormat.Count())
                .withHeaders("Pageviews", "Page Views", "Screen page views")
                .with(Need.CELL))
        .field(field(FIRST_DAY, "Start date", day).with(Need.CELL))
        .field(field(LAST_DAY, "End date", day).with(Need.CELL))
        .field(
            text(COUNTING_METHOD, "Counting method")
                .with(Need.NONE)
                .withValues(
                    Map.of(
                        "ga4", WORDS.text("counting-method.ga4"),
                        "universal-analytics", WORDS.text("counting-method.universal-analytics"),
                        "access-log", WORDS.text("counting-method.access-log"))))
        .field(text(REQUEST_METHOD, "Method").with(Need.NONE))
        .field(text(STATUS, "Status").with(Need.NONE))
        .field(text(CLIENT, "Client").with(Need.NONE))
        .field(text(AGENT, "User agent").with(Need.NONE))
        .field(text(HOST, "Host").withHeaders("Hostname", "Host name").with(Need.NONE))
        .derived(
            DerivedField.of(
                PAGE_ADDRESS, WORDS.text("page-address.title"), new Expression.PageAddress(PAGE)))
        .time(new TimeOfRow.Span(FIRST_DAY, LAST_DAY))
        .method(COUNTING_METHOD)
        .baseGrain(Grain.MONTH)
        .limit(WORDS.text("page-views.limit"))
        .countedBy(WORDS.text("page-views.counted-by"))
        .build();
  }

  private static Field text(FieldId id, String header) {
    return field(id, header, new CellFormat.Text());
  }

  private static Field field(FieldId id, String header, CellFormat format) {
    return Field.of(id, header, format, WORDS.text(id + ".title"), WORDS.text(id + ".meaning"));
  }

  private static DatedList shipped(String id, String... values) {
    return DatedList.shipped(
        id,
        List.of(values).stream()
            .map(value -> new DatedList.Entry(value, ALWAYS, LocalDate.MAX))
            .toList());
  }

  /**
   * The name of the dated list of a department's data pages, for example {@code police-data-pages}.
   */
  public static String listOf(DepartmentId department) {
    return department + "-data-pages";
  }

  /**
   * The measure {@code <department>/data-page-views}: views of the pages on the department's list,
   * by month, fiscal quarter and fiscal year, shown by quarter.
   */
  public static Measure.Builder dataPageViews(
      DepartmentId department, LocalizedText title, LocalizedText meaning) {
    return Measure.builder(
            new MeasureId(department, "data-page-views"), DATASET.id(), new Calculation.Sum(VIEWS))
        .words(title, meaning)
        .where(
            Condition.all(
                new Condition.Listed(PAGE, DatedList.named(listOf(department)), ListMatch.PAGE),
                ifGiven(REQUEST_METHOD, "GET"),
                ifGiven(STATUS, "200", "304"),
                not(PAGE, SHIPPED_PAGE_PARTS, ListMatch.ENDS_WITH),
                not(AGENT, SHIPPED_ROBOTS, ListMatch.CONTAINS),
                not(CLIENT, NO_STAFF, ListMatch.NETWORK)))
        .unit(Unit.counted("views", WORDS.text("unit.view"), WORDS.text("unit.views")))
        .direction(Direction.HIGHER_IS_BETTER, WORDS.text("views.more"), WORDS.text("views.less"));
  }

  private static Condition ifGiven(FieldId field, String... values) {
    return new Condition.Any(List.of(Condition.absent(field), Condition.in(field, values)));
  }

  private static Condition not(FieldId field, DatedList list, ListMatch match) {
    return new Condition.Not(new Condition.Listed(field, list, match));
  }
}
