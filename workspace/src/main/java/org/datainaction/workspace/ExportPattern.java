package org.datainaction.workspace;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which exports: a glob of files below the workspace's folder, and one of members behind {@code !}
 * where they stand in archives, like {@code data/calls.zip!*.csv}.
 *
 * @param file the glob of files
 * @param members the glob of members of archives; empty if none is said
 */
record ExportPattern(String file, Optional<String> members) {
  private static final char MEMBER = '!';
  private static final Pattern LEADS_OUT = Pattern.compile("(.*/)?\\.\\.(/.*)?");

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it is none, or leads out of the folder
   */
  static ExportPattern of(String text) {
    int mark = mark(text);
    ExportPattern pattern =
        mark < 0
            ? new ExportPattern(text, Optional.empty())
            : new ExportPattern(text.substring(0, mark), Optional.of(text.substring(mark + 1)));
    check(pattern.file);
    pattern.members.ifPresent(ExportPattern::check);
    return pattern;
  }

  /** A mark within brackets, as in {@code [!a]}, says which characters are not meant. */
  private static int mark(String text) {
    boolean inBrackets = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inBrackets = c == '[' || (inBrackets && c != ']');
      if (c == MEMBER && !inBrackets) {
        return i;
      }
    }
    return -1;
  }

  private static void check(String part) {
    boolean outside =
        part.startsWith("/")
            || part.contains("\\")
            || part.contains(":")
            || LEADS_OUT.matcher(part).matches();
    if (outside || part.isBlank()) {
      throw new IllegalArgumentException(part);
    }
    matcher(part);
  }

  /**
   * Whether it names an export, by the name that is shown. A pattern of files names all members
   * that are used of an archive.
   */
  boolean names(String export) {
    if (members.isEmpty() && (fits(file, export) || file.equals(export))) {
      return true;
    }
    for (int i = export.indexOf(MEMBER); i >= 0; i = export.indexOf(MEMBER, i + 1)) {
      String member = export.substring(i + 1);
      if (fits(file, export.substring(0, i))
          && (members.isEmpty() || fits(members.get(), member))) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String pattern, String name) {
    return pattern.equals(name) || matcher(pattern).matches(Path.of(name));
  }

  /** Of the files. */
  PathMatcher matcher() {
    return matcher(file);
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }
}
