package org.datainaction.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datainaction.sources.Wanted.columns;
import static org.datainaction.sources.Wanted.required;
import static org.datainaction.sources.Wanted.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import org.datainaction.sources.packed.BadPacking;
import org.datainaction.sources.packed.PackedFile;
import org.datainaction.sources.packed.Packing;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every format promises. A format's test says how the format writes a table and inherits the
 * rest.
 */
public abstract class SourceFormatContract extends RefusalContract {
  @Test
  void isFoundUnderItsId() {
    assertThat(ServiceLoader.load(SourceFormat.class))
        .filteredOn(found -> found.id().equals(id()))
        .singleElement()
        .hasSameClassAs(format());
  }

  @ParameterizedTest
  @ValueSource(strings = {"calls.csv", "calls.xlsx", "calls.pdf", "calls", "2025/calls.CSV"})
  void recognisesItsContentUnderAnyName(String name) throws Exception {
    assertThat(format().recognises(SourceFile.of(name, small()))).isEqualTo(confidence());
  }

  @Test
  void recognisesNothingElseUnderAGoodName() throws Exception {
    List<byte[]> others =
        List.of(
            latin("%PDF-1.7\n1 0 obj"),
            latin("PK\u0003\u0004\u0014\0\u0006\0\b\0\0\0!\0 [Content_Types].xml"),
            latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0\0\0"),
            latin("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"),
            latin("\u001F\u008B\b\0\0\0\0\0"),
            latin("Day,Kind,Calls\n\u0001\0\u0002\u0003\n"),
            latin("<!DOCTYPE html>\n<html><title>Sign in</title>"));
    for (byte[] other : others) {
      SourceFile file = SourceFile.of("calls.csv", other);
      assertThat(format().recognises(file)).isEqualTo(Confidence.NO);
    }
  }

  @Test
  void givesColumnsInTheOrderInWhichTheyAreWanted() throws Exception {
    List<ColumnSpec> wanted = List.of(DAY, KIND, CALLS);
    List<String> row = List.of("Mon", "medical", "12");
    for (List<Integer> order :
        List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2), List.of(0, 0))) {
      ColumnSpec[] specs = order.stream().map(wanted::get).toArray(ColumnSpec[]::new);
      ReadTable table = ReadTable.of(format(), file(small()), columns(specs));
      assertThat(table.rows().get(0)).isEqualTo(order.stream().map(row::get).toList());
    }
  }

  @Test
  void findsColumnsWhateverTheirCaseBlanksAndPlace() throws Exception {
    byte[] bytes =
        export(
            List.of("  CALLS ", "Something else", "type  of\u00A0call"),
            List.of(List.of("3", "-", "fire")));
    ReadTable table =
        ReadTable.of(format(), file(bytes), columns(text("Kind", "Type of Call"), CALLS));
    assertThat(table.rows()).containsExactly(List.of("fire", "3"));
  }

  @Test
  void rowsCanBeCountedWithoutAskingForAColumn() throws Exception {
    ReadTable table = ReadTable.of(format(), file(small()), columns());
    assertThat(table.rows()).containsExactly(List.of(), List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 2047, 2048, 2049, 4096, 5000})
  void readsEveryRowOnceAndInOrder(int count) throws Exception {
    List<List<String>> rows = numbered(count);
    ReadTable table = ReadTable.of(format(), file(export(HEADER, rows)), all());

    assertThat(table.rows()).isEqualTo(rows);
    assertThat(table.lines())
        .isEqualTo(LongStream.rangeClosed(1, count).map(i -> headerLine() + i).boxed().toList());
    assertThat(table.outcome().rowsRead()).isEqualTo(count);
    assertThat(table.outcome().accepted()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {2047, 2048, 2049})
  void rejectedRowsAroundTheEndOfABatchCostNoOthers(int count) throws Exception {
    List<List<String>> rows = new ArrayList<>(numbered(count));
    List<String> bad = List.of("Sun", "fire", "many");
    rows.addAll(List.of(bad, bad, List.of("Mon", "fire", "7"), bad));
    ReadTable table =
        ReadTable.of(format(), file(export(HEADER, rows)), columns(DAY, KIND, required(CALLS)));

    assertThat(table.rows()).hasSize(count + 1).endsWith(List.of("Mon", "fire", "7"));
    assertThat(table.outcome().rejections().total()).isEqualTo(3);
  }

  @Test
  void tellsLengthAndChecksumOfAllBytes() throws Exception {
    byte[] bytes = export(HEADER, numbered(3000));
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    ReadTable table = ReadTable.of(format(), file(bytes), all());

    assertThat(table.outcome().bytes()).isEqualTo(bytes.length);
    assertThat(Long.parseLong(table.outcome().crc32c(), 16)).isEqualTo(checksum.getValue());
    assertThat(table.outcome().crc32c()).hasSize(8).isLowerCase();
  }

  @Test
  void readsAPackedExportLikeThePlainOne() throws Exception {
    byte[] bytes = export(HEADER, numbered(3000));
    SourceFile packed = PackedFile.gunzipped(file(Packing.gzip(bytes)));
    assertThat(format().recognises(packed)).isEqualTo(format().recognises(file(bytes)));
    assertThat(read(packed, all())).isEqualTo(read(file(bytes), all()));
  }

  @Test
  void aPackedExportThatBreaksOffGivesNoTable() {
    byte[] packed = Packing.gzip(export(HEADER, numbered(300)));
    for (int length = 0; length < packed.length; length++) {
      SourceFile cut = file(Arrays.copyOf(packed, length));
      assertThatExceptionOfType(BadPacking.class)
          .isThrownBy(() -> ReadTable.of(format(), PackedFile.gunzipped(cut), all()));
    }
  }

  @Test
  void isReadAlikeByManyThreads() throws Exception {
    SourceFile file = file(export(HEADER, numbered(5000)));
    ReadTable expected = ReadTable.of(format(), file, all());

    assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> read(file, all())).toList())
        .allSatisfy(table -> assertThat(table).isEqualTo(expected));
  }
}
