package org.datainaction.workspace.checkpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.datainaction.id.DatasetId;
import org.datainaction.workspace.publish.FolderLock;

/**
 * A checkpoint on disk, in a folder that only its owner can read: what it holds is not protected
 * against recognising people. It may be deleted at any time. Written whole or not at all, by one
 * program at a time.
 */
public final class CheckpointFile {
  /** The folder, in a workspace. */
  public static final String FOLDER = ".data-in-action";

  /** A larger file is none of ours: {@link SavedState#MOST_BYTES} and what stands before it. */
  private static final int MOST_BYTES = 2 * SavedState.MOST_BYTES;

  private static final byte[] IGNORE_ALL = "*\n".getBytes(StandardCharsets.US_ASCII);

  private final Path folder;
  private final Path file;

  /** The checkpoint of a dataset's exports. */
  public CheckpointFile(Path workspace, DatasetId dataset) {
    this.folder = workspace.resolve(FOLDER);
    this.file = folder.resolve(dataset.owner() + "." + dataset.name() + ".checkpoint");
  }

  /**
   * What was kept; empty if nothing was.
   *
   * @throws Unusable if it cannot be read or used
   */
  public Optional<Checkpoint> read() throws Unusable {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Unusable("the checkpoint is damaged");
      }
      return Optional.of(CheckpointBytes.read(Files.readAllBytes(file)));
    } catch (NoSuchFileException deletedJustNow) {
      return Optional.empty();
    } catch (IOException failed) {
      throw new Unusable("the checkpoint cannot be read: " + failed);
    }
  }

  /**
   * Keeps it in place of what was kept. If another program is keeping one right now, that one
   * stays.
   *
   * @throws IOException if it cannot be written; then what was kept is as it was
   */
  public void write(Checkpoint checkpoint) throws IOException {
    makeFolder();
    FolderLock.whileHeld(sibling(".lock"), () -> replace(checkpoint));
  }

  /** Deletes what was kept, if it can be deleted. */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // It is found to be of no use each time.
    }
  }

  private void replace(Checkpoint checkpoint) throws IOException {
    // Nobody else writes it now; what a killed program left is no longer needed.
    Path fresh = sibling(".new");
    Files.deleteIfExists(fresh);
    try {
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              Set.<OpenOption>of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly("rw-------"))) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
        CheckpointBytes.write(checkpoint, out);
        out.flush();
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      try {
        Files.createDirectory(folder, ownerOnly("rwx------"));
      } catch (FileAlreadyExistsException madeJustNow) {
        // As good as our own.
      }
    }
    Path ignore = folder.resolve(".gitignore");
    if (!Files.exists(ignore)) {
      Files.write(ignore, IGNORE_ALL);
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    boolean known = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return known
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private Path sibling(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
