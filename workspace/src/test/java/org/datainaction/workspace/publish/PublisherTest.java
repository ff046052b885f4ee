package org.datainaction.workspace.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.spi.Output;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void chooseFolder() {
    out = folder.resolve("www/site");
  }

  @Test
  void aFolderThatIsMissingIsMade() throws Exception {
    publish("one");
    assertHolds("one");
    assertNothingBeside();
  }

  @Test
  void theOldFolderIsReplacedWhole() throws Exception {
    Publisher.publish(out, List.of(), output -> output.write("left-over.html", new byte[0]));
    publish("two");
    assertHolds("two");
    assertThat(out.resolve("left-over.html")).doesNotExist();
    assertNothingBeside();
  }

  @Test
  void aFolderWithSomebodyElsesFilesIsLeftAlone() throws Exception {
    Files.createDirectories(out);
    Files.writeString(out.resolve("thesis.txt"), "years of work");
    assertRefused(out, List.of(), "they would be lost");
    assertThat(out.resolve("thesis.txt")).hasContent("years of work");
    assertNothingBeside();
  }

  @Test
  void anEmptyFolderIsUsed() throws Exception {
    Files.createDirectories(out);
    publish("one");
    assertHolds("one");
  }

  @Test
  void aFolderThatIsContainsOrLiesInTheDataIsRefused() throws Exception {
    Path data = Files.createDirectories(folder.resolve("city/data"));
    for (Path wrong :
        List.of(data, data.resolve("site"), folder.resolve("city"), folder, data.getRoot())) {
      assertRefused(wrong, List.of(data), "");
    }
    Publisher.publish(folder.resolve("city/site"), List.of(data), content("one"));
    assertThat(folder.resolve("city/site/index.html")).hasContent("one");
  }

  @Test
  void aLinkIntoTheDataIsRefused() throws Exception {
    Path data = Files.createDirectories(folder.resolve("city/data"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), data);
    assertRefused(link, List.of(data), "belongs to the workspace");
    assertRefused(link.resolve("site"), List.of(data), "belongs to the workspace");
  }

  @Test
  void aLinkToAnotherFolderStaysALink() throws Exception {
    Path real = folder.resolve("real");
    Files.createDirectories(real);
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Publisher.publish(link, List.of(), content("one"));
    Publisher.publish(link, List.of(), content("two"));
    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("index.html")).hasContent("two");
  }

  @Test
  void aFileInThePlaceOfTheFolderOrAboveItIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertRefused(file, List.of(), "is a file");
    assertRefused(file.resolve("site"), List.of(), "cannot be made");
    assertThat(file).hasContent("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "/x",
        "a/../../x",
        "a//b",
        "",
        "a/",
        ".hidden",
        "a\\b",
        "con",
        "a/NUL.txt",
        "x.",
        "a b",
        "\u00e9.html",
        "a:b",
        "INDEX.HTML"
      })
  void onlyPlainNamesBelowTheFolderAreWritten(String path) throws Exception {
    publish("one");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Publisher.publish(
                    out,
                    List.of(),
                    output -> {
                      content("two").write(output);
                      output.write(path, new byte[0]);
                    }));
    assertHolds("one");
    assertNothingBeside();
  }

  @Test
  void whereverAStepFailsTheOldFolderStaysWholeAndNothingIsLeftBehind() throws Exception {
    List<String> steps = new ArrayList<>();
    publish("one");
    Publisher.publish(out, List.of(), content("one"), steps::add);
    assertThat(steps).hasSizeGreaterThanOrEqualTo(6);
    for (String broken : steps) {
      boolean afterwards = broken.equals("delete the old folder");
      Steps failing =
          step -> {
            if (step.equals(broken)) {
              throw new IOException("disk full");
            }
          };
      if (afterwards) {
        Publisher.publish(out, List.of(), content("two"), failing);
        assertHolds("two");
      } else {
        ProblemException told =
            catchThrowableOfType(
                ProblemException.class,
                () -> Publisher.publish(out, List.of(), content("two"), failing));
        assertThat(told.problems().get(0).code()).isEqualTo(ProblemCode.IO_FAILED);
        assertThat(told.problems().get(0).line()).contains("disk full");
        assertHolds("one");
        assertNothingBeside();
      }
    }
    publish("three");
    assertHolds("three");
    assertNothingBeside();
  }

  /** Up to the change of folders an interrupt stops it; from then on it comes too late. */
  @Test
  void anInterruptAtAnyStepLeavesOneOfTheTwoWhole() throws Exception {
    List<String> steps = new ArrayList<>();
    publish("one");
    Publisher.publish(out, List.of(), content("one"), steps::add);
    int change = steps.indexOf("move the old folder aside");
    assertThat(change).isPositive();
    for (int i = 0; i < steps.size(); i++) {
      publish("one");
      String last = steps.get(i);
      Steps interrupting =
          step -> {
            if (step.equals(last)) {
              Thread.currentThread().interrupt();
            }
          };
      boolean cancelled = false;
      try {
        Publisher.publish(out, List.of(), content("two"), interrupting);
      } catch (CancellationException expected) {
        cancelled = true;
      }
      assertThat(Thread.interrupted()).as("still interrupted after '%s'", last).isTrue();
      assertThat(cancelled).as("stopped at '%s'", last).isEqualTo(i < change);
      assertHolds(cancelled ? "one" : "two");
      assertNothingBeside();
    }
  }

  @Test
  void whatTheRendererThrowsIsPassedOnAndTheOldFolderStaysWhole() throws Exception {
    publish("one");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                Publisher.publish(
                    out,
                    List.of(),
                    output -> {
                      output.write("index.html", new byte[0]);
                      throw new IllegalStateException("bug");
                    }));
    assertHolds("one");
    assertNothingBeside();
  }

  @Test
  void twoCannotPublishToOneFolderAtOnce() throws Exception {
    publish("one");
    Publisher.publish(
        out,
        List.of(),
        output -> {
          assertThatExceptionOfType(ProblemException.class)
              .isThrownBy(() -> publish("other"))
              .withMessageContaining("call-invalid: something else is being published here");
          content("two").write(output);
        });
    assertHolds("two");
    assertNothingBeside();
  }

  private void publish(String edition) {
    Publisher.publish(out, List.of(), content(edition));
  }

  static Publisher.Content content(String edition) {
    return output -> {
      write(output, "index.html", edition);
      write(output, "es/index.html", edition);
      write(output, "measures/police/views/data.csv", edition);
    };
  }

  private static void write(Output output, String path, String text) throws IOException {
    output.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Exactly the files of one edition. */
  static void assertHolds(Path root, String edition) throws IOException {
    assertThat(files(root))
        .containsExactly(
            Publisher.MARKER, "es/index.html", "index.html", "measures/police/views/data.csv");
    for (String file : List.of("index.html", "es/index.html", "measures/police/views/data.csv")) {
      assertThat(root.resolve(file)).hasContent(edition);
    }
  }

  private void assertHolds(String edition) throws IOException {
    assertHolds(out, edition);
  }

  private void assertNothingBeside() throws IOException {
    try (Stream<Path> beside = Files.list(out.getParent())) {
      assertThat(beside).isSubsetOf(List.of(out));
    }
  }

  private static void assertRefused(Path out, List<Path> untouchable, String why) {
    ProblemException told =
        catchThrowableOfType(
            ProblemException.class, () -> Publisher.publish(out, untouchable, content("x")));
    assertThat(told.problems().get(0).code()).isEqualTo(ProblemCode.CALL_INVALID);
    assertThat(told.problems().get(0).line()).contains(why);
  }
}
