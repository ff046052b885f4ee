package org.datainaction.workspace.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs, and two threads of one, that want the same. */
class FolderLockTest {
  @TempDir private Path folder;

  @Test
  void anotherProgramDoesNothingWhileOneHoldsTheLock() throws Exception {
    Path file = folder.resolve("lock");
    List<String> others = new ArrayList<>();
    boolean held = FolderLock.whileHeld(file, () -> others.add(otherProgram(file)));

    assertThat(held).isTrue();
    assertThat(others).containsExactly("false");
    assertThat(otherProgram(file)).as("when it is free").isEqualTo("true");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anAttemptOfTheSameProgramLetsNobodyIn() throws Exception {
    Path file = folder.resolve("lock");
    List<Object> attempts = new ArrayList<>();
    FolderLock.whileHeld(
        file,
        () -> {
          Path byAnotherName = folder.resolve("..").resolve(folder.getFileName()).resolve("lock");
          attempts.add(FolderLock.whileHeld(file, () -> attempts.add("ran")));
          attempts.add(FolderLock.whileHeld(byAnotherName, () -> attempts.add("ran")));
          attempts.add(otherProgram(file));
        });

    assertThat(attempts).containsExactly(false, false, "false");
  }

  private static String otherProgram(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FolderLockTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
  }

  /** The other program: says whether it got the lock. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    System.out.println(
        FolderLock.whileHeld(
            file, () -> Files.writeString(file.resolveSibling("seen"), "it was here")));
    Files.deleteIfExists(file.resolveSibling("seen"));
  }
}
