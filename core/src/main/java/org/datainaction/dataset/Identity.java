package org.datainaction.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.datainaction.id.FieldId;

/** What makes rows one and the same thing. */
public sealed interface Identity permits Identity.EachRow, Identity.UniqueRow, Identity.EventKey {

  /** Every row is a thing of its own; equal rows are different things. */
  Identity EACH_ROW = new EachRow();

  /** The fields by which rows are told apart; none if each row is a thing of its own. */
  List<FieldId> key();

  /** The versioned form that goes into a measure's digest. */
  String canonical();

  /** Every row counts by itself. */
  record EachRow() implements Identity {
    @Override
    public List<FieldId> key() {
      return List.of();
    }

    @Override
    public String canonical() {
      return "each-row";
    }
  }

  /**
   * There is one row for each key, as in tables of already counted things. If there is another one
   * all the same, {@link Repeats} says which of them count; how many there are is always told.
   * Which is the first follows from the order of files and rows. A row without a value in one of
   * the key's fields is a thing of its own; a dataset in which that must not be needs a value in
   * the field ({@link org.datainaction.table.Need#CELL}). A row that has no place in time is
   * rejected for that and is no other row of its key.
   *
   * @param key the fields of the key, at least one
   * @param repeats what becomes of rows with the same key
   */
  record UniqueRow(List<FieldId> key, Repeats repeats) implements Identity {
    public UniqueRow {
      key = ImmutableList.copyOf(key);
    }

    /** Of rows with the same key, the first one counts. */
    public UniqueRow(List<FieldId> key) {
      this(key, Repeats.FIRST);
    }

    @Override
    public String canonical() {
      String rule = repeats == Repeats.FIRST ? "" : "," + repeats.id();
      return "unique-row(" + key.stream().map(FieldId::value).sorted().toList() + rule + ")";
    }
  }

  /**
   * Rows with the same key are one event, whether or not they stand together. Fields combine over
   * the event's rows by their rule, {@link Combine#FIRST} if none is given.
   *
   * @param key the fields of the key, at least one; all need a value in every row
   * @param rules by field
   */
  record EventKey(List<FieldId> key, Map<FieldId, Combine> rules) implements Identity {
    public EventKey {
      key = ImmutableList.copyOf(key);
      rules = ImmutableSortedMap.copyOf(rules);
    }

    /** How this field combines. */
    public Combine ruleFor(FieldId field) {
      return rules.getOrDefault(field, Combine.FIRST);
    }

    @Override
    public String canonical() {
      return "event-key("
          + key.stream().map(FieldId::value).sorted().toList()
          + ","
          + Maps.filterValues(rules, rule -> rule != Combine.FIRST)
          + ")";
    }
  }

  /**
   * What becomes of rows that have the same key although there should be one. Ask the department
   * why there are any.
   */
  enum Repeats {
    /**
     * The first row counts, and each other one is rejected. For mistakes: rows that were exported
     * twice, and files that overlap. No file read later changes what was counted.
     */
    FIRST,
    /**
     * The row that stands last in the order of files counts; those before it are left out as
     * replaced, which is not held against a file. For corrections: the department exports a record
     * again when it has changed, and the files' order is that of time. Whole rows are replaced: a
     * cell that is empty in the last row is empty.
     */
    LAST,
    /**
     * Each row counts, and how many repeat a key is told. For keys that are known to be given
     * twice, such as case numbers that start over: leaving rows out would lose things that
     * happened.
     */
    BOTH;

    /** As written in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How one value is made from the values of an event's rows. */
  enum Combine {
    /** The cell of the first row in file order, also if it is missing. */
    FIRST,
    /** The smallest value present; missing if none is. */
    EARLIEST,
    /** The largest value present; missing if none is. */
    LATEST,
    /** The sum of the values present; missing if none is. */
    SUM,
    /** For yes or no: yes if any row says yes; missing if no row says anything. */
    ANY;

    /** As written in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
