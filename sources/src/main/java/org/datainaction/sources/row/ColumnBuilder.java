package org.datainaction.sources.row;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Predicate;
import org.datainaction.table.CellFormat;
import org.datainaction.table.CellState;
import org.datainaction.table.Column;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.time.PeriodNotation;

/**
 * Fills one column of a batch. A cell is first looked at ({@link #stage}) and only kept ({@link
 * #commit}) when the whole row is accepted, so that a rejected row leaves no trace.
 */
abstract class ColumnBuilder {
  private final long[] values;
  private final byte[] states;
  private final ImmutableSet<String> missing;
  private CellState staged = CellState.MISSING;
  private long invalid;

  private ColumnBuilder(ColumnSpec spec, int rows) {
    this.values = new long[rows];
    this.states = new byte[rows];
    this.missing =
        spec.missing().stream().map(Blanks::strip).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * A builder for what the column holds.
   *
   * @throws IllegalArgumentException if the format has a pattern that is none
   */
  static ColumnBuilder of(ColumnSpec spec, Projection projection, int rows) {
    CellFormat format = spec.format();
    if (format instanceof CellFormat.Text) {
      return new Texts(spec, rows, text -> true);
    } else if (format instanceof CellFormat.PeriodName) {
      return new Texts(
          spec, rows, text -> PeriodNotation.parse(text, projection.calendar()).isPresent());
    } else if (format instanceof CellFormat.Whole) {
      return new Numbers(spec, rows, new NumberParser(0));
    } else if (format instanceof CellFormat.Count) {
      return new Numbers(spec, rows, NumberParser.ofCounts());
    } else if (format instanceof CellFormat.Decimal decimal) {
      return new Numbers(spec, rows, new NumberParser(decimal.decimals()));
    } else if (format instanceof CellFormat.Timestamp timestamp) {
      return new Numbers(spec, rows, TimeParser.of(timestamp, projection.zone()));
    } else if (format instanceof CellFormat.Day day) {
      return new Numbers(spec, rows, TimeParser.of(day));
    } else if (format instanceof CellFormat.Month) {
      return new Numbers(spec, rows, new MonthParser());
    } else if (format instanceof CellFormat.TimeOfDay time) {
      return new Numbers(spec, rows, TimeParser.of(time));
    } else if (format instanceof CellFormat.Flag flag) {
      return new Numbers(spec, rows, new FlagParser(flag));
    }
    throw new AssertionError("a format without a parser: " + format);
  }

  /** Looks at the cell of the next row and says what it holds. */
  final CellState stage(String cell) {
    String text = Blanks.strip(cell);
    if (text.isEmpty() || missing.contains(text)) {
      staged = CellState.MISSING;
    } else {
      staged = stageValue(text) ? CellState.PRESENT : CellState.INVALID;
    }
    return staged;
  }

  /** Keeps what was staged last as the cell of this row. */
  final void commit(int row) {
    states[row] = staged.code();
    values[row] = staged == CellState.PRESENT ? stagedValue() : 0;
    if (staged == CellState.INVALID) {
      invalid++;
    }
  }

  /** Whether the cell that was kept last is the first that holds no value of its kind. */
  final boolean isFirstInvalid() {
    return invalid == 1 && staged == CellState.INVALID;
  }

  /** How many cells were kept that hold no value of their kind. */
  final long invalid() {
    return invalid;
  }

  /** The column over the builder's own arrays. */
  final Column column() {
    return new Column(values, states, dictionary());
  }

  abstract boolean stageValue(String text);

  abstract long stagedValue();

  abstract List<String> dictionary();

  private static final class Numbers extends ColumnBuilder {
    private final CellParser parser;
    private long value;

    Numbers(ColumnSpec spec, int rows, CellParser parser) {
      super(spec, rows);
      this.parser = parser;
    }

    @Override
    boolean stageValue(String text) {
      value = parser.parse(text);
      return value != CellParser.INVALID;
    }

    @Override
    long stagedValue() {
      return value;
    }

    @Override
    List<String> dictionary() {
      return List.of();
    }
  }

  private static final class Texts extends ColumnBuilder {
    private final TextDictionary dictionary = new TextDictionary();
    private final Predicate<String> isValid;
    private String text = "";

    Texts(ColumnSpec spec, int rows, Predicate<String> isValid) {
      super(spec, rows);
      this.isValid = isValid;
    }

    @Override
    boolean stageValue(String found) {
      text = found;
      return dictionary.knows(found) || isValid.test(found);
    }

    @Override
    long stagedValue() {
      return dictionary.codeOf(text);
    }

    @Override
    List<String> dictionary() {
      return dictionary.texts();
    }
  }
}
