package org.datainaction.workspace.yaml;

import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.datainaction.baseline.Window;
import org.datainaction.problem.Nearest;

/** The forms of simple values. */
public final class Forms {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final Pattern NUMBER_TEXT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?%?");

  /** Any text that is not blank. */
  public static final Form.WithStandIn<String> TEXT =
      of(
          "a text",
          "",
          text -> {
            if (text.isBlank()) {
              throw new IllegalArgumentException("blank");
            }
            return text;
          });

  /** A day. */
  public static final Form.WithStandIn<LocalDate> DATE =
      of("a date like 2024-12-31", LocalDate.EPOCH, text -> sensible(LocalDate.parse(text)));

  /** Days from and until, or whole months. */
  public static final Form.WithStandIn<Window> DAYS =
      of(
          "days like 2023-07-01..2024-12-31 or months like 2023-07..2024-12, the earlier first",
          new Window(LocalDate.EPOCH, LocalDate.EPOCH),
          text -> {
            Window window = Window.parse(text);
            sensible(window.first());
            sensible(window.last());
            return window;
          });

  /** A number, or a percentage of one: {@code 5%} is 0.05. */
  public static final Form.WithStandIn<BigDecimal> NUMBER =
      of("a number like 0.9 or 90%", BigDecimal.ZERO, Forms::number);

  /** A share between 0 and 1. */
  public static final Form.WithStandIn<BigDecimal> SHARE =
      of(
          "a share from 0% to 100%, like 90% or 0.9",
          BigDecimal.ZERO,
          text -> {
            BigDecimal share = number(text);
            if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
              throw new IllegalArgumentException(text);
            }
            return share;
          });

  /** Yes or no. */
  public static final Form.WithStandIn<Boolean> FLAG =
      choice(ImmutableMap.of("true", true, "false", false), false);

  /** A time zone of the tz database. */
  public static final Form.WithStandIn<ZoneId> ZONE =
      new Form.WithStandIn<>() {
        @Override
        public Optional<ZoneId> read(YamlNode node, ProblemLog problems) {
          Set<String> known = ZoneId.getAvailableZoneIds();
          return scalar(node, "a time zone like America/New_York", problems)
              .flatMap(
                  zone -> {
                    if (known.contains(zone)) {
                      return Optional.of(ZoneId.of(zone));
                    }
                    // An abbreviation like EST is near to others that mean something else.
                    String near =
                        Nearest.to(YamlNode.shortened(zone), known)
                            .filter(name -> name.contains("/"))
                            .map(name -> " (did you mean '" + name + "'?)")
                            .orElse("");
                    problems.error(
                        VALUE_INVALID,
                        node.place(),
                        node.found() + " is no time zone",
                        "a time zone like America/New_York" + near);
                    return Optional.empty();
                  });
        }

        @Override
        public ZoneId standIn() {
          return ZoneId.of("UTC");
        }
      };

  /** An address that may stand in a page as a link. */
  public static final Form.WithStandIn<String> ADDRESS =
      of("an address like https://data.example.gov/", "", Forms::address);

  private Forms() {}

  /** A whole number within bounds. */
  public static Form.WithStandIn<Integer> whole(int least, int most) {
    return of(
        "a whole number from " + least + " to " + most,
        least,
        text -> {
          int number = Integer.parseInt(text);
          if (number < least || number > most) {
            throw new IllegalArgumentException(text);
          }
          return number;
        });
  }

  /**
   * A value with a form of its own.
   *
   * @param expected in words
   * @param standIn for where it is wrong
   * @param reading throws IllegalArgumentException or DateTimeException if it is wrong
   */
  public static <T> Form.WithStandIn<T> of(
      String expected, T standIn, Function<String, T> reading) {
    return new Form.WithStandIn<>() {
      @Override
      public Optional<T> read(YamlNode node, ProblemLog problems) {
        Optional<String> text = scalar(node, expected, problems);
        try {
          return text.map(String::strip).map(reading);
        } catch (IllegalArgumentException | DateTimeException wrong) {
          problems.error(VALUE_INVALID, node.place(), "found " + node.found(), expected);
          return Optional.empty();
        }
      }

      @Override
      public T standIn() {
        return standIn;
      }
    };
  }

  /** One of some words. */
  public static <T> Form.WithStandIn<T> choice(Map<String, T> values, T standIn) {
    return new Form.WithStandIn<>() {
      @Override
      public Optional<T> read(YamlNode node, ProblemLog problems) {
        String words = "one of: " + String.join(", ", values.keySet());
        Optional<String> word = scalar(node, words, problems);
        Optional<T> value = word.map(values::get);
        if (word.isPresent() && value.isEmpty()) {
          problems.error(
              VALUE_INVALID,
              node.place(),
              "found " + node.found(),
              words
                  + Nearest.to(YamlNode.shortened(word.get()), values.keySet())
                      .map(near -> " (did you mean '" + near + "'?)")
                      .orElse(""));
        }
        return value;
      }

      @Override
      public T standIn() {
        return standIn;
      }
    };
  }

  /** A list of values; those that are wrong are noted and left out. */
  public static <T> Form<List<T>> listOf(Form<T> each) {
    return (node, problems) -> {
      if (!(node instanceof YamlNode.Sequence sequence)) {
        problems.error(
            VALUE_INVALID,
            node.place(),
            "found " + node.found(),
            "a list: each item on a line that starts with '- '");
        return Optional.empty();
      }
      List<T> values = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        if (item.isNothing()) {
          problems.error(VALUE_INVALID, item.place(), "an item that says nothing", "a value");
        } else if (!(item instanceof YamlNode.Unreadable)) {
          each.read(item, problems).ifPresent(values::add);
        }
      }
      return Optional.of(values);
    };
  }

  /** The text of a scalar, or empty after noting that it is none. */
  static Optional<String> scalar(YamlNode node, String expected, ProblemLog problems) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    problems.error(VALUE_INVALID, node.place(), "found " + node.found(), expected);
    return Optional.empty();
  }

  /** A year far from any plan is a slip of the keyboard, and would make endless tables. */
  private static LocalDate sensible(LocalDate date) {
    if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
      throw new IllegalArgumentException(date.toString());
    }
    return date;
  }

  private static BigDecimal number(String text) {
    if (!NUMBER_TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text.endsWith("%")
        ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
        : new BigDecimal(text);
  }

  private static String address(String text) {
    try {
      URI address = new URI(text);
      if (!ImmutableSet.of("http", "https").contains(address.getScheme())
          || address.getHost() == null
          || address.getUserInfo() != null) {
        throw new IllegalArgumentException(text);
      }
      return address.toASCIIString();
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
