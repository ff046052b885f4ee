package org.datainaction.workspace.yaml;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the parser complains of, in the words of people who write YAML once a year.
 *
 * @param what what was found
 * @param expected what would be right
 */
record YamlFault(String what, String expected) {
  private static final ImmutableList<Known> KNOWN =
      ImmutableList.of(
          new Known(
              "",
              "mapping values are not allowed",
              "a ': ' where none can be",
              "quotes around a text that contains ': ', and 'key: value' in the line before"),
          new Known("", "'\\t(TAB)'", "a tab", "spaces before a key"),
          new Known(
              "",
              "that cannot start any token",
              "a text that starts with a sign of YAML",
              "quotes around it"),
          new Known(
              "quoted scalar",
              "unexpected end of stream",
              "quotes that are opened %s and never closed",
              "the closing quotes"),
          new Known(
              "double-quoted scalar",
              "unknown escape character",
              "a backslash within double quotes",
              "single quotes around a text with a backslash"),
          new Known(
              "flow mapping",
              "expected ',' or '}'",
              "something between { and } (opened %s) that does not fit",
              "a comma between entries, } at the end, and double quotes around a text with a comma"
                  + " or an apostrophe"),
          new Known(
              "flow sequence",
              "expected ',' or ']'",
              "something between [ and ] (opened %s) that does not fit",
              "a comma between entries, ] at the end, and double quotes around a text with a comma"
                  + " or an apostrophe"),
          new Known(
              "",
              "but found '<scalar>'",
              "more text after the closing quotes",
              "': ' after a key; one pair of quotes around the whole of a text, with \\\" for those within"),
          new Known(
              "",
              "but found ':'",
              "more text after the closing quotes",
              "one pair of quotes around the whole of a text, with \\\" for those within"),
          new Known(
              "",
              "expected <block end>",
              "a line that belongs to no group (the last one starts %s)",
              "keys of one group with the same number of spaces before them"),
          new Known(
              "",
              "sequence entries are not allowed",
              "a list in the line of its key",
              "each item on a line of its own that starts with '- '"),
          new Known("", "could not find expected ':'", "a line without ': '", "'key: value'"));

  /** The complaint as it is, if its kind is not known. */
  static YamlFault of(MarkedYamlEngineException malformed) {
    String context = Objects.requireNonNullElse(malformed.getContext(), "");
    String problem = Objects.requireNonNullElse(malformed.getProblem(), "not YAML");
    String opened =
        malformed.getContextMark().map(mark -> "in line " + (mark.getLine() + 1)).orElse("before");
    for (Known known : KNOWN) {
      if (context.contains(known.context) && problem.contains(known.problem)) {
        return new YamlFault(known.what.replace("%s", opened), known.expected);
      }
    }
    String both = context.isEmpty() ? problem : context + ": " + problem;
    return new YamlFault(YamlNode.shortened(both), "");
  }

  /** A complaint that contains both, and what it means. */
  private record Known(String context, String problem, String what, String expected) {}
}
