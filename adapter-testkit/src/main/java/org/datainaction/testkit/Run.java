package org.datainaction.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.datainaction.compute.CoveredDays;
import org.datainaction.compute.Scan;
import org.datainaction.compute.ScanOptions;
import org.datainaction.compute.ScanResult;
import org.datainaction.compute.SeriesContext;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.FieldId;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Problem;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.series.Slice;
import org.datainaction.table.ReadOutcome;
import org.datainaction.table.Rejection;
import org.datainaction.table.RejectionLog;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.datainaction.table.TextLayout;

/**
 * What came of reading a fixture's files once, as a workspace would. Where lines matter they are
 * kept apart in {@link Lines}, so that two runs over rows in another order can be equal.
 *
 * @param refused why a file is of no use; empty if all could be read
 * @param counts of rows
 * @param rejections how many rows were left out, by reason and column
 * @param invalidCells by field
 * @param series of all measures
 * @param lines where what stands
 */
record Run(
    List<Problem> refused,
    Counts counts,
    Map<RejectionLog.Kind, Long> rejections,
    Map<FieldId, Long> invalidCells,
    List<Series> series,
    Lines lines) {
  /** Nothing in a fixture is yet to come. */
  private static final LocalDate END_OF_TIME = LocalDate.of(2100, 1, 1);

  Run {
    refused = ImmutableList.copyOf(refused);
    rejections = ImmutableMap.copyOf(rejections);
    invalidCells = ImmutableMap.copyOf(invalidCells);
    series = ImmutableList.copyOf(series);
  }

  /**
   * Reads the files in order; stops at the first that is of no use.
   *
   * @param rolledUp whether series are wanted, which takes longer than all the rest
   */
  static Run of(
      Dataset dataset,
      List<Measure> measures,
      Fixture.Setting setting,
      List<SourceFile> files,
      boolean rolledUp)
      throws IOException {
    Scan scan =
        Scan.of(
            dataset,
            measures,
            setting.calendar(),
            setting.covers(),
            ScanOptions.USUAL.withEveryColumn());
    Set<Cell> unusable = new LinkedHashSet<>();
    Map<Cell, List<String>> delivered = new LinkedHashMap<>();
    List<Problem> refused = new ArrayList<>();
    for (SourceFile file : files) {
      try (TableReader reader =
          setting.format().open(file, scan.projection(TextLayout.DETECT, setting.stated()))) {
        scan.read(file.name(), new Watched(reader, dataset, file.name(), delivered, unusable));
      } catch (SourceException useless) {
        refused.addAll(useless.problems());
        break;
      }
    }
    ScanResult result = scan.result();
    List<Series> series = new ArrayList<>();
    Optional<CoveredDays> days =
        setting.covers().map(CoveredDays::of).or(() -> result.seen(END_OF_TIME));
    if (rolledUp && days.isPresent()) {
      SeriesContext context = SeriesContext.of(days.get(), days.get().last().plusDays(1));
      measures.forEach(measure -> series.addAll(result.series(measure, context)));
    }
    return new Run(
        refused,
        Counts.of(result, delivered.size()),
        result.rejections().counts(),
        result.invalidCells(),
        series,
        new Lines(delivered, unusable, result.rejections().examples()));
  }

  /** What is not the same, apart from lines, in words; nothing if all is. */
  List<String> differences(Run other) {
    List<String> found = new ArrayList<>();
    if (!refused.equals(other.refused)) {
      other.refused.forEach(problem -> found.add("it is refused, " + problem.line()));
      return found;
    }
    compare("the rows", counts, other.counts, found);
    compare("the rejected rows", rejections, other.rejections, found);
    compare("the cells without a value", invalidCells, other.invalidCells, found);
    Map<String, Series> others = other.byName();
    byName()
        .forEach(
            (name, one) -> {
              Series twin = others.remove(name);
              if (twin == null) {
                found.add(name + " is gone");
              } else {
                compare(name, one.observations(), twin.observations(), found);
              }
            });
    others.keySet().forEach(name -> found.add(name + " is new"));
    return found;
  }

  private Map<String, Series> byName() {
    Map<String, Series> all = new TreeMap<>();
    for (Series one : series) {
      all.put(one.measure() + " by " + one.grain().id() + said(one.slice()), one);
    }
    return all;
  }

  /** The slice as a table of expected figures names it. */
  static String said(Slice slice) {
    return slice instanceof Slice.Part part ? " of " + part.field() + "=" + part.value() : "";
  }

  private static void compare(
      String name, List<Observation> before, List<Observation> after, List<String> found) {
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String one = i < before.size() ? said(before.get(i)) : "nothing";
      String other = i < after.size() ? said(after.get(i)) : "nothing";
      if (!one.equals(other)) {
        found.add(name + ": " + one + " became " + other);
        return;
      }
    }
  }

  private static String said(Observation one) {
    return one.period()
        + ": "
        + one.figures().map(Figures::toString).orElse("none")
        + " ("
        + one.status()
        + ")";
  }

  private static void compare(String what, Object before, Object after, List<String> found) {
    if (!before.equals(after)) {
      found.add(what + ": " + before + " became " + after);
    }
  }

  /**
   * How many rows became what.
   *
   * @param read under the header, as the format says
   * @param delivered handed over by the format, as counted here
   * @param rejectedByScan of those, the ones without a place
   * @param rejected in all
   * @param ignored no data
   * @param things rows or events that were counted
   */
  record Counts(
      long read, long delivered, long rejectedByScan, long rejected, long ignored, long things) {
    static Counts of(ScanResult result, long delivered) {
      long read = 0;
      long ignored = 0;
      long byReader = 0;
      for (ReadOutcome outcome : result.outcomes().values()) {
        read += outcome.rowsRead();
        ignored += outcome.ignored();
        byReader += outcome.rejections().total();
      }
      long rejected = result.rejections().total();
      return new Counts(read, delivered, rejected - byReader, rejected, ignored, result.things());
    }

    long used() {
      return delivered - rejectedByScan;
    }
  }

  /**
   * A cell, or with an empty field a row.
   *
   * @param line on which its row starts
   */
  record Cell(String file, long line, String field) {}

  /**
   * Where what stands.
   *
   * @param delivered the rows that the format handed over, each with the values of its key as they
   *     were read; none where the dataset has no key or the row no value for a part of it
   * @param unusable their cells that hold no value of their kind
   * @param rejected examples
   */
  record Lines(Map<Cell, List<String>> delivered, Set<Cell> unusable, List<Rejection> rejected) {
    Lines {
      delivered = ImmutableMap.copyOf(delivered);
      unusable = ImmutableSet.copyOf(unusable);
      rejected = ImmutableList.copyOf(rejected);
    }
  }
}
