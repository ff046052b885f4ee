package org.datainaction.spi;

import java.io.IOException;
import java.util.Locale;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;

/** A form in which exports come. Found with {@link java.util.ServiceLoader}. Thread-safe. */
public interface SourceFormat {
  /** Stable and kebab-case, for example {@code csv} or {@code ga4-csv}. */
  String id();

  /**
   * How sure this format is that the file is its own. Looks at the first bytes, never at the name
   * alone.
   *
   * @throws IOException if the file cannot be read
   */
  Confidence recognises(SourceFile file) throws IOException;

  /**
   * Opens the file for reading what is wanted. Whatever makes the file useless as a whole (a
   * required column is missing, no text, nothing in it) is thrown here, all of it at once.
   *
   * @throws SourceException if the file is not what it should be
   * @throws IOException if the file cannot be read
   */
  TableReader open(SourceFile file, Projection projection) throws SourceException, IOException;

  /**
   * Whether it makes days from instants, in the projection's zone. The zone of such files must be
   * stated, since nobody would see that their days are those of another place.
   */
  default boolean makesDays() {
    return false;
  }

  /** How sure a format is. */
  enum Confidence {
    /** Not this format. */
    NO,
    /** It can be read, but so could another, more special format. */
    POSSIBLE,
    /** Has the marks of this format. */
    CERTAIN;

    /** As shown to people. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
