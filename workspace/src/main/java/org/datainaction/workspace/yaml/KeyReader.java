package org.datainaction.workspace.yaml;

import static org.datainaction.problem.ProblemCode.KEY_MISSING;
import static org.datainaction.problem.ProblemCode.KEY_UNKNOWN;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Place;

/**
 * Reads a group of keys, key by key. What is asked for is what the group knows: when the reading is
 * done, every other key is noted as unknown. So a reading function asks for all its keys each time.
 * Not safe for use by several threads.
 */
public final class KeyReader {
  private final YamlNode.Mapping node;
  private final ProblemLog problems;
  private final TreeSet<String> asked = new TreeSet<>();

  private KeyReader(YamlNode.Mapping node, ProblemLog problems) {
    this.node = node;
    this.problems = problems;
  }

  /**
   * The form of a group of keys.
   *
   * @param reading makes the value; an IllegalArgumentException that it throws because the values
   *     contradict each other is noted as a problem of the group
   */
  public static <T> Form<T> group(Function<KeyReader, T> reading) {
    return (node, problems) -> {
      if (!(node instanceof YamlNode.Mapping mapping)) {
        problems.error(
            VALUE_INVALID, node.place(), "found " + node.found(), "keys with values below them");
        return Optional.empty();
      }
      return new KeyReader(mapping, problems).read(reading);
    };
  }

  private <T> Optional<T> read(Function<KeyReader, T> reading) {
    int errorsBefore = problems.errors();
    try {
      T value = reading.apply(this);
      noteUnknownKeys();
      return Optional.of(value);
    } catch (IllegalArgumentException contradiction) {
      // Stand-ins may contradict each other; then the reason is noted already.
      if (problems.errors() == errorsBefore) {
        String said = Objects.requireNonNullElse(contradiction.getMessage(), "does not fit");
        problems.error(VALUE_INVALID, node.place(), said, "");
      }
      return Optional.empty();
    }
  }

  /** The value of a key that must be there. */
  public <T> T required(String key, Form.WithStandIn<T> form) {
    return required(key, form, form.standIn());
  }

  /** The value of a key that must be there, with something to go on with if it is not. */
  public <T> T required(String key, Form<T> form, T standIn) {
    if (!has(key)) {
      problems.error(KEY_MISSING, placeOf(key), "'" + key + "' is missing", "");
    }
    return optional(key, form).orElse(standIn);
  }

  /** The value of a key, if it is there and right. A key with nothing after it is not there. */
  public <T> Optional<T> optional(String key, Form<T> form) {
    return find(key).flatMap(value -> form.read(value, problems));
  }

  /** The values of a list; none if the key is not there. */
  public <T> List<T> list(String key, Form<T> each) {
    return optional(key, Forms.listOf(each)).orElse(List.of());
  }

  /** The values of a list that must be there. */
  public <T> List<T> requiredList(String key, Form<T> each) {
    return required(key, Forms.listOf(each), List.of());
  }

  /** Whether the key is there with a value, right or wrong. */
  public boolean has(String key) {
    asked.add(key);
    return entry(key).filter(entry -> !entry.value().isNothing()).isPresent();
  }

  /** Where the group starts. */
  public Place place() {
    return node.place();
  }

  /** Where the value of a key starts; where the group starts if there is none. */
  public Place placeOf(String key) {
    return entry(key)
        .map(entry -> entry.value().place())
        .orElseGet(
            () -> new Place(node.place().file(), node.place().line(), node.place().column(), key));
  }

  /** For what is wrong beyond a single value. */
  public ProblemLog problems() {
    return problems;
  }

  private Optional<YamlNode> find(String key) {
    return has(key)
        ? entry(key)
            .map(YamlNode.Entry::value)
            .filter(value -> !(value instanceof YamlNode.Unreadable))
        : Optional.empty();
  }

  private Optional<YamlNode.Entry> entry(String key) {
    return node.entries().stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  private void noteUnknownKeys() {
    for (YamlNode.Entry entry : node.entries()) {
      if (!asked.contains(entry.key())) {
        String key = YamlNode.shortened(entry.key());
        problems.error(
            KEY_UNKNOWN, entry.place(), "'" + key + "' is no key here", Nearest.hint(key, asked));
      }
    }
  }
}
