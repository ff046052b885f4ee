package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.datainaction.sources.row.RawRow;
import org.junit.jupiter.api.Test;

class FastCsvRowsTest {
  @Test
  void rowsMayHaveFewerOrMoreCellsThanTheHeader() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (FastCsvRows read =
        new FastCsvRows("a.csv", new StringReader("a,b,c\n1\n1,2,3,4\n\n1,2,3\n"), ',', 1)) {
      for (Optional<RawRow> row = read.next(); row.isPresent(); row = read.next()) {
        rows.add(row.get().cells());
      }
    }
    assertThat(rows)
        .containsExactly(
            List.of("a", "b", "c"),
            List.of("1"),
            List.of("1", "2", "3", "4"),
            List.of(""),
            List.of("1", "2", "3"));
  }

  @Test
  void aFileThatBreaksOffIsNoFaultOfTheRows() throws Exception {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public void close() {}
        };
    try (FastCsvRows rows = new FastCsvRows("a.csv", broken, ',', 1)) {
      assertThatIOException().isThrownBy(rows::next).withMessage("the disk is gone");
    }
  }
}
