package org.datainaction.sources.row;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Set;
import org.datainaction.table.CellFormat;

/** Yes as 1, no as 0. */
final class FlagParser implements CellParser {
  private final ImmutableSet<String> yes;
  private final ImmutableSet<String> no;

  FlagParser(CellFormat.Flag format) {
    this.yes = lowerCase(format.yes());
    this.no = lowerCase(format.no());
  }

  @Override
  public long parse(String text) {
    String spelling = text.toLowerCase(Locale.ROOT);
    if (yes.contains(spelling)) {
      return 1;
    }
    return no.contains(spelling) ? 0 : INVALID;
  }

  private static ImmutableSet<String> lowerCase(Set<String> spellings) {
    return spellings.stream()
        .map(spelling -> Blanks.strip(spelling).toLowerCase(Locale.ROOT))
        .collect(ImmutableSet.toImmutableSet());
  }
}
