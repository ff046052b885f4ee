package org.datainaction.compute;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that are set aside outside memory. Gone when it is closed. */
interface Spill extends Closeable {
  /** How many bytes were appended. */
  long size();

  /** Appends bytes. */
  void append(byte[] from, int start, int length) throws IOException;

  /** Reads bytes that were appended. */
  void read(long position, byte[] into, int start, int length) throws IOException;

  /** Where spills are made. */
  interface Folder {
    Spill open() throws IOException;
  }
}
