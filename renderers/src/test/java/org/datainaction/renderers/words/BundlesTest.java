package org.datainaction.renderers.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datainaction.baseline.Assurance;
import org.datainaction.baseline.TargetStatus;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.plan.Activity;
import org.datainaction.problem.ProblemCode;
import org.datainaction.series.ObservationStatus;
import org.datainaction.table.Rejection;
import org.datainaction.text.TextBundle;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;

class BundlesTest {
  private static final TextBundle BUNDLE = TextBundle.of(Words.class, "words");
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:how|where|note|awaited|verdict|target|period|date)(?:\\.[a-z]+(?:-[a-z]+)*)+)\"");
  private static final List<Path> SOURCES =
      List.of(Path.of("../core/src/main/java"), Path.of("../workspace/src/main/java"));

  private static final List<Path> RENDERERS =
      List.of(Path.of("src/main/jte"), Path.of("src/main/java"));

  /** What core says; other tests hold these. */
  private static final Pattern CORE_KEY =
      Pattern.compile("(?:how|where|note|awaited|verdict|target|period|date|languages)\\.");

  @Test
  void every_language_has_the_same_keys() {
    assertThat(BUNDLE.languages()).contains("en", "es");
    for (String language : BUNDLE.languages()) {
      assertThat(BUNDLE.keys(language)).as(language).isEqualTo(BUNDLE.keys("en"));
    }
  }

  @Test
  void every_language_uses_the_same_arguments() {
    for (String language : BUNDLE.languages()) {
      for (String key : BUNDLE.keys("en")) {
        assertThat(arguments(key, language))
            .as(key + " in " + language)
            .isEqualTo(arguments(key, "en"));
      }
    }
  }

  @Test
  void every_key_that_core_or_workspace_writes_is_there() throws IOException {
    Set<String> mentioned = found(KEY, SOURCES);

    assertThat(mentioned).contains("how.count", "note.suppressed", "verdict.reason.no-baseline");
    assertThat(BUNDLE.keys("en")).containsAll(mentioned);
  }

  @Test
  void every_key_that_a_page_or_chart_says_is_there_and_no_other() throws IOException {
    Pattern said = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)*\\.?)\"");
    Set<String> mentioned = found(said, RENDERERS);
    Set<String> own = new TreeSet<>(BUNDLE.keys("en"));
    own.removeIf(key -> CORE_KEY.matcher(key).lookingAt());

    assertThat(mentioned).contains("skip", "compare.before", "figure.of", "activity.");
    assertThat(own.stream().filter(key -> !isMentioned(key, mentioned)))
        .as("keys that nobody says")
        .isEmpty();
  }

  /** By its name, or by the beginning to which code adds an id. */
  private static boolean isMentioned(String key, Set<String> mentioned) {
    return mentioned.contains(key)
        || mentioned.stream().anyMatch(word -> word.endsWith(".") && key.startsWith(word))
        || key.matches("figure\\.(negative-)?(minutes|hours)");
  }

  @Test
  void every_key_that_is_said_by_name_is_there() throws IOException {
    Pattern said = Pattern.compile("(?:say|plain|Message\\.of)\\(\\s*\"([a-z]+(?:[.-][a-z]+)*)\"");
    Set<String> mentioned = found(said, RENDERERS);

    assertThat(BUNDLE.keys("en")).containsAll(mentioned);
  }

  @Test
  void every_family_of_keys_is_complete() {
    List<String> keys = new ArrayList<>();
    for (Condition.Operator operator : Condition.Operator.values()) {
      keys.add("where." + operator.id());
    }
    for (Grain grain : Grain.values()) {
      Stream.of("period", "fiscal", "axis", "by", "a", "periods", "grain", "target.in")
          .forEach(family -> keys.add(family + "." + grain.id()));
    }
    for (ObservationStatus status : ObservationStatus.values()) {
      keys.add("status." + status.id());
      keys.add("meaning." + status.id());
      if (!status.hasFigure()) {
        keys.add("short." + status.id());
      } else if (status != ObservationStatus.NORMAL && status != ObservationStatus.SERIES_BREAK) {
        keys.add("hollow." + status.id());
      }
    }
    for (Rejection.Reason reason : Rejection.Reason.values()) {
      keys.add("rejected." + reason.id());
    }
    for (TargetStatus status : TargetStatus.values()) {
      keys.add("target.status." + status.id());
    }
    for (Assurance assurance : Assurance.values()) {
      keys.add("target.assurance." + assurance.id());
    }
    for (Activity.State state : Activity.State.values()) {
      keys.add("activity." + state.id());
    }
    for (Direction direction : Direction.values()) {
      keys.add("better." + direction.id());
    }
    for (ProblemCode code : ProblemCode.values()) {
      if (code.blame() == ProblemCode.Blame.DATA) {
        keys.add("problem." + code.id());
      }
    }

    assertThat(BUNDLE.keys("en")).containsAll(keys);
  }

  /** What the first group of a pattern finds in all files below these folders. */
  private static Set<String> found(Pattern pattern, List<Path> roots) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = pattern.matcher(Files.readString(file));
          while (matcher.find()) {
            found.add(matcher.group(1));
          }
        }
      }
    }
    return found;
  }

  private static Set<String> arguments(String key, String language) {
    String pattern = BUNDLE.text(key).in(Locale.forLanguageTag(language)).text();
    return new MessageFormat(pattern, ULocale.forLanguageTag(language))
        .getArgumentNames().stream().collect(Collectors.toCollection(TreeSet::new));
  }
}
