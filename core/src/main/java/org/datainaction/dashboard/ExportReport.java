package org.datainaction.dashboard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datainaction.problem.Problem;
import org.datainaction.text.LocalizedText;

/**
 * One file and where it came from.
 *
 * @param name relative to the workspace; of a member of an archive, {@code archive!member}
 * @param bytes its length on disk; of a member of an archive, its unpacked length
 * @param crc32c checksum of these bytes as eight hexadecimal digits; empty if it could not be read
 * @param rows what became of its rows
 * @param origin where it came from
 * @param problems why it could not be read; empty if it could
 */
public record ExportReport(
    String name, long bytes, String crc32c, RowCounts rows, Origin origin, List<Problem> problems) {
  public ExportReport {
    problems = ImmutableList.copyOf(problems);
  }

  /**
   * Where an export came from, as the workspace declares it.
   *
   * @param publisher who published it
   * @param licence under which terms; empty if unknown
   * @param address where it can be had; empty if it is not public
   * @param retrievedOn when it was fetched, if declared
   */
  public record Origin(
      LocalizedText publisher, String licence, String address, Optional<LocalDate> retrievedOn) {}
}
