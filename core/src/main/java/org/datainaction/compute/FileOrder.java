package org.datainaction.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The exports of a scan in the order of reading, so that places in them can be compared. */
final class FileOrder {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Says that an export is read, behind those before; one that goes on keeps its place. */
  void begin(String file) {
    if (places.putIfAbsent(file, names.size()) == null) {
      names.add(file);
    }
  }

  /** The place of an export, from 0. */
  int placeOf(String file) {
    return places.getOrDefault(file, names.size());
  }

  /** Forgets all. */
  void clear() {
    places.clear();
    names.clear();
  }

  String name(int place) {
    return names.get(place);
  }

  List<String> names() {
    return names;
  }
}
