package org.datainaction.problem;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a problem code means to those who keep a workspace, and how to mend it. In English, as
 * Markdown.
 *
 * <p>Each code has a file among the resources beside this class, named by its id: one sentence, and
 * the chapters "What it means", "Example" and "How to mend it", in the form of its neighbors.
 *
 * @param summary one sentence
 * @param meaning one or more paragraphs: what was found, and what it does to what is published
 * @param example how it comes about
 * @param mending what to do, one step each; at least one
 */
public record ProblemExplanation(
    String summary, String meaning, Example example, List<String> mending) {
  private static final Pattern FORM =
      Pattern.compile(
          """
          (?<summary>[^\\n]+)

          ## What it means

          (?<meaning>.+?)

          ## Example

          (?<situation>.+?)

          `(?<call>data-in-action [^`\\n]+)` prints

          ```
          (?<line>[^\\n]+)
          ```

          ## How to mend it

          (?<mending>(- [^\\n]+\\n)+)""",
          Pattern.DOTALL);

  /** Copies the steps. */
  public ProblemExplanation {
    mending = ImmutableList.copyOf(mending);
  }

  /**
   * The explanation of a code.
   *
   * @throws IllegalStateException if the code has no file, or one of another form
   */
  static ProblemExplanation of(ProblemCode code) {
    String file = code.id() + ".md";
    @Nullable URL resource = ProblemExplanation.class.getResource(file);
    if (resource == null) {
      throw new IllegalStateException(
          "'%s' is not explained; add %s beside column-missing.md, in the same form"
              .formatted(code.id(), file));
    }
    try {
      return parse(file, Resources.toString(resource, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static ProblemExplanation parse(String file, String text) {
    Matcher form = FORM.matcher(text.lines().collect(Collectors.joining("\n", "", "\n")));
    if (!form.matches()) {
      throw new IllegalStateException(
          file
              + " has another form than column-missing.md: one sentence, '## What it means',"
              + " '## Example' with '`data-in-action …` prints' and the line in a block,"
              + " '## How to mend it' with one line for each step");
    }
    return new ProblemExplanation(
        form.group("summary"),
        form.group("meaning"),
        new Example(form.group("situation"), form.group("call"), form.group("line")),
        Splitter.on("\n- ").splitToList("\n" + form.group("mending").stripTrailing()).stream()
            .skip(1)
            .toList());
  }

  /**
   * How a problem comes about.
   *
   * @param situation what stands in the files, as Markdown; what it does not name is as it should
   *     be
   * @param call what somebody calls then
   * @param line what the command prints among other things, with {@code error:} or {@code warning:}
   *     in front of {@link Problem#line()}
   */
  public record Example(String situation, String call, String line) {}
}
