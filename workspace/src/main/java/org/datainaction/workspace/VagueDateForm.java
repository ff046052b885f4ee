package org.datainaction.workspace;

import java.time.LocalDate;
import java.time.YearMonth;
import org.datainaction.plan.VagueDate;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;

/** Reads dates as exactly as the city knows them: a day, a month, or about a month. */
final class VagueDateForm {
  private static final String ABOUT = "about ";
  private static final int MONTH_LENGTH = "2024-12".length();

  static final Form.WithStandIn<VagueDate> FORM =
      Forms.of(
          "a date like 2024-12-31, 2024-12 or 'about 2024-12'",
          new VagueDate.On(LocalDate.EPOCH),
          VagueDateForm::parse);

  private VagueDateForm() {}

  private static VagueDate parse(String text) {
    if (text.startsWith(ABOUT)) {
      return new VagueDate.About(YearMonth.parse(text.substring(ABOUT.length()).strip()));
    }
    return text.length() == MONTH_LENGTH
        ? new VagueDate.In(YearMonth.parse(text))
        : new VagueDate.On(LocalDate.parse(text));
  }
}
