package org.datainaction.sources.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.sources.row.Blanks;
import org.datainaction.sources.row.RowJudge;
import org.datainaction.table.CellState;

/**
 * Finds rows that may be the header once more, from one wanted column alone: in a repeated header
 * its cell holds what the header holds there. Not safe for use by several threads.
 */
final class HeaderWitness {
  private final CellDecoder decoder;
  private final String name;
  private final CellState state;
  private final long value;

  // Of a column of text: which of its codes are spellings of the header.
  private List<String> dictionary = List.of();
  private int known;
  private final List<Integer> codes = new ArrayList<>();

  private HeaderWitness(CellDecoder decoder, String name) {
    this.decoder = decoder;
    this.name = name;
    this.state = decoder.reading.read(name);
    this.value = decoder.reading.value();
  }

  /** The witness that points at the fewest rows; empty if there is none that can be relied on. */
  static Optional<HeaderWitness> of(RowJudge judge, TableShape shape, CellDecoder[] decoders) {
    List<HeaderWitness> all = new ArrayList<>();
    for (int i = 0; i < decoders.length; i++) {
      all.add(new HeaderWitness(decoders[i], judge.header().nameOf(shape.columns()[i])));
    }
    all.removeIf(witness -> !witness.isSteady());
    return all.stream()
        .filter(witness -> witness.state == CellState.INVALID)
        .findFirst()
        .or(() -> all.stream().filter(witness -> witness.decoder.reading.holdsText()).findFirst())
        .or(() -> all.stream().findFirst());
  }

  /** Whether the header's cell holds the same in capitals and in small letters. */
  private boolean isSteady() {
    return holds(name.toUpperCase(Locale.ROOT)) && holds(name.toLowerCase(Locale.ROOT));
  }

  private boolean holds(String spelling) {
    return decoder.reading.read(spelling) == state
        && (state != CellState.PRESENT || decoder.reading.value() == value);
  }

  /** Tells the rows of the block that was decoded last. */
  void find(int rows, RowListener candidate) {
    boolean present = state == CellState.PRESENT;
    if (present && decoder.reading.holdsText()) {
      learn();
      for (int code : codes) {
        tell(rows, true, code, candidate);
      }
    } else if (present || decoder.hasGaps()) {
      tell(rows, present, value, candidate);
    }
  }

  private void tell(int rows, boolean withValue, long sought, RowListener candidate) {
    byte[] states = decoder.states();
    long[] values = decoder.values();
    for (int row = 0; row < rows; row++) {
      if (states[row] == state.code() && (!withValue || values[row] == sought)) {
        candidate.on(row);
      }
    }
  }

  private void learn() {
    List<String> texts = decoder.dictionary();
    if (texts != dictionary) {
      dictionary = texts;
      known = 0;
      codes.clear();
    }
    for (; known < texts.size(); known++) {
      if (Blanks.headerKey(texts.get(known)).equals(Blanks.headerKey(name))) {
        codes.add(known);
      }
    }
  }

  interface RowListener {
    void on(int row);
  }
}
