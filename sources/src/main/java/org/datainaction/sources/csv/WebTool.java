package org.datainaction.sources.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.web.ReportColumns;
import org.datainaction.table.SourceFile;

/** A web analytics tool whose CSV reports start with a block of comments. */
enum WebTool {
  /** Google Analytics 4. */
  GA4(ReportColumns.GA4, "nth day") {
    @Override
    Optional<LocalDate> day(String index, LocalDate first) {
      return NUMBER.matcher(index).matches()
          ? Optional.of(first.plusDays(Long.parseLong(index)))
          : Optional.empty();
    }

    @Override
    String indexExpected() {
      return "a number of days after the start date";
    }

    @Override
    boolean isTotal(List<String> words) {
      return words.get(0).equals(GRAND_TOTAL)
          || (words.get(0).isEmpty() && words.stream().anyMatch(TOTALS::contains));
    }
  },

  /** Universal Analytics, as it was until 2023, in English with American dates. */
  UNIVERSAL_ANALYTICS(ReportColumns.UNIVERSAL_ANALYTICS, "day index") {
    @Override
    Optional<LocalDate> day(String index, LocalDate first) {
      for (DateTimeFormatter form : AMERICAN) {
        try {
          return Optional.of(LocalDate.parse(index, form));
        } catch (DateTimeException notOfThisForm) {
          // Perhaps of the other.
        }
      }
      return Optional.empty();
    }

    @Override
    String indexExpected() {
      return "a day like 1/31/23";
    }

    /** A page or day is never empty, so that a row without one is the total. */
    @Override
    boolean isTotal(List<String> words) {
      return words.get(0).isEmpty();
    }
  };

  private static final String GRAND_TOTAL = "grand total";
  private static final Set<String> TOTALS = Set.of("total", "totals", GRAND_TOTAL);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final List<DateTimeFormatter> AMERICAN =
      List.of(american("M/d/uu"), american("M/d/uuuu"));

  private static final Set<String> UNIVERSAL_HEADERS =
      Set.of(
          "pageviews",
          "unique pageviews",
          "avg. time on page",
          "page value",
          "% exit",
          "pages / session",
          "avg. session duration",
          "hour index",
          "day index",
          "week index",
          "month index");
  private static final Set<String> GA4_HEADERS =
      Set.of(
          "views",
          "active users",
          "event count",
          "nth hour",
          "nth day",
          "nth week",
          "nth month",
          "page path and screen class");

  private final String countingMethod;
  private final String indexHeader;

  WebTool(String countingMethod, String indexHeader) {
    this.countingMethod = countingMethod;
    this.indexHeader = indexHeader;
  }

  /**
   * The tool that wrote a file: it starts with a block of comments that says the days. Only GA4
   * says them in two lines; where they stand in one, the first header tells.
   */
  static Optional<WebTool> of(SourceFile file) throws IOException {
    String head = new String(file.head(FirstBytes.ENOUGH), StandardCharsets.UTF_8);
    List<String> lines = head.lines().map(Blanks::strip).toList();
    List<String> comments = lines.stream().takeWhile(ReportComments::isComment).toList();
    if (comments.isEmpty()
        || !ReportComments.isRule(comments.get(0))
        || !ReportComments.of(comments).hasDays()) {
      return Optional.empty();
    }
    boolean inOneLine = comments.stream().anyMatch(ReportComments::isBothDays);
    return Optional.of(
        inOneLine && isUniversal(lines.subList(comments.size(), lines.size()))
            ? UNIVERSAL_ANALYTICS
            : GA4);
  }

  private static boolean isUniversal(List<String> lines) {
    List<String> header =
        lines.stream()
            .filter(line -> !line.isEmpty() && !ReportComments.isComment(line))
            .findFirst()
            .map(WebTool::wordsOf)
            .orElse(List.of());
    return header.stream().noneMatch(GA4_HEADERS::contains)
        && (header.stream().anyMatch(UNIVERSAL_HEADERS::contains)
            || lines.stream().anyMatch(line -> wordsOf(line).get(0).equals("day index")));
  }

  private static List<String> wordsOf(String line) {
    return List.of(line.replace("\"", "").split("[,;\t|]", -1)).stream()
        .map(WebTool::word)
        .toList();
  }

  /** How words are compared. */
  static String word(String cell) {
    return Blanks.collapse(cell).toLowerCase(Locale.ROOT);
  }

  /** What the column {@code Counting method} says. */
  String countingMethod() {
    return countingMethod;
  }

  /** The header, in lower case, of a column that numbers the days of a report. */
  String indexHeader() {
    return indexHeader;
  }

  /**
   * The day that an index means, whether or not it lies in the report; empty if it is none.
   *
   * @param first day of the report
   */
  abstract Optional<LocalDate> day(String index, LocalDate first);

  /** What an index is, in words for an error message. */
  abstract String indexExpected();

  /** Whether a row with these words sums up others. */
  abstract boolean isTotal(List<String> words);

  private static DateTimeFormatter american(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
