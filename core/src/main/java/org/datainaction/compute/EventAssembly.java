package org.datainaction.compute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;

/**
 * Puts the rows of each event together, wherever they stand. Remembers one value a field and event
 * until the last file is read.
 */
final class EventAssembly {
  private static final byte PRESENT = CellState.PRESENT.code();
  private static final byte INVALID = CellState.INVALID.code();

  private final Identity.EventKey identity;
  private final Map<List<String>, Integer> events = new HashMap<>();
  private final List<Long> rowsOfEvent = new ArrayList<>();
  private final Map<Integer, Map<String, Long>> rowsInLaterFiles = new HashMap<>();
  private final List<Origin> firstRows = new ArrayList<>();
  private final Map<FieldId, Combined> combined = new LinkedHashMap<>();

  EventAssembly(Dataset dataset, Identity.EventKey identity) {
    this.identity = identity;
    for (Field field : dataset.fields()) {
      boolean text =
          field.format() instanceof CellFormat.Text
              || field.format() instanceof CellFormat.PeriodName;
      combined.put(field.id(), new Combined(identity.ruleFor(field.id()), text));
    }
  }

  /** Takes in the rows of a batch, whose lines are given for telling where an event began. */
  void add(Rows rows, RowOrigin origin) {
    List<Column> keys = identity.key().stream().map(rows::column).toList();
    for (int row = 0; row < rows.count(); row++) {
      int event = eventOf(keys, row, origin);
      for (Map.Entry<FieldId, Combined> entry : combined.entrySet()) {
        entry.getValue().add(event, rows.column(entry.getKey()), row);
      }
    }
  }

  private int eventOf(List<Column> keys, int row, RowOrigin origin) {
    List<String> key = new ArrayList<>(keys.size());
    for (Column column : keys) {
      key.add(column.dictionary().isEmpty() ? Long.toString(column.value(row)) : column.text(row));
    }
    Integer known = events.get(key);
    if (known != null) {
      rowsOfEvent.set(known, rowsOfEvent.get(known) + 1);
      String file = origin.of(row).file();
      if (!file.equals(firstRows.get(known).file())) {
        rowsInLaterFiles
            .computeIfAbsent(known, fresh -> new LinkedHashMap<>())
            .merge(file, 1L, Long::sum);
      }
      return known;
    }
    events.put(key, rowsOfEvent.size());
    rowsOfEvent.add(1L);
    firstRows.add(origin.of(row));
    return rowsOfEvent.size() - 1;
  }

  /** One row an event, in the order in which events began. */
  Rows events() {
    Rows rows = new Rows(rowsOfEvent.size());
    combined.forEach((field, values) -> rows.put(field, values.column(rows.count())));
    return rows;
  }

  /** By field, of how many events the sum is too large to hold; fields without any are left out. */
  Map<FieldId, Long> overflows() {
    Map<FieldId, Long> overflows = new LinkedHashMap<>();
    combined.forEach(
        (field, values) -> {
          if (!values.overflowed.isEmpty()) {
            overflows.put(field, (long) values.overflowed.cardinality());
          }
        });
    return overflows;
  }

  /** How many rows an event was made from, by the file in which they stand. */
  Map<String, Long> rowsOf(int event) {
    Map<String, Long> later = rowsInLaterFiles.getOrDefault(event, Map.of());
    long elsewhere = later.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> rows = new LinkedHashMap<>();
    rows.put(firstRows.get(event).file(), rowsOfEvent.get(event) - elsewhere);
    rows.putAll(later);
    return rows;
  }

  /** Where the first row of an event stands. */
  Origin firstRowOf(int event) {
    return firstRows.get(event);
  }

  /**
   * Where a row stands.
   *
   * @param file the export's name
   * @param line from 1
   */
  record Origin(String file, long line) {}

  interface RowOrigin {
    Origin of(int row);
  }

  /** The values of one field, one an event. */
  private static final class Combined {
    private final Identity.Combine rule;
    private final boolean text;
    private final List<String> dictionary = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private long[] values = new long[64];
    private byte[] states = new byte[64];
    private final BitSet overflowed = new BitSet();
    private int size;

    Combined(Identity.Combine rule, boolean text) {
      this.rule = rule;
      this.text = text;
    }

    void add(int event, Column column, int row) {
      byte state = column.state(row).code();
      boolean first = event == size;
      if (first) {
        grow();
        size++;
        states[event] = state;
        values[event] = state == PRESENT ? held(column, row) : 0;
      } else if (rule != Identity.Combine.FIRST && state == PRESENT) {
        long value = held(column, row);
        boolean more = states[event] == PRESENT;
        if (overflowed.get(event) || (more && overflows(values[event], value))) {
          overflowed.set(event);
          states[event] = INVALID;
        } else {
          values[event] = more ? combine(values[event], value) : value;
          states[event] = PRESENT;
        }
      }
    }

    private long combine(long before, long value) {
      return switch (rule) {
        case FIRST -> before;
        case EARLIEST -> Math.min(before, value);
        case LATEST, ANY -> Math.max(before, value);
        case SUM -> before + value;
      };
    }

    private boolean overflows(long before, long value) {
      long sum = before + value;
      return rule == Identity.Combine.SUM && ((before ^ sum) & (value ^ sum)) < 0;
    }

    private long held(Column column, int row) {
      if (!text) {
        return column.value(row);
      }
      return codes.computeIfAbsent(
          column.text(row),
          fresh -> {
            dictionary.add(fresh);
            return dictionary.size() - 1;
          });
    }

    private void grow() {
      if (size == values.length) {
        values = java.util.Arrays.copyOf(values, 2 * size);
        states = java.util.Arrays.copyOf(states, 2 * size);
      }
    }

    Column column(int events) {
      return new Column(
          java.util.Arrays.copyOf(values, events),
          java.util.Arrays.copyOf(states, events),
          dictionary);
    }
  }
}
