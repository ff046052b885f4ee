package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what an example of a problem says of the files, in a workspace in which everything is
 * right. It understands these sentences, each with its blocks of text:
 *
 * <ul>
 *   <li>{@code In FILE, instead of … stands …}
 *   <li>{@code In FILE, this line is left out: …}
 *   <li>{@code FILE holds …}, {@code FILE holds, in ENCODING, …}
 *   <li>{@code FILE is not there.}, {@code FILE is a folder.}, {@code FILE is a copy of FILE.}
 * </ul>
 *
 * A name with a blank stands in single quotes.
 */
final class Situation {
  private static final String FILE = "(?:^|(?<=[ \\n]))(?:'([^']+)'|([a-z][a-z/.0-9-]+))";
  private static final String BLOCK = "\\s+```\\n(.*?\\n)```";

  private final Path folder;
  private final String text;

  private Situation(Path folder, String text) {
    this.folder = folder;
    this.text = text;
  }

  static void make(Path workspace, String text) throws IOException {
    new Situation(workspace, text).make();
  }

  private void make() throws IOException {
    each(
        "In " + FILE + ", instead of" + BLOCK + "\\s+stands" + BLOCK,
        (file, found) -> replace(file, found.group(3), found.group(4)));
    each(
        "In " + FILE + ", this line is left out:" + BLOCK,
        (file, found) -> replace(file, found.group(3), ""));
    each(
        FILE + " holds(?:, in ([a-z0-9-]+),)?" + BLOCK,
        (file, found) -> {
          Charset charset =
              found.group(3) == null ? StandardCharsets.UTF_8 : Charset.forName(found.group(3));
          Files.createDirectories(file.getParent());
          Files.write(file, found.group(4).getBytes(charset));
        });
    each(FILE + " is not there", (file, found) -> Files.delete(file));
    each(FILE + " is a folder", (file, found) -> Files.createDirectories(file));
    each(
        FILE + " is a copy of ([a-z/.]+[a-z])",
        (file, found) -> Files.copy(folder.resolve(found.group(3)), file));
  }

  private void each(String sentence, Step step) throws IOException {
    Matcher found = Pattern.compile(sentence, Pattern.DOTALL).matcher(text);
    while (found.find()) {
      String name = found.group(1) == null ? found.group(2) : found.group(1);
      step.make(folder.resolve(name), found);
    }
  }

  private static void replace(Path file, String part, String instead) throws IOException {
    String before = Files.readString(file);
    assertThat(before.split(Pattern.quote(part), -1)).as(part + " stands there once").hasSize(2);
    Files.writeString(file, before.replace(part, instead));
  }

  private interface Step {
    void make(Path file, Matcher found) throws IOException;
  }
}
