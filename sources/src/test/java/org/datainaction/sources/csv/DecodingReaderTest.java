package org.datainaction.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingReaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-32BE", "GB18030", "windows-1252"})
  void howManyBytesComeAndCharactersAreAskedForDoesNotMatter(String name) throws IOException {
    long seed = 20250703;
    Random random = new Random(seed);
    Charset charset = Charset.forName(name);
    for (int round = 0; round < 200; round++) {
      String text = text(random, charset);
      try (Reader reader =
          DecodingReader.marking(new Trickle(text.getBytes(charset), random), charset)) {
        assertThat(readAll(reader, random)).as("seed %s, round %s", seed, round).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void marksEachFaultAndGoesOn(int room) throws IOException {
    byte[] bytes = "a\u00E9b\u00C3\u00A9\u00F0\u009F\u009A".getBytes(StandardCharsets.ISO_8859_1);
    try (Reader reader =
        DecodingReader.marking(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      StringBuilder all = new StringBuilder();
      char[] buffer = new char[room];
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        all.append(buffer, 0, count);
      }
      assertThat(all.toString().replaceAll("\uFFFF+", "?")).isEqualTo("a?bé?");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void isNotAtTheEndIfThereIsNoRoom(int room) throws IOException {
    byte[] bytes = "🚒".getBytes(StandardCharsets.UTF_8);
    try (Reader reader =
        DecodingReader.marking(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      assertThat(reader.read(new char[room])).isZero();
      char[] buffer = new char[2];
      assertThat(reader.read(buffer)).isEqualTo(2);
      assertThat(buffer).containsExactly("🚒".toCharArray());
      assertThat(reader.read(buffer)).isEqualTo(-1);
    }
  }

  private static String text(Random random, Charset charset) {
    String letters = charset.newEncoder().canEncode('犬') ? "aé€犬🚒\n" : "aé€\n";
    int[] points = letters.codePoints().toArray();
    return IntStream.range(0, random.nextInt(300))
        .map(i -> points[random.nextInt(points.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String readAll(Reader reader, Random random) throws IOException {
    StringBuilder all = new StringBuilder();
    while (true) {
      char[] buffer = new char[2 + random.nextInt(20)];
      int count = reader.read(buffer);
      if (count < 0) {
        return all.toString();
      }
      all.append(buffer, 0, count);
    }
  }

  /** Gives few bytes at a time, as a network does. */
  private static final class Trickle extends InputStream {
    private final InputStream all;
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      this.all = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return all.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return all.read(buffer, offset, Math.min(length, 1 + random.nextInt(5)));
    }
  }
}
