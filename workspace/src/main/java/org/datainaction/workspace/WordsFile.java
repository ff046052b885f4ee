package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.problem.Place;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlNode;

/**
 * What {@code words/<language>.yaml} says: the city's words in place of those of adapters, and
 * words for values found in the data.
 *
 * @param bundles by bundle, words by key
 * @param values by dataset and field, words by value
 */
record WordsFile(List<Group<Word>> bundles, List<Group<Group<Word>>> values) {
  private static final String VALUES = "values";

  private static final Form<List<Word>> WORDS =
      (node, problems) ->
          entries(node, "lines like \"key: text\"", problems)
              .map(entries -> entries.stream().flatMap(e -> word(e, problems).stream()).toList());

  private static final Form<List<Group<Group<Word>>>> DATASETS =
      groupsOf(groupsOf(WORDS, "a field, and below it its values"), "a dataset, and its fields");

  /** The form of the whole file. */
  static final Form<WordsFile> FORM =
      (node, problems) ->
          entries(node, "bundles like \"police:\" with lines below them", problems)
              .map(entries -> read(entries, problems));

  WordsFile {
    bundles = ImmutableList.copyOf(bundles);
    values = ImmutableList.copyOf(values);
  }

  private static WordsFile read(List<YamlNode.Entry> entries, ProblemLog problems) {
    List<Group<Word>> bundles = new ArrayList<>();
    List<Group<Group<Word>>> values = new ArrayList<>();
    for (YamlNode.Entry entry : entries) {
      if (entry.key().equals(VALUES)) {
        values.addAll(below(entry, DATASETS, problems));
      } else {
        bundles.add(group(entry, WORDS, problems));
      }
    }
    return new WordsFile(bundles, values);
  }

  private static <T> Form<List<Group<T>>> groupsOf(Form<List<T>> each, String expected) {
    return (node, problems) ->
        entries(node, expected, problems)
            .map(entries -> entries.stream().map(e -> group(e, each, problems)).toList());
  }

  private static <T> Group<T> group(YamlNode.Entry entry, Form<List<T>> each, ProblemLog problems) {
    return new Group<>(entry.place(), entry.key(), below(entry, each, problems));
  }

  private static <T> List<T> below(YamlNode.Entry entry, Form<List<T>> each, ProblemLog problems) {
    YamlNode value = entry.value();
    return value.isNothing() || value instanceof YamlNode.Unreadable
        ? List.of()
        : each.read(value, problems).orElse(List.of());
  }

  private static Optional<List<YamlNode.Entry>> entries(
      YamlNode node, String expected, ProblemLog problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping.entries());
    }
    problems.error(VALUE_INVALID, node.place(), "found " + node.found(), expected);
    return Optional.empty();
  }

  private static Optional<Word> word(YamlNode.Entry entry, ProblemLog problems) {
    if (entry.value() instanceof YamlNode.Scalar text) {
      // A line with nothing after it waits for its words.
      String said = text.isNothing() ? "" : text.text().strip();
      return Optional.of(new Word(entry.place(), entry.key(), said));
    }
    if (!(entry.value() instanceof YamlNode.Unreadable)) {
      problems.error(
          VALUE_INVALID, entry.value().place(), "found " + entry.value().found(), "a text");
    }
    return Optional.empty();
  }

  /**
   * What stands below a name.
   *
   * @param place of the name
   * @param name of a bundle, dataset or field
   * @param members in the order of the file
   */
  record Group<T>(Place place, String name, List<T> members) {
    Group {
      members = ImmutableList.copyOf(members);
    }
  }

  /**
   * One line.
   *
   * @param place of the key
   * @param key of a text, or a value as it stands in the export
   * @param text what to say; empty while it waits for its words
   */
  record Word(Place place, String key, String text) {}
}
