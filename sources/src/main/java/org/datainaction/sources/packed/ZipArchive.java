package org.datainaction.sources.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.SourceFile;

/**
 * A ZIP archive on disk. Its directory at the end is what counts. Members are found by name there
 * and read as streams; none is ever written.
 *
 * @param name of the archive, to show
 * @param path where it is
 * @param size its length in bytes
 */
record ZipArchive(String name, Path path, long size) {
  /** What only workbooks and documents hold, which are ZIP archives too. */
  private static final Set<String> OF_DOCUMENTS = Set.of("[Content_Types].xml", "mimetype");

  /** A part of a name: as files are hidden on disk, and what macOS adds. */
  private static final Pattern HIDDEN = Pattern.compile("\\.(?!\\.?$).*|~\\$.*|__MACOSX");

  private static final Charset OLD = Charset.forName("IBM437");
  private static final int MOST_SHOWN = 5;
  private static final long LONGEST_DIRECTORY = 16L << 20;
  private static final String FETCH_AGAIN = "a whole ZIP archive: fetch it again";

  /** The members as exports, in the order of their names; see {@link PackedFile#exportsIn}. */
  List<SourceFile> exports(Optional<String> pattern) throws IOException {
    OptionalLong directory = ZipDirectory.size(path);
    if (directory.isEmpty()) {
      return List.of(
          pattern.isEmpty() && startsLikeADocument()
              ? asItIs()
              : refused("the ZIP archive breaks off, or more stands behind it", FETCH_AGAIN));
    }
    if (directory.getAsLong() < 0 || directory.getAsLong() > LONGEST_DIRECTORY) {
      return List.of(
          refused(
              "it is a ZIP archive whose list of files has %s bytes"
                  .formatted(directory.getAsLong()),
              "a list of at most %s bytes".formatted(LONGEST_DIRECTORY)));
    }
    try (ZipFile archive = open()) {
      return exports(archive.stream().collect(Collectors.toList()), pattern);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      boolean cutWorkbook = pattern.isEmpty() && startsLikeADocument();
      return List.of(cutWorkbook ? asItIs() : unreadable(damaged));
    }
  }

  private List<SourceFile> exports(List<? extends ZipEntry> all, Optional<String> pattern) {
    if (all.stream().anyMatch(member -> OF_DOCUMENTS.contains(member.getName()))) {
      return List.of(
          pattern.isEmpty()
              ? asItIs()
              : refused(
                  "it is a workbook or another document and no archive of exports",
                  "a ZIP archive, or no '!' behind its name"));
    }
    List<? extends ZipEntry> files =
        all.stream()
            .filter(member -> !member.isDirectory() && !isHidden(member.getName()))
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    Optional<String> odd = oddName(files);
    if (odd.isPresent()) {
      return List.of(refused(odd.get(), "members each with a name of its own"));
    }
    if (files.isEmpty()) {
      return List.of(
          PackedFile.refused(
              name,
              size,
              ProblemCode.EXPORT_EMPTY,
              "it is a ZIP archive with no file in it",
              "an archive that holds the export"));
    }
    return chosen(files, pattern);
  }

  private List<SourceFile> chosen(List<? extends ZipEntry> files, Optional<String> pattern) {
    if (pattern.isEmpty() && files.size() > 1) {
      return List.of(
          refused(
              "it is a ZIP archive of %s files (%s)".formatted(files.size(), shown(files)),
              "one file in it, or in sources.yaml which of them, like '%s!*.csv'".formatted(name)));
    }
    List<SourceFile> chosen =
        files.stream()
            .filter(member -> pattern.isEmpty() || isNamed(pattern.get(), member.getName()))
            .map(this::export)
            .toList();
    return chosen.isEmpty()
        ? List.of(
            PackedFile.refused(
                name,
                size,
                ProblemCode.EXPORT_MISSING,
                "no file in it is named '%s'".formatted(pattern.orElseThrow()),
                "one of those in it: " + shown(files)))
        : chosen;
  }

  /** Whether a glob names a member. */
  static boolean isNamed(String pattern, String member) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return pattern.equals(member) || matcher.matches(Path.of(member));
  }

  private SourceFile export(ZipEntry member) {
    String shown = name + "!" + member.getName();
    return SourceFile.of(shown, member.getSize(), observer -> read(shown, member, observer));
  }

  private InputStream read(String shown, ZipEntry member, SourceFile.Observer observer)
      throws IOException {
    ZipFile archive = null;
    boolean opened = false;
    try {
      archive = open();
      ZipEntry same = archive.getEntry(member.getName());
      InputStream unpacked = same == null ? null : archive.getInputStream(same);
      if (unpacked == null || !isSame(member, same)) {
        throw BadPacking.unreadable(shown, "the archive changed while it was read", FETCH_AGAIN);
      }
      opened = true;
      return new MemberStream(shown, archive, member, unpacked, observer);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw BadPacking.unreadable(shown, why(damaged), FETCH_AGAIN);
    } finally {
      if (archive != null && !opened) {
        archive.close();
      }
    }
  }

  private static boolean isSame(ZipEntry member, ZipEntry now) {
    return member.getCrc() == now.getCrc() && member.getSize() == now.getSize();
  }

  /** Names are UTF-8, or of the time before it. */
  private ZipFile open() throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException perhapsNoUtf8) {
      try {
        return new ZipFile(path.toFile(), OLD);
      } catch (ZipException | IllegalArgumentException neither) {
        perhapsNoUtf8.addSuppressed(neither);
        throw perhapsNoUtf8;
      }
    }
  }

  private static boolean isHidden(String member) {
    return Stream.of(member.split("/", -1)).anyMatch(HIDDEN.asMatchPredicate());
  }

  private static Optional<String> oddName(List<? extends ZipEntry> files) {
    Set<String> seen = new HashSet<>();
    for (ZipEntry member : files) {
      String name = member.getName();
      if (!seen.add(name)) {
        return Optional.of("two files in it are named '" + name + "'");
      }
      if (!isPath(name)) {
        return Optional.of("a file in it has a name that no file can have");
      }
    }
    return Optional.empty();
  }

  private static boolean isPath(String name) {
    try {
      return name.chars().noneMatch(Character::isISOControl) && !Path.of(name).toString().isEmpty();
    } catch (InvalidPathException odd) {
      return false;
    }
  }

  private boolean startsLikeADocument() throws IOException {
    byte[] head = asItIs().head(4096);
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    return OF_DOCUMENTS.stream().anyMatch(latin::contains);
  }

  private SourceFile asItIs() {
    return SourceFile.of(name, path);
  }

  private SourceFile unreadable(Exception damaged) {
    return refused(why(damaged), FETCH_AGAIN);
  }

  private static String why(Exception damaged) {
    String reason = String.valueOf(damaged.getMessage());
    if (reason.contains("encrypted")) {
      return "it is a ZIP archive with an encrypted file, and nobody can tell the password here";
    }
    return reason.contains("compression method")
        ? "it is a ZIP archive with a file that is packed in another way than 'deflate'"
        : "the ZIP archive is damaged (" + reason + ")";
  }

  private SourceFile refused(String what, String expected) {
    return PackedFile.refused(name, size, ProblemCode.EXPORT_UNREADABLE, what, expected);
  }

  private static String shown(List<? extends ZipEntry> files) {
    String first =
        files.stream().limit(MOST_SHOWN).map(ZipEntry::getName).collect(Collectors.joining(", "));
    return files.size() > MOST_SHOWN ? first + ", …" : first;
  }
}
