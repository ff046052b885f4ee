package org.datainaction.sources.bytes;

import java.util.List;
import org.datainaction.sources.bytes.TimeLayout.Element;

/**
 * A text of one length with digits and literals at fixed places, compared eight bytes at a time:
 * against a digit, zero differs in nothing and each other digit by at most 9.
 */
final class FixedShape {
  private static final int LONGEST = 40;

  private final int length;
  private final int[] places;
  private final long[] expected;
  private final long[] slack;

  private FixedShape(int length, int[] places, long[] expected, long[] slack) {
    this.length = length;
    this.places = places;
    this.expected = expected;
    this.slack = slack;
  }

  /** The shape of these parts; one that is not fixed if they have none. */
  static FixedShape of(List<Element> elements) {
    int length = 0;
    for (Element element : elements) {
      if (element.variable() || "LaX".indexOf(element.letter()) >= 0) {
        return new FixedShape(0, new int[0], new long[0], new long[0]);
      }
      length += element.digits();
    }
    if (length < Long.BYTES || length > LONGEST) {
      return new FixedShape(0, new int[0], new long[0], new long[0]);
    }
    byte[] texts = new byte[length];
    byte[] slacks = new byte[length];
    for (Element element : elements) {
      for (int i = 0; i < element.digits(); i++) {
        boolean digit = element.letter() != 0;
        texts[element.place() + i] = (byte) (digit ? '0' : element.literal());
        // Added to a difference that is too large, it sets the top bit.
        slacks[element.place() + i] = (byte) (digit ? 0x76 : 0x7F);
      }
    }
    int words = (length + Long.BYTES - 1) / Long.BYTES;
    int[] places = new int[words];
    long[] expected = new long[words];
    long[] slack = new long[words];
    for (int i = 0; i < words; i++) {
      // The last word may overlap the one before.
      places[i] = Math.min(i * Long.BYTES, length - Long.BYTES);
      expected[i] = Words.at(texts, places[i]);
      slack[i] = Words.at(slacks, places[i]);
    }
    return new FixedShape(length, places, expected, slack);
  }

  boolean isFixed() {
    return length > 0;
  }

  int length() {
    return length;
  }

  /** What is expected of the last eight bytes. */
  long expectedAtEnd() {
    return expected[expected.length - 1];
  }

  /** How much a byte of the last eight may differ, as {@link #fits} takes it. */
  long slackAtEnd() {
    return slack[slack.length - 1];
  }

  /** Whether eight bytes are as expected. */
  static boolean fits(long word, long expected, long slack) {
    long difference = word ^ expected;
    return ((((difference & ~Words.TOPS) + slack) | difference) & Words.TOPS) == 0;
  }

  boolean matches(byte[] bytes, int from, int end) {
    if (end - from != length) {
      return false;
    }
    long wrong = 0;
    int[] at = places;
    long[] texts = expected;
    long[] slacks = slack;
    for (int i = 0; i < at.length; i++) {
      long difference = Words.at(bytes, from + at[i]) ^ texts[i];
      wrong |= ((difference & ~Words.TOPS) + slacks[i]) | difference;
    }
    return (wrong & Words.TOPS) == 0;
  }

  static boolean areDigits(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number in these digits; of more than nine, meaningless. */
  static int number(byte[] bytes, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    return value;
  }
}
