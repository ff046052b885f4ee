package org.datainaction.sources.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was asked for. Texts are as the log writes them, neither URL-decoded nor unescaped; empty if
 * it does not say.
 *
 * @param host without a port
 * @param method for example {@code GET}
 * @param path up to the first {@code ?}
 * @param query behind it
 */
record Target(String host, String method, String path, String query) {
  /** Nothing is known. */
  static final Target UNKNOWN = new Target("", "", "", "");

  private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z_-]*");
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "https?://(?:[^/?#@]*@)?([^/?#@]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PORT = Pattern.compile("([^:]+|\\[.*\\]):\\d*");

  /**
   * What the first line of a request asks for; {@link #UNKNOWN} if it is no such line, because
   * clients send anything.
   */
  static Target ofRequest(String line) {
    String[] words = line.split(" ", -1);
    boolean sound =
        words.length >= 2
            && METHOD.matcher(words[0]).matches()
            && (words.length == 2
                ? words[1].startsWith("/")
                : !words[1].isEmpty() && words[words.length - 1].startsWith("HTTP/"));
    return sound ? of(words[0], words[1]) : UNKNOWN;
  }

  /** What a method and an address ask for; an address with a host in front loses it. */
  static Target of(String method, String address) {
    String host = "";
    String rest = LogEntry.said(address);
    Matcher absolute = ABSOLUTE.matcher(rest);
    if (method.equals("CONNECT")) {
      host = rest;
      rest = "";
    } else if (absolute.matches()) {
      host = absolute.group(1);
      rest = absolute.group(2).startsWith("/") ? absolute.group(2) : "/" + absolute.group(2);
    }
    int mark = rest.indexOf('?');
    return new Target(
        withoutPort(host),
        LogEntry.said(method),
        mark < 0 ? rest : rest.substring(0, mark),
        mark < 0 ? "" : rest.substring(mark + 1));
  }

  /** The same on this host, if one is said, whatever the address says. */
  Target on(String said) {
    String known = withoutPort(LogEntry.said(said));
    return known.isEmpty() ? this : new Target(known, method, path, query);
  }

  /** The same with this query, if one is said. */
  Target asking(String said) {
    String known = LogEntry.said(said);
    return known.isEmpty() ? this : new Target(host, method, path, known);
  }

  private static String withoutPort(String host) {
    return Optional.of(PORT.matcher(host))
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .orElse(host);
  }
}
