package org.datainaction.workspace.publish;

import static org.datainaction.problem.ProblemCode.CALL_INVALID;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;

/** Says which folders may be published to. */
final class PublishedFolder {
  private PublishedFolder() {}

  /**
   * The real place of a folder to publish, which need not exist; the folder above it does then.
   *
   * @throws ProblemException if it cannot be one
   */
  static Path check(Path out, List<Path> untouchable) {
    Path absolute = out.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (parent == null) {
      throw refused(out, "is the root of the disk", "a folder of its own");
    }
    Path target = resolved(absolute);
    for (Path other : untouchable) {
      Path kept = resolved(other.toAbsolutePath().normalize());
      if (kept.startsWith(target) || target.startsWith(kept)) {
        throw refused(
            out,
            "would replace '%s', which belongs to the workspace".formatted(other),
            "a folder of its own, for example site");
      }
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw refused(out, "is a file", "a folder");
    }
    try {
      Files.createDirectories(target.resolveSibling("."));
      if (!Files.isWritable(target.resolveSibling("."))) {
        throw refused(out, "cannot be written, nothing may be made beside it", "another folder");
      }
    } catch (IOException impossible) {
      throw refused(
          out,
          "cannot be made: the folder above it is a file or cannot be written",
          "a folder that can be written");
    }
    return target;
  }

  /**
   * Refuses a folder with somebody else's files.
   *
   * @throws ProblemException if there is one
   */
  static void refuseOthers(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    boolean ours =
        Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
            && (FolderTree.isEmpty(folder)
                || Files.isRegularFile(folder.resolve(Publisher.MARKER)));
    if (!ours) {
      throw refused(
          folder,
          "has files that were not published by this program, and they would be lost",
          "an empty folder, or one that was published before");
    }
  }

  /** Where a path leads when links are followed as far as it exists. */
  private static Path resolved(Path absolute) {
    Path existing = absolute;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null) {
      return absolute;
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    } catch (IOException unreadable) {
      return absolute;
    }
  }

  private static ProblemException refused(Path out, String what, String expected) {
    return new ProblemException(
        List.of(Problem.error(CALL_INVALID, Place.file(out.toString()), what, expected)));
  }
}
