package org.datainaction.compute;

import com.google.common.collect.Iterables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.datainaction.id.FieldId;

/**
 * Saves what was counted, and restores it into tallies of the same measures in which nothing is
 * counted yet. Groups and texts are saved in an order of their own, and only those that something
 * was counted of: the same rows give the same bytes, whichever thread counted them.
 */
final class TalliesState {
  private final Map<FieldId, TextCodes> texts;
  private final Map<List<FieldId>, Groups> groups;
  private final Collection<Tally> tallies;

  TalliesState(
      Map<FieldId, TextCodes> texts, Map<List<FieldId>, Groups> groups, Collection<Tally> tallies) {
    this.texts = texts;
    this.groups = groups;
    this.tallies = tallies;
  }

  /**
   * Writes all.
   *
   * @param periods by number, the place of a period among those saved
   * @param periodOrder the numbers of the periods in the order in which they are saved
   * @param threads how many may work at once
   */
  void save(StateOutput out, int[] periods, int[] periodOrder, int threads) throws IOException {
    Map<FieldId, boolean[]> used = usedTexts();
    Map<FieldId, int[]> numbers = new HashMap<>();
    for (Map.Entry<FieldId, TextCodes> entry : texts.entrySet()) {
      numbers.put(
          entry.getKey(),
          saveTexts(out, entry.getValue(), Objects.requireNonNull(used.get(entry.getKey()))));
    }
    Map<List<FieldId>, int[]> orders = new HashMap<>();
    for (Map.Entry<List<FieldId>, Groups> entry : groups.entrySet()) {
      orders.put(
          entry.getKey(),
          entry.getValue() instanceof Groups.Divided divided
              ? saveGroups(out, divided, periods, numbers)
              : periodOrder);
    }
    // What several threads write waits in memory for its turn, so it is not all of it.
    int atOnce = (int) Math.min(2L * threads, Math.max(1, tallies.size()));
    try {
      for (List<Tally> some : Iterables.partition(tallies, atOnce)) {
        List<ByteArrayOutputStream> saved =
            OnThreads.map(
                some,
                threads,
                tally ->
                    saved(
                        tally,
                        Objects.requireNonNull(orders.get(tally.groups().by())),
                        field -> Objects.requireNonNull(numbers.get(field)),
                        out));
        for (ByteArrayOutputStream one : saved) {
          out.append(one);
        }
      }
    } catch (UncheckedIOException tooLarge) {
      throw tooLarge.getCause();
    }
  }

  private static ByteArrayOutputStream saved(
      Tally tally, int[] order, Cells.TextOrders texts, StateOutput sharing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateOutput out = sharing.sharing(bytes);
    try {
      tally.save(out, order, texts);
      out.flush();
    } catch (IOException tooLarge) {
      throw new UncheckedIOException(tooLarge);
    }
    return bytes;
  }

  private Map<FieldId, boolean[]> usedTexts() {
    Map<FieldId, boolean[]> used = new LinkedHashMap<>();
    texts.forEach((field, codes) -> used.put(field, new boolean[codes.size()]));
    for (Groups some : groups.values()) {
      if (some instanceof Groups.Divided divided) {
        boolean[] marks = Objects.requireNonNull(used.get(divided.field()));
        usedGroups(divided).forEach(group -> marks[divided.codeOf(group)] = true);
      }
    }
    tallies.forEach(tally -> tally.markTexts(field -> Objects.requireNonNull(used.get(field))));
    return used;
  }

  /** Groups are numbered also where rows of a batch met no condition in them. */
  private IntStream usedGroups(Groups.Divided of) {
    List<Tally> counting = tallies.stream().filter(tally -> tally.groups() == of).toList();
    return IntStream.range(0, of.size())
        .filter(group -> counting.stream().anyMatch(tally -> tally.rows(group) > 0));
  }

  /** Writes the texts in their own order; returns by code the number of each, from 1. */
  private static int[] saveTexts(StateOutput out, TextCodes codes, boolean[] used)
      throws IOException {
    List<Integer> order = new ArrayList<>();
    for (int code = 1; code < used.length; code++) {
      if (used[code]) {
        order.add(code);
      }
    }
    order.sort((one, other) -> codes.text(one).compareTo(codes.text(other)));
    int[] numbers = new int[used.length];
    for (int i = 0; i < order.size(); i++) {
      numbers[order.get(i)] = i + 1;
    }
    out.all(order, code -> out.text(codes.text(code)));
    return numbers;
  }

  /** Writes what the groups are made of; returns the groups in the order of writing. */
  private int[] saveGroups(
      StateOutput out, Groups.Divided of, int[] periods, Map<FieldId, int[]> texts)
      throws IOException {
    // Breakdowns have one field; what a group of several is a part of would need a place as well.
    int[] numbers = Objects.requireNonNull(texts.get(of.field()));
    int[] order =
        usedGroups(of)
            .boxed()
            .sorted(
                (one, other) ->
                    of.wholeOf(one) == of.wholeOf(other)
                        ? Integer.compare(numbers[of.codeOf(one)], numbers[of.codeOf(other)])
                        : Integer.compare(periods[of.wholeOf(one)], periods[of.wholeOf(other)]))
            .mapToInt(Integer::intValue)
            .toArray();
    out.count(order.length);
    int before = 0;
    for (int group : order) {
      out.count(periods[of.wholeOf(group)] - before);
      out.count(numbers[of.codeOf(group)]);
      before = periods[of.wholeOf(group)];
    }
    return order;
  }

  /**
   * Reads all, where the periods were restored already.
   *
   * @param periods how many there are
   */
  void restore(StateInput in, int periods) throws IOException {
    for (TextCodes codes : texts.values()) {
      for (long left = in.positive(); left > 0; left--) {
        codes.codeOf(in.text());
      }
    }
    for (Groups some : groups.values()) {
      if (some instanceof Groups.Divided divided) {
        restoreGroups(in, divided, periods);
      }
    }
    for (Tally tally : tallies) {
      tally.restore(in);
    }
  }

  private static void restoreGroups(StateInput in, Groups.Divided into, int periods)
      throws IOException {
    int size = in.below(Integer.MAX_VALUE);
    int period = 0;
    for (int group = 0; group < size; group++) {
      period += in.below(Math.max(1, periods - period));
      if (period >= periods || into.numberOf(period, in.below(into.texts().size())) != group) {
        throw StateInput.damaged("a group that is there twice");
      }
    }
  }
}
