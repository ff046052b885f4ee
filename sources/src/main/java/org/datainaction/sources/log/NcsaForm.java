package org.datainaction.sources.log;

import com.google.common.base.Splitter;
import com.google.common.net.InetAddresses;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.datainaction.sources.log.LogEntry.Answer;
import org.datainaction.sources.log.LogEntry.Origin;

/**
 * {@code [host[:port]] client ident user [time] "request" status bytes ["referrer" "agent"]}: the
 * common and the combined form, anything behind the agent. Of several clients with commas between
 * them, as proxies tell them, the first one asked. A backslash inside quotes takes the next
 * character with it.
 */
final class NcsaForm implements LineForm {
  private static final Pattern STATUS = Pattern.compile("\\d{3}|-");
  private static final Pattern BYTES = Pattern.compile("\\d+|-");
  private static final Splitter CLIENTS = Splitter.on(',');
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final String TIME_STARTS = " [";
  private static final String TIME_ENDS = "] ";

  private boolean originIsLogged;

  @Override
  public Optional<LogEntry> read(String line) {
    int start = line.indexOf(TIME_STARTS);
    int end = start + TIME_STARTS.length() + LogTime.NCSA_LENGTH;
    if (start < 0 || !line.startsWith(TIME_ENDS, end)) {
      return Optional.empty();
    }
    List<String> words = WORDS.splitToList(line.substring(0, start));
    if (words.size() < 3) {
      return Optional.empty();
    }
    return LogTime.ofNcsa(line.substring(start + TIME_STARTS.length(), end))
        .flatMap(time -> read(words, time, new NcsaParts(line, end + TIME_ENDS.length())));
  }

  @Override
  public String expected() {
    return originIsLogged
        ? "client ident user [time] \"request\" status bytes \"referrer\" \"agent\""
        : "client ident user [time] \"request\" status bytes, perhaps \"referrer\" \"agent\"";
  }

  private Optional<LogEntry> read(List<String> words, OffsetDateTime time, NcsaParts parts) {
    Optional<String> request = parts.quoted();
    String status = parts.word();
    String bytes = parts.word();
    boolean common =
        request.isPresent() && STATUS.matcher(status).matches() && BYTES.matcher(bytes).matches();
    Optional<Origin> origin = common ? origin(parts) : Optional.empty();
    if (origin.isEmpty()) {
      return Optional.empty();
    }
    boolean hostIsFirst = hostIsFirst(words);
    Target target = Target.ofRequest(request.get()).on(hostIsFirst ? words.get(0) : "");
    String client = LogEntry.said(CLIENTS.splitToList(words.get(hostIsFirst ? 1 : 0)).get(0));
    return Optional.of(new LogEntry(time, client, target, new Answer(status, bytes), origin.get()));
  }

  /** Empty if the rest of the line is cut. */
  private Optional<Origin> origin(NcsaParts parts) {
    if (parts.atEnd()) {
      // Where other lines say who asked, this one ends in the middle.
      return originIsLogged ? Optional.empty() : Optional.of(Origin.UNKNOWN);
    }
    Optional<String> referrer = parts.quoted();
    Optional<Origin> origin =
        referrer.flatMap(from -> parts.quoted().map(agent -> new Origin(from, agent)));
    originIsLogged |= origin.isPresent();
    return origin;
  }

  /**
   * The name of a user may have blanks, so four words alone do not show it; nobody logs ident. A
   * proxy may log the client and the proxies behind it as a list with commas.
   */
  private static boolean hostIsFirst(List<String> words) {
    String first = words.get(0);
    return words.size() > 3
        && !words.get(1).equals("-")
        && first.indexOf(',') < 0
        && !InetAddresses.isInetAddress(first);
  }
}
