package org.datainaction.renderers.words;

import java.util.Optional;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dataset.Dataset;
import org.datainaction.series.Slice;
import org.datainaction.text.Argument;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;
import org.datainaction.text.Translation;

/** What people call the parts of a breakdown. */
public final class PartNames {
  private PartNames() {}

  /**
   * The word for a part: that of its field's words in the reader's language, else in English, else
   * the value as it stands in the data.
   */
  public static Argument of(MeasureReport report, Slice slice, Words words) {
    if (!(slice instanceof Slice.Part part) || part.value().isBlank()) {
      return Message.of("parts.not-given");
    }
    return label(report.dataset().dataset(), part)
        .filter(label -> !isTheValue(words.text(label), part.value()))
        .<Argument>map(label -> label)
        .orElseGet(() -> new Argument.Verbatim(part.value()));
  }

  /** The words for a part, if its field has some for it; in English perhaps only the value. */
  public static Optional<LocalizedText> label(Dataset dataset, Slice.Part part) {
    return dataset.findLabel(part.field(), part.value());
  }

  /** The English word for a part; empty if there is none. */
  public static String english(Dataset dataset, Slice.Part part) {
    return label(dataset, part)
        .map(LocalizedText::english)
        .filter(word -> !word.equals(part.value()))
        .orElse("");
  }

  /** A city may give a word in another language only; then the value speaks for itself. */
  private static boolean isTheValue(Translation found, String value) {
    return found.language().equals(LocalizedText.BASE) && found.text().equals(value);
  }
}
