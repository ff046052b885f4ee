package org.datainaction.workspace.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.primitives.ImmutableIntArray;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.datainaction.workspace.checkpoint.Checkpoint.ReadExport;
import org.junit.jupiter.api.Test;

class CheckpointBytesTest {
  private static final int COUNT_OF_EXPORTS_AT = 10 + 4 + (2 + 2) + (2 + 10) + (2 + 3) + 8 + 8;

  private static Checkpoint checkpoint() throws IOException {
    return new Checkpoint(
        "v1",
        "definition",
        "csv",
        1_234_567,
        890,
        List.of(
            new ReadExport("data/a.csv", 12, 0x89ABCDEF, ImmutableIntArray.of()),
            new ReadExport("data/b.csv", 1_234_567, -1, ImmutableIntArray.of(1, -2, 3))),
        SavedState.of(out -> out.write("what was counted".getBytes(UTF_8))));
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CheckpointBytes.write(checkpoint(), bytes);
    return bytes.toByteArray();
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Checkpoint read = CheckpointBytes.read(bytes());
    assertThat(read).usingRecursiveComparison().ignoringFields("state").isEqualTo(checkpoint());
    ByteArrayOutputStream state = new ByteArrayOutputStream();
    read.state().writeTo(state);
    assertThat(state.toString(java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("what was counted");
  }

  @Test
  void cutAtAnyLengthItIsDamaged() throws IOException {
    byte[] bytes = bytes();
    for (int length = 0; length < bytes.length; length++) {
      damaged(Arrays.copyOf(bytes, length));
    }
    damaged(Arrays.copyOf(bytes, bytes.length + 1));
  }

  @Test
  void withAnyBitTurnedItIsDamaged() throws IOException {
    byte[] bytes = bytes();
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] turned = bytes.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      damaged(turned);
    }
  }

  @Test
  void countsThatNothingStandsForAreDamageEvenIfTheChecksumIsRight() throws IOException {
    byte[] bytes = bytes();
    assertThat(ByteBuffer.wrap(bytes).getInt(COUNT_OF_EXPORTS_AT)).isEqualTo(2);
    for (int count : new int[] {-1, 0, 3, Integer.MAX_VALUE}) {
      ByteBuffer.wrap(bytes).putInt(COUNT_OF_EXPORTS_AT, count);
      sign(bytes);
      damaged(bytes);
    }
  }

  @Test
  void whatAnotherVersionWroteIsNotDamageAndOfNoUse() throws IOException {
    byte[] bytes = bytes();
    ByteBuffer.wrap(bytes).putInt(10, 2);
    sign(bytes);
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> CheckpointBytes.read(bytes))
        .withMessageContaining("another version");
  }

  private static void sign(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - 4);
    ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
  }

  private static void damaged(byte[] bytes) {
    assertThatExceptionOfType(Unusable.class)
        .isThrownBy(() -> CheckpointBytes.read(bytes))
        .withMessage("the checkpoint is damaged");
  }
}
