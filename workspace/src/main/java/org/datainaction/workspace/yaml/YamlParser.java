package org.datainaction.workspace.yaml;

import static org.datainaction.problem.ProblemCode.KEY_DUPLICATE;
import static org.datainaction.problem.ProblemCode.PLAN_CYCLE;
import static org.datainaction.problem.ProblemCode.YAML_INVALID;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.datainaction.problem.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns the bytes of a YAML file into nodes. Works on the parser's events and never on its object
 * graph, so that size, depth, aliases, tags and repeated keys are checked before anything is built.
 */
public final class YamlParser {
  /** A file of more bytes is refused. */
  public static final int MOST_BYTES = 1 << 20;

  /** A single text of more characters is refused. */
  public static final int MOST_CHARACTERS = 1 << 16;

  /** Lists and groups of keys within each other beyond this are refused. */
  public static final int DEEPEST = 64;

  private final String file;
  private final ProblemLog problems;
  private final Iterator<Event> events;
  private final Set<String> open = new HashSet<>();
  private int depth;

  private YamlParser(String file, Iterator<Event> events, ProblemLog problems) {
    this.file = file;
    this.events = events;
    this.problems = problems;
  }

  /**
   * Reads a file. An empty file is a group without keys.
   *
   * @param file its name, for messages
   * @param problems gets everything that is wrong with it
   * @return empty if there is no sense in looking further
   */
  public static Optional<YamlNode> parse(String file, byte[] bytes, ProblemLog problems) {
    if (bytes.length > MOST_BYTES) {
      problems.error(
          YAML_INVALID,
          Place.file(file),
          "the file has " + bytes.length + " bytes",
          "at most " + MOST_BYTES);
      return Optional.empty();
    }
    YamlText.Decoded decoded = YamlText.decode(bytes);
    if (!decoded.complete()) {
      Place place = YamlText.placeOf(file, decoded.text(), decoded.text().length());
      problems.error(YAML_INVALID, place, "a byte that is not UTF-8", "text in UTF-8");
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(decoded.text()).iterator();
      return Optional.of(new YamlParser(file, events, problems).document());
    } catch (TooDeep tooDeep) {
      return Optional.empty();
    } catch (MarkedYamlEngineException malformed) {
      YamlFault fault = YamlFault.of(malformed);
      Place place = place(file, malformed.getProblemMark(), "");
      problems.error(YAML_INVALID, place, fault.what(), fault.expected());
    } catch (ReaderException unprintable) {
      problems.error(
          YAML_INVALID,
          YamlText.placeOf(file, decoded.text(), unprintable.getPosition()),
          "the character U+%04X".formatted(unprintable.getCodePoint()),
          "printable characters");
    } catch (YamlEngineException other) {
      String message = Objects.requireNonNullElse(other.getMessage(), "not YAML");
      problems.error(YAML_INVALID, Place.file(file), YamlNode.shortened(message), "");
    }
    return Optional.empty();
  }

  private YamlNode document() {
    Event event = next(Event.ID.StreamStart);
    if (event.getEventId() == Event.ID.StreamEnd) {
      return new YamlNode.Mapping(Place.at(file, 1, 1), List.of());
    }
    YamlNode root = node(events.next(), "");
    events.next(); // the end of the document
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problems.error(
          YAML_INVALID, place(after, ""), "a second document starts here", "one document a file");
    }
    return root;
  }

  private Event next(Event.ID skipped) {
    Event event = events.next();
    while (event.getEventId() == skipped || event.getEventId() == Event.ID.Comment) {
      event = events.next();
    }
    return event;
  }

  private YamlNode node(Event event, String under) {
    Place place = place(event, under);
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAlias().getValue(), place);
    }
    Optional<String> anchor = ((NodeEvent) event).getAnchor().map(a -> a.getValue());
    anchor.ifPresent(open::add);
    YamlNode node =
        event instanceof ScalarEvent scalar
            ? scalar(scalar, place)
            : collection((CollectionStartEvent) event, place, under);
    anchor.ifPresent(open::remove);
    return node;
  }

  private YamlNode alias(String name, Place place) {
    if (open.contains(name)) {
      problems.error(
          PLAN_CYCLE,
          place,
          "'*" + name + "' stands inside '&" + name + "', so it would contain itself",
          "a reference to nothing that it is part of");
    } else {
      problems.error(
          YAML_INVALID, place, "'*" + name + "' refers to another place", "the value, written out");
    }
    return new YamlNode.Unreadable(place);
  }

  private YamlNode scalar(ScalarEvent event, Place place) {
    refuseTag(event.getTag(), place);
    if (event.getValue().length() > MOST_CHARACTERS) {
      problems.error(
          YAML_INVALID,
          place,
          "a text of " + event.getValue().length() + " characters",
          "at most " + MOST_CHARACTERS);
      return new YamlNode.Unreadable(place);
    }
    return new YamlNode.Scalar(place, event.getValue(), !event.isPlain());
  }

  private YamlNode collection(CollectionStartEvent event, Place place, String under) {
    refuseTag(event.getTag(), place);
    if (++depth > DEEPEST) {
      problems.error(YAML_INVALID, place, "nested too deeply", "at most " + DEEPEST + " levels");
      throw new TooDeep();
    }
    YamlNode node =
        event.getEventId() == Event.ID.SequenceStart ? sequence(place, under) : mapping(place);
    depth--;
    return node;
  }

  private YamlNode sequence(Place place, String under) {
    List<YamlNode> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, under));
    }
    return new YamlNode.Sequence(place, items);
  }

  private YamlNode mapping(Place place) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      YamlNode keyNode = node(e, "");
      if (!(keyNode instanceof YamlNode.Scalar key)) {
        if (!(keyNode instanceof YamlNode.Unreadable)) {
          problems.error(
              YAML_INVALID, keyNode.place(), keyNode.found() + " as a key", "a text as a key");
        }
        node(events.next(), "");
        continue;
      }
      YamlNode value = node(events.next(), YamlNode.shortened(key.text()));
      Place before = seen.putIfAbsent(key.text(), key.place());
      if (before == null) {
        entries.add(new YamlNode.Entry(key.place(), key.text(), value));
      } else {
        problems.error(
            KEY_DUPLICATE,
            key.place(),
            key.found() + " is there twice, first in line " + before.line(),
            "each key once");
      }
    }
    return new YamlNode.Mapping(place, entries);
  }

  private void refuseTag(Optional<String> tag, Place place) {
    tag.ifPresent(
        found ->
            problems.error(
                YAML_INVALID,
                place,
                "the tag '" + YamlNode.shortened(found) + "'",
                "plain values without tags"));
  }

  private Place place(Event event, String under) {
    return place(file, event.getStartMark(), under);
  }

  private static Place place(String file, Optional<Mark> mark, String under) {
    return mark.map(m -> new Place(file, m.getLine() + 1L, m.getColumn() + 1, under))
        .orElseGet(() -> Place.field(file, under));
  }

  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }
}
