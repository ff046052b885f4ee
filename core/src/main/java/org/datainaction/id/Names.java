package org.datainaction.id;

/** The one rule for ids: kebab-case ASCII, so that an id is a safe file name and a safe address. */
final class Names {
  private static final int LONGEST = 64;

  private Names() {}

  static String check(String kind, String name) {
    if (name.length() > LONGEST || !isKebabCase(name)) {
      throw new IllegalArgumentException(
          "%s id '%s': expected lower-case words joined by '-', at most %s characters"
              .formatted(kind, name, LONGEST));
    }
    return name;
  }

  /** Whether these are words of lower-case letters and digits with a dash between two. */
  private static boolean isKebabCase(String name) {
    boolean inWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dash = c == '-';
      if (dash ? !inWord : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
      inWord = !dash;
    }
    return inWord;
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
