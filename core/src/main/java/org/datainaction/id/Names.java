package org.datainaction.id;

import java.util.regex.Pattern;

/** The one rule for ids: kebab-case ASCII, so that an id is a safe file name and a safe address. */
final class Names {
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 64;

  private Names() {}

  static String check(String kind, String name) {
    if (name.length() > LONGEST || !KEBAB.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s id '%s': expected lower-case words joined by '-', at most %s characters"
              .formatted(kind, name, LONGEST));
    }
    return name;
  }

  static String[] split(String kind, String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "%s id '%s': expected 'owner/name', for example 'police/data-page-views'"
              .formatted(kind, path));
    }
    return new String[] {path.substring(0, slash), path.substring(slash + 1)};
  }
}
