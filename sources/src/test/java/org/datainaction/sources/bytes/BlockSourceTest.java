package org.datainaction.sources.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
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
}
