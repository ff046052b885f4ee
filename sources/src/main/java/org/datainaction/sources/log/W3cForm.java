package org.datainaction.sources.log;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.sources.log.LogEntry.Answer;
import org.datainaction.sources.log.LogEntry.Origin;

/**
 * W3C's extended form: values in the order that a line {@code #Fields: …} says, with tabs or blanks
 * between. Times are in UTC.
 */
final class W3cForm implements LineForm {
  private static final String DIRECTIVE = "#fields:";
  private static final Splitter NAMES = Splitter.onPattern("[ \t]").omitEmptyStrings();
  private static final List<String> HOST = List.of("x-host-header", "cs-host", "cs(host)");
  private static final List<String> CLIENT = List.of("c-ip", "c-dns");
  private static final List<String> METHOD = List.of("cs-method");
  private static final List<String> PATH = List.of("cs-uri-stem", "cs-uri");
  private static final List<String> QUERY = List.of("cs-uri-query");
  private static final List<String> STATUS = List.of("sc-status", "c-status");
  private static final List<String> BYTES = List.of("sc-bytes");
  private static final List<String> REFERRER = List.of("cs(referer)", "cs(referrer)");
  private static final List<String> AGENT = List.of("cs(user-agent)");
  private static final List<String> DATE = List.of("date");
  private static final List<String> TIME = List.of("time");

  private final ImmutableList<String> fields;

  private W3cForm(List<String> fields) {
    this.fields = ImmutableList.copyOf(fields);
  }

  /** The form of the lines below this comment, if it says it. */
  static Optional<W3cForm> of(String comment) {
    String text = comment.toLowerCase(Locale.ROOT);
    return text.startsWith(DIRECTIVE)
        ? Optional.of(new W3cForm(NAMES.splitToList(text.substring(DIRECTIVE.length()))))
        : Optional.empty();
  }

  /** Whether these are the fields of a web server's requests. */
  boolean namesRequests() {
    return fields.containsAll(DATE)
        && fields.containsAll(TIME)
        && PATH.stream().anyMatch(fields::contains);
  }

  @Override
  public Optional<LogEntry> read(String line) {
    List<String> values = W3cValues.of(line);
    if (!namesRequests() || values.size() != fields.size()) {
      return Optional.empty();
    }
    Target target =
        Target.of(value(values, METHOD), value(values, PATH))
            .asking(value(values, QUERY))
            .on(value(values, HOST));
    return LogTime.ofUtc(value(values, DATE), value(values, TIME))
        .map(
            time ->
                new LogEntry(
                    time,
                    value(values, CLIENT),
                    target,
                    new Answer(value(values, STATUS), value(values, BYTES)),
                    new Origin(value(values, REFERRER), value(values, AGENT))));
  }

  @Override
  public String expected() {
    return "%s values, as #Fields says, among them date, time and cs-uri-stem"
        .formatted(fields.size());
  }

  /** The value of the first of these fields that is there and says something. */
  private String value(List<String> values, List<String> names) {
    return names.stream()
        .filter(fields::contains)
        .map(name -> LogEntry.said(values.get(fields.indexOf(name))))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
