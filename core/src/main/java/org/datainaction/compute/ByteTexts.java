package org.datainaction.compute;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Different byte strings, numbered from 0 in the order in which they came. At most 2 GB of them.
 * Not safe for use by several threads.
 */
final class ByteTexts {
  private static final int FEWEST_SLOTS = 16;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[64];
  private int[] ends = new int[8];

  /** In each, half a hash and the number after that of the text, or 0. */
  private long[] slots = new long[FEWEST_SLOTS];

  private int size;

  int size() {
    return size;
  }

  /** The number of these bytes; {@link #size} as it was before if they are new. */
  int add(byte[] from, int start, int length) {
    int hash = (int) hash(from, start, length);
    int slot = slotOf(from, start, length, hash);
    if (slots[slot] != 0) {
      return (int) slots[slot] - 1;
    }
    append(from, start, length);
    slots[slot] = (long) hash << Integer.SIZE | size;
    if (size > slots.length / 4 * 3) {
      growSlots();
    }
    return size - 1;
  }

  /** The number of these bytes; negative if they never came. */
  int find(byte[] from, int start, int length) {
    return (int) slots[slotOf(from, start, length, (int) hash(from, start, length))] - 1;
  }

  private int slotOf(byte[] from, int start, int length, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> Integer.SIZE) == hash && equal(slot, from, start, length)) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean equal(int slot, byte[] from, int start, int length) {
    int number = (int) slots[slot] - 1;
    return Arrays.equals(bytes, start(number), ends[number], from, start, start + length);
  }

  private void append(byte[] from, int start, int length) {
    int at = size == 0 ? 0 : ends[size - 1];
    bytes = Room.in(bytes, Math.addExact(at, length));
    ends = Room.in(ends, size + 1);
    System.arraycopy(from, start, bytes, at, length);
    ends[size] = at + length;
    size++;
  }

  private void growSlots() {
    long[] more = new long[slots.length * 2];
    int mask = more.length - 1;
    for (long held : slots) {
      if (held != 0) {
        int slot = (int) (held >>> Integer.SIZE) & mask;
        while (more[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        more[slot] = held;
      }
    }
    slots = more;
  }

  /** The array that {@link #start} and {@link #length} speak of; valid until something is added. */
  byte[] bytes() {
    return bytes;
  }

  int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  int length(int number) {
    return ends[number] - start(number);
  }

  /** How many bytes are in use. */
  long memory() {
    return (size == 0 ? 0 : ends[size - 1]) + 4L * size + 8L * slots.length;
  }

  /** Forgets all, and keeps the room for as many, unless little of it was in use. */
  void clear() {
    if (size < slots.length / 8) {
      bytes = new byte[64];
      slots = new long[FEWEST_SLOTS];
    } else {
      Arrays.fill(slots, 0);
    }
    size = 0;
  }

  /** Well mixed in all of its bits. */
  static long hash(byte[] from, int start, int length) {
    long hash = 0x9E3779B97F4A7C15L ^ length;
    int at = start;
    int end = start + length;
    for (; end - at >= Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(from, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = rest << Byte.SIZE | (from[at] & 0xFF);
    }
    return mixed(hash ^ rest);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
