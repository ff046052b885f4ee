package org.datainaction.dashboard;

/**
 * What became of a dataset's rows. It holds that {@code read = used + rejected + ignored}.
 *
 * @param read every row under the headers
 * @param used rows that were counted, alone or as part of an event
 * @param rejected rows that make no sense
 * @param ignored rows that are not data, such as empty lines and repeated headers
 */
public record RowCounts(long read, long used, long rejected, long ignored) {
  /** No rows. */
  public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  public RowCounts {
    if (read != used + rejected + ignored) {
      throw new IllegalArgumentException(
          "%s rows read, but %s used + %s rejected + %s ignored"
              .formatted(read, used, rejected, ignored));
    }
  }

  /** Both together. */
  public RowCounts plus(RowCounts other) {
    return new RowCounts(
        read + other.read, used + other.used, rejected + other.rejected, ignored + other.ignored);
  }
}
