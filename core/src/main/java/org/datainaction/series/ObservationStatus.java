package org.datainaction.series;

import java.util.Locale;

/**
 * The status of an observation, after SDMX code list CL_OBS_STATUS. Zero is not a status: it is a
 * figure.
 */
public enum ObservationStatus {
  /** A figure like the others (SDMX A). */
  NORMAL("A"),
  /** A figure, the first one after a change in what or how is counted (SDMX B). */
  SERIES_BREAK("B"),
  /** A figure that covers only a part of its period (SDMX D, definition differs). */
  PARTIAL("D"),
  /** A figure that somebody estimated (SDMX E). */
  ESTIMATED("E"),
  /** A figure that may still change, because its period or its export is not finished (SDMX P). */
  PROVISIONAL("P"),
  /** A figure from too few cases to be steady (SDMX U). */
  LOW_RELIABILITY("U"),
  /** No figure: nobody collected it (SDMX L). */
  NOT_COLLECTED("L"),
  /** No figure: there cannot be one, for example a share of nothing (SDMX M). */
  CANNOT_EXIST("M"),
  /** No figure yet: it is awaited (SDMX O). */
  AWAITED("O"),
  /** A figure that is withheld so that nobody can be recognised (SDMX Q). */
  SUPPRESSED("Q");

  private final String sdmx;

  ObservationStatus(String sdmx) {
    this.sdmx = sdmx;
  }

  /** The code of CL_OBS_STATUS, one capital letter. */
  public String sdmx() {
    return sdmx;
  }

  /** Whether an observation with this status has a figure. */
  public boolean hasFigure() {
    return compareTo(NOT_COLLECTED) < 0;
  }

  /** As in message keys and files, for example {@code series-break}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
