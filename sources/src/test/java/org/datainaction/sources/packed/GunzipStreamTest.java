package org.datainaction.sources.packed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.datainaction.sources.packed.Packing.gzip;
import static org.datainaction.sources.packed.Packing.joined;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.datainaction.table.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GunzipStreamTest {
  private static final byte[] SMALL = "Day,Calls\nMon,12\nTue,3\n".getBytes(UTF_8);
  private static final byte[] MORE = "Wed,4\n".getBytes(UTF_8);
  private static final int HEADER = 10;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 65_535, 65_536, 65_537, 300_000})
  void whatWasPackedComesOut(int length) throws Exception {
    byte[] bytes = half(length);
    assertThat(unpacked(gzip(bytes))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 100_000})
  void membersAreReadOneBehindTheOtherHoweverFewBytesCome(int atATime) throws Exception {
    byte[] first = half(1000);
    byte[] second = half(3);
    byte[] packed = joined(gzip(first), gzip(new byte[0]), gzip(second), gzip(SMALL));
    try (InputStream stream = new GunzipStream("a.gz", new Trickle(packed, atATime), bytes -> {})) {
      assertThat(stream.readAllBytes()).isEqualTo(joined(first, second, SMALL));
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  void bytesCanBeTakenSingly() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (InputStream stream = stream(joined(gzip(SMALL), gzip(MORE)))) {
      for (int value = stream.read(); value >= 0; value = stream.read()) {
        all.write(value);
      }
    }
    assertThat(all.toByteArray()).isEqualTo(joined(SMALL, MORE));
  }

  /** As RFC 1952 lays them out. */
  @Test
  void aHeaderMayHaveEverythingThatGzipKnows() throws Exception {
    byte[] plain = gzip(SMALL);
    byte[] header =
        joined(
            new byte[] {0x1F, (byte) 0x8B, 8, 0x1F, 1, 2, 3, 4, 0, 3},
            new byte[] {5, 0},
            "extra".getBytes(US_ASCII),
            "calls.csv\0".getBytes(US_ASCII),
            "of the fire department\0".getBytes(US_ASCII));
    CRC32 checksum = new CRC32();
    checksum.update(header);
    byte low = (byte) checksum.getValue();
    byte high = (byte) (checksum.getValue() >> 8);
    byte[] body = Arrays.copyOfRange(plain, HEADER, plain.length);

    assertThat(unpacked(joined(header, new byte[] {low, high}, body))).isEqualTo(SMALL);
    assertThat(refusal(joined(header, new byte[] {low, (byte) ~high}, body)))
        .contains("a header that does not have its checksum");
  }

  @Test
  void aFileThatIsCutAnywhereIsRefused() {
    byte[] packed = gzip(SMALL);
    for (int length = 0; length < packed.length; length++) {
      assertThat(refusal(Arrays.copyOf(packed, length)))
          .as("the first %s bytes", length)
          .startsWith(
              "a.gz: export-unreadable: the gzip file breaks off after %s bytes ("
                  .formatted(length))
          .endsWith("; expected all of it: fetch it again");
    }
  }

  /** Where it is cut between two members it is a whole gzip file, which nobody can tell. */
  @Test
  void aFileThatIsCutWithinItsSecondMemberIsRefused() throws Exception {
    byte[] first = gzip(SMALL);
    byte[] packed = joined(first, gzip(MORE));
    for (int length = first.length + 1; length < packed.length; length++) {
      assertThat(refusal(Arrays.copyOf(packed, length))).contains("breaks off after");
    }
    assertThat(unpacked(Arrays.copyOf(packed, first.length))).isEqualTo(SMALL);
  }

  @Test
  void aByteThatIsAnotherIsFoundOrChangesNothing() {
    byte[] packed = joined(gzip(SMALL), gzip(MORE));
    byte[] right = joined(SMALL, MORE);
    int found = 0;
    for (int at = 0; at < packed.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = Packing.with(packed, at, packed[at] ^ 1 << bit);
        try {
          assertThat(unpacked(changed)).as("bit %s of byte %s", bit, at).isEqualTo(right);
        } catch (BadPacking damaged) {
          found++;
        } catch (IOException other) {
          throw new AssertionError(other);
        }
      }
    }
    // Nothing is proved by the time, the hint and the system in each header.
    int notProved = 2 * 6 * 8;
    assertThat(found).isGreaterThan(packed.length * 8 - notProved - 2 * 8);
  }

  @Test
  void bytesWithoutSenseNeverHang() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = joined(gzip(SMALL), new byte[random.nextInt(200)]);
      byte[] noise = new byte[random.nextInt(bytes.length)];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, bytes, HEADER, Math.min(noise.length, bytes.length - HEADER));
      try {
        byte[] result = unpacked(bytes);
        assertThat(result).as("seed %s", seed).isEqualTo(SMALL);
      } catch (IOException refused) {
        assertThat(refused).as("seed %s", seed).isInstanceOf(BadPacking.class);
      }
    }
  }

  @Test
  void zerosBehindTheEndAreNothingAndAnythingElseIsDamage() throws Exception {
    byte[] packed = gzip(SMALL);
    assertThat(unpacked(joined(packed, new byte[70_000]))).isEqualTo(SMALL);
    assertThat(refusal(joined(packed, new byte[512], packed))).contains("no gzip");
    assertThat(refusal(joined(packed, MORE))).contains("no gzip");
    assertThat(refusal(joined(packed, new byte[] {0x1F}))).contains("breaks off");
  }

  @Test
  void observersHearOfTheBytesOnDiskAndOfTheirChecksumAtTheEnd() throws Exception {
    byte[] packed = joined(gzip(half(200_000)), gzip(SMALL));
    CRC32C checksum = new CRC32C();
    checksum.update(packed);
    List<String> heard = new ArrayList<>();
    long[] taken = {0};
    SourceFile file =
        PackedFile.gunzipped(SourceFile.of("a.gz", packed)).observed(hearing(heard, taken));
    assertThat(file.size()).isEqualTo(packed.length);
    assertThat(file.head(10)).hasSize(10);
    assertThat(heard).isEmpty();

    taken[0] = 0;
    try (InputStream stream = file.open()) {
      stream.readAllBytes();
    }
    assertThat(taken[0]).isEqualTo(packed.length);
    assertThat(heard).containsExactly("%s %08x".formatted(packed.length, checksum.getValue()));
  }

  @Test
  void ofADamagedFileNoChecksumIsTold() {
    byte[] packed = gzip(SMALL);
    List<String> heard = new ArrayList<>();
    GunzipStream stream =
        new GunzipStream(
            "a.gz",
            new ByteArrayInputStream(packed, 0, packed.length - 1),
            hearing(heard, new long[1]));
    assertThatExceptionOfType(BadPacking.class).isThrownBy(stream::readAllBytes);
    assertThat(heard).isEmpty();
  }

  private static SourceFile.Observer hearing(List<String> heard, long[] taken) {
    return new SourceFile.Observer() {
      @Override
      public void taken(long bytes) {
        taken[0] += bytes;
      }

      @Override
      public void unpacked(long bytes, String crc32c) {
        heard.add(bytes + " " + crc32c);
      }
    };
  }

  private static GunzipStream stream(byte[] packed) {
    return new GunzipStream("a.gz", new ByteArrayInputStream(packed), bytes -> {});
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream stream = stream(packed)) {
      return stream.readAllBytes();
    }
  }

  private static String refusal(byte[] packed) {
    try {
      return "not refused: " + new String(unpacked(packed), UTF_8);
    } catch (BadPacking refused) {
      return refused.asSourceException().problems().get(0).line();
    } catch (IOException other) {
      throw new AssertionError(other);
    }
  }

  /** Bytes that can be packed to about half. */
  private static byte[] half(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    for (int i = 0; i < length; i++) {
      bytes[i] &= 0xF;
    }
    return bytes;
  }

  /** Gives few bytes at a time and does not know how many there are. */
  private static final class Trickle extends InputStream {
    private final ByteArrayInputStream bytes;
    private final int most;

    Trickle(byte[] bytes, int most) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.most = most;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, Math.min(length, most));
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
