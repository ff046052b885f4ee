package org.datainaction.sources.packed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.datainaction.problem.ProblemCode;
import org.datainaction.table.SourceFile;

/**
 * What a file on disk holds: itself, what is packed in it with gzip, or members of a ZIP archive.
 * Told by its first bytes, whatever its name. Thread-safe.
 */
public final class PackedFile {
  private static final int ENOUGH = 4;
  private static final String OF_GZIP = "\u001F\u008B";

  /** A member, the end of an empty archive, or a part of an archive in several files. */
  private static final List<String> OF_ZIP = List.of("PK\3\4", "PK\5\6", "PK\7\b");

  private PackedFile() {}

  /**
   * The exports in a file, in the order of their names; at least one. What cannot be unpacked is
   * there too, and its streams throw {@link BadPacking} with the reason, so that nothing is left
   * out that should have been counted.
   *
   * @param name of the file, to show
   * @param path where it is
   * @param members which members of an archive, as a glob; empty means the only one
   */
  public static List<SourceFile> exportsIn(String name, Path path, Optional<String> members) {
    SourceFile file = SourceFile.of(name, path);
    try {
      String head = new String(file.head(ENOUGH), StandardCharsets.ISO_8859_1);
      if (OF_ZIP.stream().anyMatch(head::startsWith)) {
        ZipArchive archive = new ZipArchive(name, path, Files.size(path));
        return archive.exports(members);
      }
      if (members.isPresent()) {
        return List.of(noArchive(name, Files.size(path), members.get()));
      }
      return List.of(head.startsWith(OF_GZIP) ? gunzipped(file) : file);
    } catch (IOException failed) {
      // Whoever reads it hears of it.
      return List.of(file);
    }
  }

  /** A gzip file as what it holds; its size and what observers hear are those of the file. */
  public static SourceFile gunzipped(SourceFile file) throws IOException {
    return SourceFile.of(
        file.name(), file.size(), observer -> new GunzipStream(file.name(), file.open(), observer));
  }

  static SourceFile refused(
      String name, long size, ProblemCode code, String what, String expected) {
    return SourceFile.of(
        name,
        size,
        observer -> {
          throw BadPacking.of(code, name, what, expected);
        });
  }

  private static SourceFile noArchive(String name, long size, String members) {
    return refused(
        name,
        size,
        ProblemCode.EXPORT_UNREADABLE,
        "it is no ZIP archive, so nothing in it is named '" + members + "'",
        "a ZIP archive, or no '!' behind its name");
  }
}
