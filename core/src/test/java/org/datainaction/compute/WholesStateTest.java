package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes are written out by hand, as the class says. */
class WholesStateTest {
  @Test
  void mostNumbersTakeOneByte() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateOutput out = new StateOutput(bytes, new StateOutput.Room(100));
    WholesState.Output wholes = new WholesState.Output(out, 4, 9);
    wholes.add(0, 1);
    wholes.add(1, 32);
    wholes.add(4, 2);
    wholes.add(9, 1);
    out.flush();
    assertThat(bytes.toByteArray()).isEqualTo(bytes(4, 9, 0, 31 << 2, 1 << 2 | 2, 3, 1));
    assertThat(read(bytes.toByteArray())).containsExactly("0 1", "1 32", "4 2", "9 1");
  }

  @Test
  void noneAndTheLargestAreReadToo() throws IOException {
    assertThat(read(bytes(0))).isEmpty();
    // 65,535 in three bytes, and the numbers before it less the three that are told already.
    assertThat(read(bytes(1, 0xFF, 0xFF, 0x03, 3, 0xFC, 0xFF, 0x03))).containsExactly("65535 1");
  }

  @Test
  void whatContradictsItselfIsDamage() {
    damaged("the largest is not there", bytes(1, 9, 0));
    damaged("a number behind the largest", bytes(2, 1, 0, 2));
    damaged("a gap beyond all numbers", bytes(1, 5, 3, 0xFF, 0xFF, 0x7F));
    damaged("more numbers than there are", bytes(0x81, 0x80, 0x04, 5));
    damaged("a largest beyond all numbers", bytes(1, 0x80, 0x80, 0x04));
    damaged("fewer than it says", bytes(2, 1, 0));
    damaged(
        "more often than anything", bytes(1, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40));
  }

  private static void damaged(String what, byte[] bytes) {
    assertThatExceptionOfType(IOException.class)
        .as(what)
        .isThrownBy(() -> read(bytes))
        .withMessageStartingWith("damaged: ");
  }

  private static List<String> read(byte[] bytes) throws IOException {
    WholesState.Input wholes =
        new WholesState.Input(new StateInput(new ByteArrayInputStream(bytes)));
    List<String> read = new ArrayList<>();
    while (wholes.next()) {
      read.add(wholes.whole() + " " + wholes.times());
    }
    assertThat(read).hasSize(wholes.different());
    return read;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
