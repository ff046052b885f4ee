package org.datainaction.workspace.yaml;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.problem.Place;

/** A part of a YAML file and where it stands. Immutable. */
public sealed interface YamlNode
    permits YamlNode.Scalar, YamlNode.Sequence, YamlNode.Mapping, YamlNode.Unreadable {

  /** Where it starts; {@link Place#field} is the key under which it stands, empty for the file. */
  Place place();

  /** Whether nothing was written, as in {@code team:} at the end of a line. */
  default boolean isNothing() {
    return this instanceof Scalar scalar
        && !scalar.quoted
        && (scalar.text.isEmpty() || scalar.text.equals("~") || scalar.text.equals("null"));
  }

  /** What was found, for an error message. */
  default String found() {
    if (this instanceof Scalar scalar) {
      return isNothing() ? "nothing" : "'" + shortened(scalar.text) + "'";
    }
    return this instanceof Sequence ? "a list" : "a group of keys";
  }

  /** The start of a text that may be long. */
  static String shortened(String text) {
    int longest = 80;
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= longest ? line : line.substring(0, longest) + "…";
  }

  /**
   * A text. Numbers and dates are texts here; the reader of a key knows what it wants.
   *
   * @param place where
   * @param text what it says
   * @param quoted whether it stands in quotes or is a block, so that an empty one is meant
   */
  record Scalar(Place place, String text, boolean quoted) implements YamlNode {}

  /**
   * A list.
   *
   * @param place where
   * @param items in order
   */
  record Sequence(Place place, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = ImmutableList.copyOf(items);
    }
  }

  /**
   * Keys with values, no key twice.
   *
   * @param place where
   * @param entries in order
   */
  record Mapping(Place place, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = ImmutableList.copyOf(entries);
    }
  }

  /**
   * A key and its value.
   *
   * @param place of the key
   * @param key itself
   * @param value what stands under it
   */
  record Entry(Place place, String key, YamlNode value) {}

  /**
   * Something that was refused; its problem is already noted, and readers say no more about it.
   *
   * @param place where
   */
  record Unreadable(Place place) implements YamlNode {}
}
