package org.datainaction.sources.bytes;

/** Whether bytes are characters. */
final class Utf8 {
  /** How long the stand-in for bytes that are no character is, U+FFFF. */
  private static final int STAND_IN_BYTES = 3;

  private Utf8() {}

  /**
   * The place of the first byte that is no UTF-8 (RFC 3629), or that begins the character which
   * stands for such bytes; {@code to} if there is none.
   */
  static int firstFault(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (at + Long.BYTES <= to && (Words.at(bytes, at) & Words.TOPS) == 0) {
        at += Long.BYTES;
        continue;
      }
      int length = lengthOf(bytes, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return to;
  }

  /**
   * The same, but for the stand-in: that the text has such a character says nothing of the file.
   */
  static int firstRefusable(byte[] bytes, int from, int to) {
    int at = firstFault(bytes, from, to);
    while (at < to && isStandIn(bytes, at, to)) {
      at = firstFault(bytes, at + STAND_IN_BYTES, to);
    }
    return at;
  }

  private static boolean isStandIn(byte[] bytes, int at, int to) {
    return at + STAND_IN_BYTES <= to
        && (bytes[at] & 0xFF) == 0xEF
        && (bytes[at + 1] & 0xFF) == 0xBF
        && (bytes[at + 2] & 0xFF) == 0xBF;
  }

  /** How long the character is that begins here; 0 if none does. */
  private static int lengthOf(byte[] bytes, int at, int to) {
    int first = bytes[at];
    if (first >= 0) {
      return 1;
    }
    int lead = first & 0xFF;
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > to) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    // Neither too long a form, nor half of a pair, nor beyond U+10FFFF.
    int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isStandIn(bytes, at, to) ? 0 : length;
  }
}
