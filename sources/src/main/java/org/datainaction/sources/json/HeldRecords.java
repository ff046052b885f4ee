package org.datainaction.sources.json;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.RawRow;
import org.datainaction.sources.row.RowSource;

/** The records that a survey held, as rows. */
final class HeldRecords implements RowSource {
  private final ReportSurvey survey;
  private final Iterator<FoundRecord> records;
  private final ImmutableList<String> added;
  private boolean begun;

  /**
   * The records.
   *
   * @param survey that found them
   * @param added cells to put behind those of each record
   */
  HeldRecords(ReportSurvey survey, List<FoundRecord> records, List<String> added) {
    this.survey = survey;
    this.records = records.iterator();
    this.added = ImmutableList.copyOf(added);
  }

  @Override
  public Optional<RawRow> next() {
    if (!begun) {
      begun = true;
      return Optional.of(RawRow.escaped(survey.dataLine(), survey.header()));
    }
    return records.hasNext()
        ? Optional.of(records.next().row(survey.names().size(), added))
        : Optional.empty();
  }

  @Override
  public void close() {
    // The file was closed when all of it had been read.
  }
}
