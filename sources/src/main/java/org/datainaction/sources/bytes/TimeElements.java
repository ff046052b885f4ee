package org.datainaction.sources.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.bytes.TimeLayout.Element;

/** Takes a pattern of {@link java.time.format.DateTimeFormatter} apart. */
final class TimeElements {
  private static final int LONGEST_OFFSET = 3;

  private final String pattern;
  private final List<Element> elements = new ArrayList<>();
  private int place;

  private TimeElements(String pattern) {
    this.pattern = pattern;
  }

  /** The parts; empty if one of them is not understood, or together they are no date. */
  static Optional<List<Element>> of(String pattern) {
    TimeElements parts = new TimeElements(pattern);
    return parts.read() && parts.isDate() && parts.isWholeTime() && parts.canBeToldApart()
        ? Optional.of(List.copyOf(parts.elements))
        : Optional.empty();
  }

  private boolean read() {
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '\'') {
        int close = pattern.indexOf('\'', at + 1);
        if (close < 0 || close == at + 1 || pattern.startsWith("''", close)) {
          return false;
        }
        for (int quoted = at + 1; quoted < close; quoted++) {
          literal(pattern.charAt(quoted));
        }
        at = close + 1;
      } else if (Character.isLetter(c)) {
        int end = at;
        while (end < pattern.length() && pattern.charAt(end) == c) {
          end++;
        }
        if (!letters(c, end - at)) {
          return false;
        }
        at = end;
      } else if ("[]{}#".indexOf(c) >= 0 || c > '~') {
        return false;
      } else {
        literal(c);
        at++;
      }
    }
    return true;
  }

  private void literal(char c) {
    elements.add(new Element((char) 0, c, 1, false, place));
    place++;
  }

  private boolean letters(char letter, int count) {
    return switch (letter) {
      case 'y', 'u' -> count == 4 && add('y', 4, false);
      case 'M' -> count == 3 ? add('L', 3, false) : count <= 2 && add('M', 2, count == 1);
      case 'd', 'H', 'h', 'm', 's' -> count <= 2 && add(letter, 2, count == 1);
      case 'S' -> count <= 9 && add('S', count, false);
      case 'a' -> count == 1 && add('a', 2, false);
      case 'X', 'x' -> count == LONGEST_OFFSET && add('X', 6, letter == 'X');
      default -> false;
    };
  }

  private boolean add(char letter, int digits, boolean variable) {
    boolean twice = elements.stream().anyMatch(known -> known.letter() == letter);
    elements.add(new Element(letter, (char) 0, digits, variable, place));
    place += digits;
    return !twice;
  }

  private boolean has(char letter) {
    return elements.stream().anyMatch(element -> element.letter() == letter);
  }

  private boolean isDate() {
    return has('y') && has('M') != has('L') && has('d');
  }

  /** No time at all, or hours and minutes, and by two halves of the day or by none. */
  private boolean isWholeTime() {
    boolean hours = has('H') || has('h');
    boolean twelve = has('h');
    return hours == has('m')
        && !(has('H') && twelve)
        && twelve == has('a')
        && (!has('s') || has('m'))
        && (!has('S') || has('s'))
        // What an offset means of a day alone is not for digits to say.
        && (!has('X') || hours);
  }

  /** Where one number of no fixed length follows another, nobody can tell where it ends. */
  private boolean canBeToldApart() {
    for (int i = 1; i < elements.size(); i++) {
      boolean digitsBefore = isNumber(elements.get(i - 1));
      if (digitsBefore && isNumber(elements.get(i)) && elements.get(i - 1).variable()) {
        return false;
      }
    }
    return elements.stream().noneMatch(TimeElements::isDigitLiteral);
  }

  private static boolean isNumber(Element element) {
    return "yMdHhmsS".indexOf(element.letter()) >= 0;
  }

  private static boolean isDigitLiteral(Element element) {
    return element.letter() == 0 && Character.isDigit(element.literal());
  }
}
