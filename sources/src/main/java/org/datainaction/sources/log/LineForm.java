package org.datainaction.sources.log;

import java.util.Optional;

/** A form in which a line may be written. Not for several threads: a form may learn from lines. */
interface LineForm {
  /** What the line says, or empty if it does not follow the form. Never throws for its text. */
  Optional<LogEntry> read(String line);

  /** What is expected of a line, in words for an error message. */
  String expected();
}
