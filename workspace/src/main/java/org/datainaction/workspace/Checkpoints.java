package org.datainaction.workspace;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.spi.Registry;
import org.datainaction.table.SourceFile;
import org.datainaction.workspace.checkpoint.CheckpointFile;

/**
 * What builds keep of the exports, so that the next one reads only what was added.
 *
 * @param use what this build does with it
 * @param workspace the folder
 * @param programs the versions of everything that has a part in what is counted
 * @param worthBytes how long a file is of which something is kept
 */
record Checkpoints(CheckpointUse use, Path workspace, String programs, long worthBytes) {
  /**
   * To read a shorter file takes no longer than to keep and take up what was counted of it. Readers
   * also look at the beginning of a file to see what it is, less than this, and must see the same
   * when it has grown.
   */
  static final long WORTH_BYTES = 1 << 22;

  static Checkpoints of(CheckpointUse use, Path workspace, Installed installed, long worthBytes) {
    return new Checkpoints(use, workspace, use.keeps() ? programs(installed) : "", worthBytes);
  }

  /** What is kept of a dataset's exports. */
  KeptScan of(BoundDataset bound, List<SourceFile> files, Progress progress) {
    return new KeptScan(
        this,
        new CheckpointFile(workspace, bound.dataset().id()),
        bound,
        use.keeps() ? files.stream().map(file -> ReadFile.of(workspace, file)).toList() : List.of(),
        progress);
  }

  private static String programs(Installed installed) {
    // Java brings the rules of the zones.
    String all =
        Stream.of(
                Stream.of(Version.ofThis(), Runtime.version().toString()),
                installed.adapters().entries().stream().map(Checkpoints::told),
                installed.formats().entries().stream().map(Checkpoints::told))
            .flatMap(some -> some)
            .collect(Collectors.joining("\n"));
    return digest(all);
  }

  /** Short for a text. */
  static String digest(String text) {
    // Nobody is to be kept from forging it, and to find SHA-256 takes Java a while at each start.
    return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).toString();
  }

  private static String told(Registry.Entry<?> entry) {
    return String.join("\t", entry.id(), entry.version(), entry.jar());
  }
}
