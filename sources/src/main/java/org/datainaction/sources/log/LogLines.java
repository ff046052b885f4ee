package org.datainaction.sources.log;

import java.util.Optional;
import org.datainaction.sources.row.Blanks;

/** Which form each line of a log has. Every line must be shown, in order: some explain others. */
final class LogLines {
  private final LineForm ncsa = new NcsaForm();
  private Optional<W3cForm> fields = Optional.empty();

  /** The form of the next line, or empty if it is a comment or blank. */
  Optional<LineForm> formOf(String line) {
    if (line.startsWith("#")) {
      fields = W3cForm.of(line).or(() -> fields);
      return Optional.empty();
    }
    if (Blanks.isBlank(line)) {
      return Optional.empty();
    }
    return Optional.of(
        fields
            .<LineForm>map(form -> form)
            .orElseGet(() -> line.startsWith("{") ? new JsonForm() : ncsa));
  }

  /** Whether a comment named the fields of a web server's requests. */
  boolean namesRequests() {
    return fields.filter(W3cForm::namesRequests).isPresent();
  }
}
