package org.datainaction.workspace.publish;

import static org.datainaction.problem.ProblemCode.CALL_INVALID;
import static org.datainaction.problem.ProblemCode.IO_FAILED;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Output;

/**
 * Publishes a folder all or nothing. Everything is written beside it first; then the old folder is
 * moved aside, the new one takes its place, and the old one is deleted. Whatever fails or is killed
 * on the way, the old folder stays whole; should the machine stop between the two moves, the next
 * publishing moves it back.
 */
public final class Publisher {
  /** Marks a folder that may be replaced. */
  public static final String MARKER = ".published-by-data-in-action";

  private static final byte[] MARKER_TEXT =
      "Everything in this folder is replaced when the dashboard is built again.\n"
          .getBytes(StandardCharsets.UTF_8);

  private final Path target;
  private final Path fresh;
  private final Path old;
  private final Steps steps;

  private Publisher(Path target, Steps steps) {
    this.target = target;
    this.steps = steps;
    Path name = target.getFileName();
    this.fresh = target.resolveSibling("." + name + ".data-in-action-new");
    this.old = target.resolveSibling("." + name + ".data-in-action-old");
  }

  /**
   * Publishes what is written.
   *
   * @param out the folder; missing, empty, or published before
   * @param untouchable files and folders that must not be in it, and that it must not be in
   * @param content writes all files
   * @throws ProblemException if the folder cannot be used or written; then it is as it was
   * @throws java.util.concurrent.CancellationException if the thread is interrupted before the new
   *     folder takes the place of the old one; then it is as it was
   */
  public static void publish(Path out, List<Path> untouchable, Content content) {
    publish(out, untouchable, content, step -> {});
  }

  static void publish(Path out, List<Path> untouchable, Content content, Steps steps) {
    Interruption interruption = Interruption.ofThisThread();
    interruption.check();
    Path target = PublishedFolder.check(out, untouchable);
    Publisher publisher = new Publisher(target, steps);
    Path lockFile = target.resolveSibling("." + target.getFileName() + ".data-in-action-lock");
    try {
      if (!FolderLock.whileHeld(lockFile, () -> publisher.run(content))) {
        throw new ProblemException(
            List.of(
                Problem.error(
                    CALL_INVALID,
                    Place.file(out.toString()),
                    "something else is being published here right now",
                    "one at a time")));
      }
    } catch (IOException failed) {
      interruption.check();
      throw new ProblemException(
          Problem.error(
              IO_FAILED, Place.file(out.toString()), "could not be published: " + failed, ""),
          failed);
    }
  }

  private void run(Content content) throws IOException {
    mend();
    PublishedFolder.refuseOthers(target);
    write(content);
    swap();
  }

  /** Puts right what a killed run left behind. */
  private void mend() throws IOException {
    for (Path left : ImmutableList.of(fresh, old)) {
      if (Files.exists(left)) {
        PublishedFolder.refuseOthers(left);
      }
    }
    if (Files.exists(old) && !Files.exists(target)) {
      FolderTree.move(old, target);
    }
    for (Path left : ImmutableList.of(fresh, old)) {
      if (Files.exists(left)) {
        FolderTree.delete(left, MARKER);
      }
    }
  }

  private void write(Content content) throws IOException {
    boolean complete = false;
    try {
      steps.reach("begin");
      Files.createDirectory(fresh);
      Files.write(fresh.resolve(MARKER), MARKER_TEXT);
      content.write(new FolderOutput(fresh, steps));
      steps.reach("sync");
      FolderTree.syncAll(fresh);
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("before it was published");
      }
      complete = true;
    } finally {
      if (!complete && Files.exists(fresh)) {
        FolderTree.delete(fresh, MARKER);
      }
    }
  }

  private void swap() throws IOException {
    boolean moved = false;
    try {
      steps.reach("move the old folder aside");
      if (Files.exists(target)) {
        FolderTree.move(target, old);
        moved = true;
      }
      steps.reach("move the new folder in");
      FolderTree.move(fresh, target);
    } catch (IOException failed) {
      if (moved) {
        FolderTree.move(old, target);
      }
      FolderTree.delete(fresh, MARKER);
      throw failed;
    }
    if (moved) {
      deleteOld();
    }
  }

  /** The new folder is in place; what cannot be deleted now is deleted by the next run. */
  private void deleteOld() {
    try {
      steps.reach("delete the old folder");
      FolderTree.delete(old, MARKER);
    } catch (IOException left) {
      // Published all the same.
    }
  }

  /** Writes what is published. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all files.
     *
     * @throws IOException if one cannot be written; then nothing is published
     */
    void write(Output output) throws IOException;
  }
}
