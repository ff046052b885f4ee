package org.datainaction.testkit;

import java.util.ArrayList;
import java.util.List;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.id.FieldId;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Which order of rows and files may matter, and which may not. */
class OrderTest {
  @Test
  void theFirstOfTwoSpellingsOfOneKeyMaySpeak() {
    Outcome.of(SpelledTwice.class).passes();
  }

  /** The number 1002 stands there twice, once as "1,002"; the second visit is left out. */
  static class SpelledTwice extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      LocalizedText words = LocalizedText.of("number", "número");
      Field number =
          Field.of(FieldId.of("number"), "Number", new CellFormat.Whole(), words, words)
              .with(Need.CELL);
      return ParksAdapter.withDataset(
          visits -> visits.field(number).identity(new Identity.UniqueRow(List.of(number.id()))));
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          Fixture.of("parks/visits", "numbers.csv")
              .rows(3, 2, 0)
              .expecting(
                  """
                  measure      | grain | period  | value
                  visits       | month | 2024-10 | 2
                  average-stay | month | 2024-10 | 30
                  """));
    }
  }

  @Test
  void twoFilesInWhichNothingHangsOnTheirOrderPass() {
    Outcome.of(TwoFiles.class).passes();
  }

  /** November is in both files. */
  static class TwoFiles extends ParksContract {
    static Fixture both() {
      return Fixture.of("parks/visits", "visits.csv", "winter.csv")
          .rows(6, 1, 1)
          .expecting(
              """
              measure      | grain | period  | value
              visits       | month | 2024-10 | 3
              visits       | month | 2024-11 | 2
              average-stay | month | 2024-11 | 15
              average-stay | month | 2024-12 | 40
              """);
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(both());
    }
  }

  @Test
  void theFirstOfTwoFilesWithTheSameKeyMaySpeak() {
    Outcome.of(SameKey.class).passes();
  }

  /** Each park counts once; all visits of the second file are to parks of the first. */
  static class SameKey extends TwoFiles {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.withDataset(
          visits -> visits.identity(new Identity.UniqueRow(List.of(ParksAdapter.PARK))));
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          both()
              .rows(3, 4, 1)
              .expecting(
                  """
                  measure      | grain | period  | value
                  visits       | month | 2024-10 | 3
                  average-stay | month | 2024-10 | 40
                  """));
    }
  }

  @Test
  void aFormatForWhichTheOrderOfFilesMattersIsTold() {
    Outcome.of(Following.class)
        .failsOnly("theOrderOfRowsChangesNothing", "with its files in reverse order");
  }

  /** Reads the winter wrong directly after a winter, which happens in reverse order only. */
  static class Following extends TwoFiles {
    @Override
    protected List<Fixture> fixtures() {
      List<Boolean> winters = new ArrayList<>(List.of(false));
      return List.of(
          both()
              .readBy(
                  new RewritingFormat(
                      text -> {
                        boolean winter = text.contains("w2,2024-12-03");
                        boolean after = winters.set(0, winter);
                        return winter && after ? text.replace("2024-12", "2024-11") : text;
                      })));
    }
  }
}
