package org.datainaction.adapters.police;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;

/** The adapter's words. Immutable. */
final class Words {
  private final TextBundle bundle = TextBundle.of(PoliceAdapter.class, "words");

  LocalizedText text(String key) {
    return bundle.text(key);
  }

  /** A column with its title and meaning. */
  Field field(String dataset, FieldId id, String header, CellFormat format) {
    String key = dataset + "." + id;
    return Field.of(id, header, format, text(key + ".title"), text(key + ".meaning"));
  }

  /**
   * Words for values as they stand in exports. Their keys are in small letters with hyphens: {@code
   * BURGLARY - VEHICLE} is {@code burglary-vehicle}.
   */
  Map<String, LocalizedText> values(String dictionary, String... values) {
    ImmutableMap.Builder<String, LocalizedText> words = ImmutableMap.builder();
    for (String value : values) {
      words.put(value, text(dictionary + "." + keyOf(value)));
    }
    return words.buildOrThrow();
  }

  /** Words for the hours of the day, {@code 00} to {@code 23}. */
  Map<String, LocalizedText> hours() {
    ImmutableMap.Builder<String, LocalizedText> words = ImmutableMap.builder();
    for (int hour = 0; hour < 24; hour++) {
      String value = hour < 10 ? "0" + hour : Integer.toString(hour);
      words.put(value, text("hour." + value));
    }
    return words.buildOrThrow();
  }

  private static String keyOf(String value) {
    StringBuilder key = new StringBuilder();
    boolean between = false;
    for (char c : value.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (kept) {
        key.append(between && !key.isEmpty() ? "-" : "").append(c);
      }
      between = !kept;
    }
    return key.toString();
  }
}
