package org.datainaction.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BlockSourceTest {
  @Test
  void nobodyReadsOnBehindBytesThatCouldNotBeRead() throws Exception {
    InputStream failsOnce =
        new InputStream() {
          private int attempts;

          @Override
          public int read() throws IOException {
            if (++attempts == 1000) {
              throw new IOException("the disk is gone");
            }
            return attempts % 5 == 0 ? '\n' : '1';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
          }
        };
    RecordScanner rows = new RecordScanner(',', new int[] {0});
    BlockSource source = new BlockSource(new byte[0], 0, 0, failsOnce, rows);
    Block block = new Block(1 << 12);

    assertThatIOException().isThrownBy(() -> source.next(block)).withMessage("the disk is gone");
    assertThat(source.next(block)).as("though there would be more").isFalse();
  }

  @Test
  void aBlockEndsBehindARowThoughAnOddOneStandsBeforeItsEnd() throws Exception {
    String row = "aaaaaa,bbbbbb,cccccc\n";
    Block block = new Block(1 << 17);
    int wholeRows = (block.capacity() - 300) / row.length();
    byte[] text =
        (row.repeat(wholeRows) + "odd\n" + row.repeat(40)).getBytes(StandardCharsets.US_ASCII);
    RecordScanner rows = new RecordScanner(',', new int[] {0, 1, 2});
    BlockSource source = new BlockSource(new byte[0], 0, 0, new ByteArrayInputStream(text), rows);

    assertThat(source.next(block)).isTrue();
    assertThat(block.isLast()).isFalse();
    assertThat(block.bytes()[block.length() - 1]).isEqualTo((byte) '\n');
    int first = block.length();
    assertThat(source.next(block)).isTrue();
    assertThat(block.isLast()).isTrue();
    assertThat(first + block.length()).isEqualTo(text.length);
  }
}
