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
 */
record Checkpoints(CheckpointUse use, Path workspace, String programs) {
  static Checkpoints of(CheckpointUse use, Path workspace, Installed installed) {
    return new Checkpoints(use, workspace, use.keeps() ? programs(installed) : "");
  }

  /** What is kept of a dataset's exports. */
  KeptScan of(BoundDataset bound, List<SourceFile> files, Progress progress) {
    return new KeptScan(
        use,
        new CheckpointFile(workspace, bound.dataset().id()),
        programs,
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
    return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString();
  }

  private static String told(Registry.Entry<?> entry) {
    return String.join("\t", entry.id(), entry.version(), entry.jar());
  }
}
