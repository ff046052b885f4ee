package org.datainaction.sources.row;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Months by English name, its first three letters, or number. */
final class MonthParser implements CellParser {
  @Override
  public long parse(String text) {
    for (Month month : Month.values()) {
      if (is(month, text)) {
        return month.getValue();
      }
    }
    return INVALID;
  }

  private static boolean is(Month month, String text) {
    String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String number = Integer.toString(month.getValue());
    return name.equalsIgnoreCase(text)
        || name.substring(0, 3).equalsIgnoreCase(text)
        || text.equals(number)
        || (number.length() == 1 && text.equals("0" + number));
  }
}
