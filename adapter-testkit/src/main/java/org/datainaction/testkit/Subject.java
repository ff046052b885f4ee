package org.datainaction.testkit;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.datainaction.compute.Scan;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.SourceFile;

/**
 * A fixture together with the dataset that it is an export of and the measures made from it.
 * Immutable.
 *
 * @param fixture what the author gave
 * @param dataset as in a workspace
 * @param measures those whose definition agrees with the dataset; the others are another test's
 * @param originals the files as they are
 * @param tables the files as rows
 */
record Subject(
    Fixture fixture,
    Dataset dataset,
    List<Measure> measures,
    List<SourceFile> originals,
    List<CsvTable> tables) {
  Subject {
    measures = ImmutableList.copyOf(measures);
    originals = ImmutableList.copyOf(originals);
    tables = ImmutableList.copyOf(tables);
  }

  /** Reads the files that stand beside the author's test class. */
  static Subject of(Fixture fixture, DepartmentAdapter adapter, Class<?> test) {
    Dataset dataset =
        adapter.datasets().stream()
            .filter(one -> one.id().equals(fixture.dataset()))
            .findFirst()
            .map(fixture.setting().workspace())
            .orElseThrow(() -> unknown(fixture, adapter));
    List<Measure> measures =
        adapter.measures().stream()
            .filter(measure -> measure.dataset().equals(dataset.id()))
            .filter(measure -> agrees(measure, dataset, fixture))
            .map(measure -> measure.withLists(list -> filled(list, fixture)))
            .toList();
    Set<String> headers =
        dataset.fields().stream()
            .flatMap(field -> field.headers().stream())
            .map(CsvTable::key)
            .collect(Collectors.toSet());
    List<SourceFile> originals = new ArrayList<>();
    List<CsvTable> tables = new ArrayList<>();
    for (String name : fixture.files()) {
      byte[] bytes = bytes(name, fixture.setting().owner().orElse(test));
      originals.add(SourceFile.of(name, bytes));
      tables.add(table(name, bytes, headers));
    }
    return new Subject(fixture, dataset, measures, originals, tables);
  }

  private static CsvTable table(String name, byte[] bytes, Set<String> headers) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return CsvTable.parse(name, text, cell -> headers.contains(CsvTable.key(cell)));
    } catch (CharacterCodingException | CsvParseException noTable) {
      throw new IllegalArgumentException(
          "the fixture's file '%s' is not CSV in UTF-8 with commas, whatever format reads it: %s"
              .formatted(name, noTable),
          noTable);
    }
  }

  /** Reads the files as they are. */
  Run run() {
    return read(originals, true);
  }

  /** Reads the files, written again, to compare with; fails if nothing comes of that. */
  Run runTables() {
    Run run = read(tables.stream().map(CsvTable::file).toList(), true);
    if (!run.refused().isEmpty() || run.counts().used() == 0) {
      throw new AssertionError(
          "the fixture of %s has no row that can be used, so nothing can be tried with it: %s"
              .formatted(this, run.refused()));
    }
    return run;
  }

  /** Reads the files in reverse order. */
  Run runReversed() {
    return read(ImmutableList.copyOf(tables).reverse().stream().map(CsvTable::file).toList(), true);
  }

  /** Reads the files with another in place of one. */
  Run runWith(int index, CsvTable other) {
    return read(filesWith(index, other.file()), true);
  }

  /** Reads the files with another in place of one. */
  Run runWith(int index, SourceFile other) {
    return read(filesWith(index, other), true);
  }

  /** The same for a test that looks at rows only: without series. */
  Run rowsWith(int index, CsvTable other) {
    return read(filesWith(index, other.file()), false);
  }

  private List<SourceFile> filesWith(int index, SourceFile other) {
    List<SourceFile> files = new ArrayList<>();
    tables.forEach(table -> files.add(table.file()));
    files.set(index, other);
    return files;
  }

  @Override
  public String toString() {
    return dataset.id() + " (" + String.join(", ", fixture.files()) + ")";
  }

  private Run read(List<SourceFile> files, boolean rolledUp) {
    try {
      return Run.of(dataset, measures, fixture.setting(), files, rolledUp);
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory could not be read", impossible);
    }
  }

  private static boolean agrees(Measure measure, Dataset dataset, Fixture fixture) {
    try {
      Scan.of(dataset, List.of(measure), fixture.setting().calendar());
      return true;
    } catch (ProblemException contradiction) {
      return false;
    }
  }

  private static DatedList filled(DatedList list, Fixture fixture) {
    List<String> values = fixture.setting().lists().getOrDefault(list.id(), List.of());
    return new DatedList(
        list.id(),
        values.stream()
            .map(value -> new DatedList.Entry(value, LocalDate.MIN, LocalDate.MAX))
            .toList());
  }

  private static byte[] bytes(String name, Class<?> test) {
    try (InputStream resource = test.getResourceAsStream(name)) {
      return Optional.ofNullable(resource)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "the fixture's file '%s' is not there: put it into src/test/resources/%s"
                          .formatted(name, test.getPackageName().replace('.', '/'))))
          .readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }

  private static IllegalArgumentException unknown(Fixture fixture, DepartmentAdapter adapter) {
    List<String> known = adapter.datasets().stream().map(one -> one.id().toString()).toList();
    return new IllegalArgumentException(
        "a fixture is for the dataset '%s', which the adapter does not have; expected %s"
            .formatted(fixture.dataset(), Nearest.hint(fixture.dataset().toString(), known)));
  }
}
