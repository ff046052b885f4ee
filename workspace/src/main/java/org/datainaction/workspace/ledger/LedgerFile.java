package org.datainaction.workspace.ledger;

import static org.datainaction.problem.ProblemCode.CALL_INVALID;
import static org.datainaction.problem.ProblemCode.IO_FAILED;
import static org.datainaction.problem.ProblemCode.LEDGER_INVALID;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Ledger;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.publish.FolderLock;
import org.datainaction.workspace.publish.Interruption;

/**
 * The ledger of a workspace: {@code baselines/ledger.jsonl}, one JSON object a line in the order of
 * freezing. Each line ends with the digest of itself and carries the digest of the line before, so
 * that a line that was changed, taken out or moved is found. (A shortened end is not.)
 */
public final class LedgerFile {
  /** Where it lies in the workspace. */
  public static final String NAME = "baselines/ledger.jsonl";

  private LedgerFile() {}

  /**
   * Reads the ledger; empty if nothing was frozen yet.
   *
   * @param workspace the folder
   * @throws ProblemException if it cannot be read, or a line is not as it was written
   */
  public static Ledger read(Path workspace) {
    return new Ledger(entries(lines(workspace)));
  }

  /**
   * Adds an entry, at once or not at all. Earlier lines stay as they are, byte for byte.
   *
   * @param workspace the folder
   * @throws ProblemException if the ledger is damaged, cannot be written, or somebody else is
   *     writing it
   * @throws java.util.concurrent.CancellationException if the thread is interrupted before it is
   *     written; then it is as it was
   */
  public static void append(Path workspace, FrozenBaseline entry) {
    Interruption interruption = Interruption.ofThisThread();
    interruption.check();
    Path file = workspace.resolve(NAME);
    try {
      refuseOutside(workspace, file);
      Files.createDirectories(file.getParent());
      Path lock = file.resolveSibling(".ledger.lock");
      if (!FolderLock.whileHeld(lock, () -> append(workspace, file, entry))) {
        throw new ProblemException(
            List.of(
                Problem.error(
                    CALL_INVALID,
                    Place.file(NAME),
                    "something else is being frozen right now",
                    "one at a time")));
      }
    } catch (IOException failed) {
      interruption.check();
      throw ioFailed("written", failed);
    }
  }

  private static void append(Path workspace, Path file, FrozenBaseline entry) throws IOException {
    List<String> lines = lines(workspace);
    String previous =
        entries(lines).isEmpty() ? ChainedLine.NO_PREVIOUS : ChainedLine.digestOf(last(lines));
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    if (Files.exists(file)) {
      content.writeBytes(Files.readAllBytes(file));
      if (content.size() > 0 && !content.toString(StandardCharsets.UTF_8).endsWith("\n")) {
        content.write('\n');
      }
    }
    String line = ChainedLine.seal(EntryJson.write(entry, previous)) + "\n";
    content.writeBytes(line.getBytes(StandardCharsets.UTF_8));
    Path fresh = file.resolveSibling(".ledger.new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.toByteArray());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String last(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  private static List<String> lines(Path workspace) {
    Path file = workspace.resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      refuseOutside(workspace, file);
      // Malformed text becomes another text, which then has another digest.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().toList();
    } catch (IOException failed) {
      throw ioFailed("read", failed);
    }
  }

  private static List<FrozenBaseline> entries(List<String> lines) {
    List<FrozenBaseline> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    String previous = ChainedLine.NO_PREVIOUS;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        entries.add(EntryJson.read(ChainedLine.unseal(line), previous));
      } catch (IllegalArgumentException damaged) {
        problems.add(
            Problem.error(
                LEDGER_INVALID,
                Place.at(NAME, i + 1L, 0),
                String.valueOf(damaged.getMessage()),
                "the line as it was when it was frozen; take it from a copy or from version"
                    + " control"));
      }
      previous = ChainedLine.digestOf(line);
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return entries;
  }

  private static void refuseOutside(Path workspace, Path file) throws IOException {
    Path root = workspace.toRealPath();
    for (Path part : List.of(file.getParent(), file)) {
      if (Files.exists(part) && !part.toRealPath().startsWith(root)) {
        throw new ProblemException(
            List.of(
                Problem.error(
                    LEDGER_INVALID,
                    Place.file(NAME),
                    "it leads out of the workspace's folder",
                    "a file inside it")));
      }
    }
  }

  private static ProblemException ioFailed(String what, IOException failed) {
    return new ProblemException(
        Problem.error(IO_FAILED, Place.file(NAME), "could not be " + what + ": " + failed, ""),
        failed);
  }
}
