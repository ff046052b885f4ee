package org.datainaction.workspace;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.datainaction.problem.Nearest;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;

/** Chooses the format in which an export comes. */
final class Formats {
  private static final String TEXT = "csv";

  private final ImmutableList<OutsideFormat> formats;

  Formats(Registry<SourceFormat> formats) {
    this.formats =
        formats.entries().stream().map(OutsideFormat::new).collect(ImmutableList.toImmutableList());
  }

  /**
   * The declared format; else the one that is most certain of the file, the first by id among
   * equals. If none is, the one for text, which says why it refuses the file.
   *
   * @throws SourceException if there is none, or one of them fails on the file: it might have been
   *     the right one
   */
  OutsideFormat choose(SourceFile file, Optional<String> declared)
      throws SourceException, IOException {
    List<String> ids = formats.stream().map(OutsideFormat::id).toList();
    if (declared.isPresent()) {
      return find(declared.get())
          .orElseThrow(
              () ->
                  refused(
                      file,
                      "the format '" + declared.get() + "' is not installed",
                      Nearest.hint(declared.get(), ids)));
    }
    OutsideFormat best = null;
    SourceFormat.Confidence highest = SourceFormat.Confidence.NO;
    for (OutsideFormat format : formats) {
      SourceFormat.Confidence confidence = format.recognises(file);
      if (confidence.compareTo(highest) > 0) {
        best = format;
        highest = confidence;
      }
    }
    if (best == null) {
      // What reads text knows best what a file is that is no text.
      Optional<OutsideFormat> text = find(TEXT);
      if (text.isPresent()) {
        return text.get();
      }
      throw refused(file, "no installed format recognises it", "one of: " + String.join(", ", ids));
    }
    return best;
  }

  private Optional<OutsideFormat> find(String id) {
    return formats.stream().filter(format -> format.id().equals(id)).findFirst();
  }

  private static SourceException refused(SourceFile file, String what, String expected) {
    return new SourceException(
        Problem.error(ProblemCode.EXPORT_UNREADABLE, Place.file(file.name()), what, expected));
  }
}
