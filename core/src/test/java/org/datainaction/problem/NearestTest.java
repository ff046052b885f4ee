package org.datainaction.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> KEYS = List.of("status", "statuses", "title", "team", "why");

  @ParameterizedTest(name = "{0} was probably {1}")
  @CsvSource({
    // A letter left out, doubled, replaced, swapped with its neighbor; capitals.
    "stats, status",
    "statuss, status",
    "stetus, status",
    "statsu, status",
    "titel, title",
    "hwy, why",
    "wy, why",
    "STATUS, status",
    // Two slips in a longer word.
    "sattusse, statuses",
  })
  void aSmallSlipIsUnderstood(String word, String meant) {
    assertThat(Nearest.to(word, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "summary", "x", "standing", "wxx", "stxxxs"})
  void whatIsNotNearIsNotGuessed(String word) {
    assertThat(Nearest.to(word, KEYS)).isEmpty();
  }

  @Test
  void ofTwoEquallyNearTheFirstInTheAlphabetIsTaken() {
    assertThat(Nearest.to("bat", List.of("hat", "cat", "rat"))).contains("cat");
  }

  @Test
  void aHintListsWhatIsValidAndGuesses() {
    assertThat(Nearest.hint("titel", List.of("why", "title")))
        .isEqualTo("one of: title, why (did you mean 'title'?)");
    assertThat(Nearest.hint("other", List.of("why", "title"))).isEqualTo("one of: title, why");
  }

  @Test
  void aLongListIsCutAfterTen() {
    List<String> many = IntStream.rangeClosed(10, 21).mapToObj(i -> "key" + i).toList();
    assertThat(Nearest.hint("nothing", many))
        .isEqualTo(
            "one of: key10, key11, key12, key13, key14, key15, key16, key17, key18, key19, …");
    assertThat(Nearest.hint("key2l", many)).endsWith("(did you mean 'key20'?)");
  }
}
