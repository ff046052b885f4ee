package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.IO_FAILED;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.sources.packed.PackedFile;
import org.datainaction.table.SourceFile;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;

/**
 * Finds the files that a pattern names below the workspace's folder. Nothing outside the folder is
 * ever opened: not through {@code ..}, not through a link.
 */
final class ExportFiles {
  private static final Pattern WILD = Pattern.compile(".*[*?\\[{].*");

  /** A pattern like {@code data/web/*.csv} or {@code data/calls.zip!*.csv}. */
  static final Form.WithStandIn<String> PATTERN =
      Forms.of(
          "a path below the workspace's folder like data/web/*.csv, with / between folders and"
              + " without '..', and behind '!' which files of an archive",
          "unread",
          ExportFiles::checked);

  private ExportFiles() {}

  private static String checked(String pattern) {
    ExportPattern.of(pattern);
    return pattern;
  }

  /** Whether a pattern names an export, by the name that is shown. */
  static boolean isNamed(String pattern, String export) {
    return pattern.equals(export) || ExportPattern.of(pattern).names(export);
  }

  /**
   * The exports, in the order of the names of their files and members; none if there is none.
   * Hidden ones do not count. A packed file is what it holds.
   *
   * @param workspace the folder
   * @param export whose pattern, and where it stands
   * @throws ProblemException if a file of that name lies outside the folder, or the folder cannot
   *     be read
   */
  static List<SourceFile> find(Path workspace, ExportBinding export) {
    try {
      return find(workspace, export.files(), export.place());
    } catch (IOException failed) {
      throw new ProblemException(
          Problem.error(
              IO_FAILED, Place.file(export.files()), "it could not be read: " + failed, ""),
          failed);
    }
  }

  private static List<SourceFile> find(Path workspace, String pattern, Place place)
      throws IOException {
    Path root = workspace.toRealPath();
    // A file may be called so from end to end.
    ExportPattern parts =
        Files.isRegularFile(root.resolve(plain(pattern)))
            ? new ExportPattern(pattern, Optional.empty())
            : ExportPattern.of(pattern);
    String wanted = parts.file();
    Path start = root.resolve(fixedPart(wanted));
    List<Path> found = new ArrayList<>();
    if (Files.isRegularFile(root.resolve(plain(wanted)))) {
      found.add(root.resolve(plain(wanted)));
    } else if (Files.isDirectory(start)) {
      refuseOutside(root, start, place);
      Files.walkFileTree(start, new Visitor(root, parts.matcher(), found));
    }
    found.sort((a, b) -> name(root, a).compareTo(name(root, b)));
    List<SourceFile> files = new ArrayList<>();
    for (Path file : found) {
      refuseOutside(root, file, place);
      files.addAll(PackedFile.exportsIn(name(root, file), file, parts.members()));
    }
    return files;
  }

  /** The folders before the first one with a wildcard. */
  private static String fixedPart(String pattern) {
    StringBuilder fixed = new StringBuilder();
    String[] parts = pattern.split("/", -1);
    for (int i = 0; i < parts.length - 1 && !WILD.matcher(parts[i]).matches(); i++) {
      fixed.append(parts[i]).append('/');
    }
    return fixed.toString();
  }

  private static String plain(String pattern) {
    return WILD.matcher(pattern).matches() ? "" : pattern;
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static void refuseOutside(Path root, Path file, Place place) throws IOException {
    if (!file.toRealPath().startsWith(root)) {
      throw new ProblemException(
          List.of(
              Problem.error(
                  VALUE_INVALID,
                  place,
                  "'" + name(root, file) + "' leads out of the workspace's folder",
                  "files inside it")));
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final PathMatcher matcher;
    private final List<Path> found;

    Visitor(Path root, PathMatcher matcher, List<Path> found) {
      this.root = root;
      this.matcher = matcher;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.getFileName() != null && isHidden(folder) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && matcher.matches(root.relativize(file)) && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
      return name.startsWith(".") || name.startsWith("~$");
    }
  }
}
