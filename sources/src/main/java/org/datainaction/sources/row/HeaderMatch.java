package org.datainaction.sources.row;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.ColumnSpec;
import org.datainaction.table.Need;

/** Which column of a header each wanted column is. */
public final class HeaderMatch {
  private static final int ABSENT = -1;
  private static final int MOST_NAMES_SHOWN = 10;
  private static final int LONGEST_NAME = 60;
  private static final char LAST_ASCII = 0x7F;

  private final ImmutableList<String> header;
  private final ImmutableList<String> keys;
  private final ImmutableList<ColumnSpec> wanted;
  private final int[] places;

  private HeaderMatch(List<String> header, List<ColumnSpec> wanted) {
    this.header = header.stream().map(Blanks::collapse).collect(ImmutableList.toImmutableList());
    this.keys = keysOf(header);
    this.wanted = ImmutableList.copyOf(wanted);
    this.places = wanted.stream().mapToInt(spec -> placeIn(keys, spec)).toArray();
  }

  /** Looks for the wanted columns; of several names of a column the first that is there counts. */
  public static HeaderMatch of(List<String> header, List<ColumnSpec> wanted) {
    return new HeaderMatch(header, wanted);
  }

  /** How many of the wanted columns are there. */
  public int found() {
    return (int) Arrays.stream(places).filter(place -> place != ABSENT).count();
  }

  /** Whether every column that must be there is. */
  public boolean isComplete() {
    for (int i = 0; i < places.length; i++) {
      if (places[i] == ABSENT && isNeeded(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** How many columns the header has. */
  public int size() {
    return header.size();
  }

  /** Whether this wanted column is there. */
  public boolean has(int index) {
    return places[index] != ABSENT;
  }

  /** Which cell of a row a wanted column is that is there, from 0. */
  public int placeOf(int index) {
    return places[index];
  }

  /** The header of a wanted column as the file writes it; its usual name if it is not there. */
  public String nameOf(int index) {
    return has(index) ? header.get(places[index]) : wanted.get(index).headers().get(0);
  }

  /** The name of a column of the file. */
  String nameAt(int place) {
    return place < header.size() ? header.get(place) : "";
  }

  /** Whether this row is the header once more. */
  public boolean isRepeatedBy(List<String> row) {
    if (row.size() != header.size()) {
      return false;
    }
    for (int place = 0; place < keys.size(); place++) {
      String cell = row.get(place);
      String key = keys.get(place);
      if (surelyDiffer(cell, key) || !Blanks.headerKey(cell).equals(key)) {
        return false;
      }
    }
    return true;
  }

  /** At a glance, since it is asked of every row. */
  private static boolean surelyDiffer(String cell, String key) {
    if (cell.isEmpty() || key.isEmpty()) {
      return false;
    }
    char first = cell.charAt(0);
    return Ascii.toLowerCase(first) != key.charAt(0)
        && first > ' '
        && first < LAST_ASCII
        && key.charAt(0) < LAST_ASCII;
  }

  /** Every wanted column that is missing though it must be there, or is there twice. */
  public List<Problem> problems(String file, long line) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      ColumnSpec spec = wanted.get(i);
      Place place = new Place(file, line, 0, nameOf(i));
      if (spec.stated().isPresent() && isIn(spec)) {
        problems.add(
            Problem.error(
                ProblemCode.VALUE_INVALID,
                place,
                "the file has this column, and the workspace states its value too",
                "one of them; 'given' is for what a file does not hold"));
      }
      if (has(i) && keys.lastIndexOf(keys.get(places[i])) != places[i]) {
        problems.add(
            Problem.error(
                ProblemCode.COLUMN_DUPLICATE,
                place,
                "columns %s and %s have the same header"
                    .formatted(places[i] + 1, keys.lastIndexOf(keys.get(places[i])) + 1),
                "the header once"));
      } else if (!has(i) && isNeeded(spec)) {
        problems.add(
            Problem.error(
                ProblemCode.COLUMN_MISSING, place, "no column has this header", expected(spec)));
      }
    }
    return problems;
  }

  private String expected(ColumnSpec spec) {
    String names =
        spec.headers().stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "));
    // Cells of prose or of a file that is no table would make the message unreadable.
    List<String> found = header.stream().filter(name -> name.length() <= LONGEST_NAME).toList();
    Optional<String> nearest =
        spec.headers().stream().flatMap(name -> Nearest.to(name, found).stream()).findFirst();
    if (nearest.isPresent()) {
      return names + " (the nearest in the file is '" + nearest.get() + "')";
    }
    List<String> shown =
        found.stream().filter(name -> !name.isEmpty()).limit(MOST_NAMES_SHOWN).toList();
    return shown.isEmpty()
        ? names
        : "%s (the file has: %s%s)"
            .formatted(names, String.join(", ", shown), shown.size() < header.size() ? ", …" : "");
  }

  private boolean isIn(ColumnSpec spec) {
    return spec.headers().stream().map(Blanks::headerKey).anyMatch(keys::contains);
  }

  private static boolean isNeeded(ColumnSpec spec) {
    return spec.need() != Need.NONE && spec.stated().isEmpty();
  }

  private static int placeIn(List<String> keys, ColumnSpec spec) {
    if (spec.stated().isPresent()) {
      return ABSENT;
    }
    return spec.headers().stream()
        .mapToInt(name -> keys.indexOf(Blanks.headerKey(name)))
        .filter(place -> place != ABSENT)
        .findFirst()
        .orElse(ABSENT);
  }

  private static ImmutableList<String> keysOf(List<String> cells) {
    return cells.stream().map(Blanks::headerKey).collect(ImmutableList.toImmutableList());
  }
}
