package org.datainaction.workspace.ledger;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that ends with the digest of all that stands before it: {@code {…,"sha256":"…"}}. A person
 * can check it with any program that computes SHA-256.
 */
final class ChainedLine {
  /** What the first line has in place of the digest of the line before. */
  static final String NO_PREVIOUS = "0".repeat(64);

  private static final Pattern SEALED =
      Pattern.compile("(\\{.*),\"sha256\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

  private ChainedLine() {}

  /** Adds the digest to a JSON object. */
  static String seal(String json) {
    String open = json.substring(0, json.length() - 1);
    return open + ",\"sha256\":\"" + digest(open) + "\"}";
  }

  /**
   * The JSON object without its digest.
   *
   * @throws IllegalArgumentException if there is no digest or another one
   */
  static String unseal(String line) {
    Matcher matcher = SEALED.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("the line is not an entry with its digest");
    }
    String open = matcher.group(1);
    if (!digest(open).equals(matcher.group(2))) {
      throw new IllegalArgumentException("the line was changed after it was written");
    }
    return open + "}";
  }

  /** The digest that a line carries; of the line as it is, if it carries none. */
  static String digestOf(String line) {
    Matcher matcher = SEALED.matcher(line);
    return matcher.matches() ? matcher.group(2) : digest(line);
  }

  private static String digest(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
