package org.datainaction.sources.row;

import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import org.datainaction.table.CellFormat;
import org.datainaction.table.CellState;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Projection;
import org.datainaction.time.PeriodNotation;

/**
 * What the text of a cell of one column means: the rules by which every format reads cells. Not
 * safe for use by several threads.
 */
public abstract class CellReading {
  private final ImmutableSet<String> missing;
  private String lastCell = "";
  private CellState lastState = CellState.MISSING;

  private CellReading(ColumnSpec spec) {
    this.missing =
        spec.missing().stream().map(Blanks::strip).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The rules of a column.
   *
   * @throws IllegalArgumentException if the format has a pattern that is none
   */
  public static CellReading of(ColumnSpec spec, Projection projection) {
    CellFormat format = spec.format();
    if (format instanceof CellFormat.Text) {
      return new Texts(spec, text -> true);
    } else if (format instanceof CellFormat.PeriodName) {
      return new Texts(spec, text -> PeriodNotation.parse(text, projection.calendar()).isPresent());
    } else if (format instanceof CellFormat.Whole) {
      return new Values(spec, new NumberParser(0));
    } else if (format instanceof CellFormat.Count) {
      return new Values(spec, NumberParser.ofCounts());
    } else if (format instanceof CellFormat.Decimal decimal) {
      return new Values(spec, new NumberParser(decimal.decimals()));
    } else if (format instanceof CellFormat.Timestamp timestamp) {
      return new Values(spec, TimeParser.of(timestamp, projection.zone()));
    } else if (format instanceof CellFormat.Day day) {
      return new Values(spec, TimeParser.of(day));
    } else if (format instanceof CellFormat.Month) {
      return new Values(spec, new MonthParser());
    } else if (format instanceof CellFormat.TimeOfDay time) {
      return new Values(spec, TimeParser.of(time));
    } else if (format instanceof CellFormat.Flag flag) {
      return new Values(spec, new FlagParser(flag));
    }
    throw new AssertionError("a format without a parser: " + format);
  }

  /** Looks at a cell and says what it holds. */
  public final CellState read(String cell) {
    // Rows that follow each other often have the same text.
    if (!cell.equals(lastCell)) {
      lastState = look(cell);
      lastCell = cell;
    }
    return lastState;
  }

  private CellState look(String cell) {
    String text = Blanks.strip(cell);
    if (text.isEmpty() || missing.contains(text)) {
      return CellState.MISSING;
    }
    return accepts(text) ? CellState.PRESENT : CellState.INVALID;
  }

  /** The spellings that mean "no value", without blanks at either end. */
  public final ImmutableSet<String> missing() {
    return missing;
  }

  abstract boolean accepts(String text);

  /** The value of the cell that was looked at last; meaningless unless present, or of text. */
  public abstract long value();

  /** The text of the cell that was looked at last, if the column holds text and it is present. */
  public abstract String text();

  /** Whether the column holds text. */
  public final boolean holdsText() {
    return this instanceof Texts;
  }

  private static final class Values extends CellReading {
    private final CellParser parser;
    private long value = CellParser.INVALID;

    Values(ColumnSpec spec, CellParser parser) {
      super(spec);
      this.parser = parser;
    }

    @Override
    boolean accepts(String found) {
      value = parser.parse(found);
      return value != CellParser.INVALID;
    }

    @Override
    public long value() {
      return value;
    }

    @Override
    public String text() {
      return "";
    }
  }

  private static final class Texts extends CellReading {
    private final Predicate<String> isValid;
    private String text = "";

    Texts(ColumnSpec spec, Predicate<String> isValid) {
      super(spec);
      this.isValid = isValid;
    }

    @Override
    boolean accepts(String found) {
      text = found;
      return isValid.test(found);
    }

    @Override
    public long value() {
      return 0;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
