package org.datainaction.dataset;

import java.util.List;
import org.datainaction.id.FieldId;

/** Which period a row belongs to. */
public sealed interface TimeOfRow
    permits TimeOfRow.Moment, TimeOfRow.Span, TimeOfRow.Named, TimeOfRow.MonthOfYear {

  /** The fields that it reads. */
  List<FieldId> reads();

  /** The versioned form that goes into a measure's digest. */
  String canonical();

  /**
   * The period in which a time or a date lies.
   *
   * @param field a timestamp or a date
   */
  record Moment(FieldId field) implements TimeOfRow {
    @Override
    public List<FieldId> reads() {
      return List.of(field);
    }

    @Override
    public String canonical() {
      return "moment(" + field + ")";
    }
  }

  /**
   * The days that the row covers, which must be exactly one period of the base grain or lie within
   * one; a row that covers parts of two is rejected.
   *
   * @param first a date
   * @param last a date, included
   */
  record Span(FieldId first, FieldId last) implements TimeOfRow {
    @Override
    public List<FieldId> reads() {
      return List.of(first, last);
    }

    @Override
    public String canonical() {
      return "span(" + first + "," + last + ")";
    }
  }

  /**
   * The period that the row names.
   *
   * @param field a {@link org.datainaction.table.CellFormat.PeriodName}
   */
  record Named(FieldId field) implements TimeOfRow {
    @Override
    public List<FieldId> reads() {
      return List.of(field);
    }

    @Override
    public String canonical() {
      return "named(" + field + ")";
    }
  }

  /**
   * The month of a year that the row gives in two columns, without a day; the base grain must be
   * the month or longer.
   *
   * @param year a whole number
   * @param month a {@link org.datainaction.table.CellFormat.Month}
   */
  record MonthOfYear(FieldId year, FieldId month) implements TimeOfRow {
    @Override
    public List<FieldId> reads() {
      return List.of(year, month);
    }

    @Override
    public String canonical() {
      return "month-of-year(" + year + "," + month + ")";
    }
  }
}
