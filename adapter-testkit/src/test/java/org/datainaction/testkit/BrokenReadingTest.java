package org.datainaction.testkit;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.datainaction.dataset.Dataset;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.Need;
import org.junit.jupiter.api.Test;

/** What is wrong with figures or with reading makes the test fail that is for it, and no other. */
class BrokenReadingTest {
  @Test
  void aMeasureOfWhichNoFigureIsExpectedIsTold() {
    Outcome.of(Unexpected.class)
        .failsOnly(
            "everyDatasetHasAFixtureAndEveryMeasureAnExpectedFigure",
            "no figure is expected of the measure 'parks/average-stay'");
  }

  static class Unexpected extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(visits().expecting("measure|grain|period|value\nvisits|month|2024-10|3"));
    }
  }

  @Test
  void aWrongFigureIsToldWithItsLine() {
    Outcome.of(Miscounted.class)
        .failsOnly(
            "theFixtureGivesTheExpectedFigures",
            "'visits|month|2024-10|4', but it is 3",
            "'average-stay|month|2024-10|none', but it is 40 (80/2) n=2",
            "work it out from the rows once more");
  }

  static class Miscounted extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          visits()
              .expecting(
                  """
                  measure|grain|period|value
                  visits|month|2024-10|4
                  average-stay|month|2024-10|none
                  average-stay|quarter|FY2025-Q2|100/3
                  """));
    }
  }

  @Test
  void rowsThatBecameSomethingElseAreTold() {
    Outcome.of(Unaccounted.class)
        .failsOnly(
            "everyRowIsUsedRejectedOrIgnored",
            "5 used rows were expected, 4 were found",
            "0 rejected rows were expected, 1 were found",
            "line=7, column=Day, excerpt=never");
  }

  static class Unaccounted extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(visits().rows(5, 0, 1));
    }
  }

  @Test
  void aFormatThatRemembersIsTold() {
    Outcome.of(Remembering.class)
        .failsOnly(
            "theSameInputTwiceGivesTheSameResult",
            "read twice: parks/visits by month: 2024-11: 1 (NORMAL) became 2024-11: 0 (NORMAL)");
  }

  /** Reads the file as it is, with its quotes that nobody needs, right only once. */
  static class Remembering extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      List<String> seen = new ArrayList<>();
      return List.of(
          visits()
              .readBy(
                  new RewritingFormat(
                      text -> {
                        boolean again = seen.contains(text) && text.startsWith("\"Visit\"");
                        seen.add(text);
                        return again ? text.replace("2024-11", "2024-12") : text;
                      })));
    }
  }

  @Test
  void aFormatThatFillsGapsFromTheRowAboveIsTold() {
    Outcome.of(FillingDown.class)
        .failsOnly("theOrderOfRowsChangesNothing", "in another order (seed 20261116)");
  }

  static class FillingDown extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          visits()
              .expecting(
                  """
                  measure      | grain   | period  | part       | value
                  visits       | month   | 2024-10 | park=North | 2
                  average-stay | month   | 2024-10 |            | 40
                  """)
              .readBy(rows(FillingDown::filled)));
    }

    private static CsvTable filled(CsvTable table) {
      int park = table.placeOf(List.of("Park"));
      CsvTable full = table;
      for (int row = 1; row < table.rows().size(); row++) {
        if (park >= 0 && table.rows().get(row).size() > park && full.cell(row, park).isEmpty()) {
          full = full.withCell(row, park, full.cell(row - 1, park));
        }
      }
      return full;
    }
  }

  @Test
  void aFormatThatCountsColumnsIsTold() {
    Outcome.of(CountingColumns.class)
        .failsOnly(
            "anUnknownColumnIsTolerated",
            "with an unknown column in front",
            "find columns by their headers and never by their places");
  }

  static class CountingColumns extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(visits().readBy(rows(t -> t.header().size() > 5 ? t.withoutColumn(4) : t)));
    }
  }

  @Test
  void aDatasetThatRequiresNoColumnIsTold() {
    Outcome.of(Undemanding.class)
        .failsOnly(
            "aMissingRequiredColumnIsNamedWithTheNearest",
            "the dataset 'parks/visits' requires no column",
            "Need.COLUMN");
  }

  static class Undemanding extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.withDataset(
          visits -> {
            Dataset built = visits.build();
            return built
                .withColumns(built.fields().stream().map(field -> field.with(Need.NONE)).toList())
                .toBuilder();
          });
    }
  }

  @Test
  void aFormatThatMakesUpMissingColumnsIsTold() {
    Outcome.of(MakingUp.class)
        .failsOnly(
            "aMissingRequiredColumnIsNamedWithTheNearest",
            "without the column 'Park': the file was read all the same");
  }

  static class MakingUp extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          visits()
              .readBy(
                  rows(
                      t ->
                          t.placeOf(List.of("Day")) < 0 || t.placeOf(List.of("Park")) >= 0
                              ? t
                              : t.withColumn(false, "Park", ""))));
    }
  }

  @Test
  void aFormatThatTellsTheWrongLineIsTold() {
    Outcome.of(Mislaying.class)
        .failsOnly(
            "aBrokenCellThatEveryRowNeedsRejectsItsRow",
            "line 5 with 'no such value ¿' in the column 'Day'",
            "was not rejected as value-invalid on line 5, column 'Day'");
  }

  static class Mislaying extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(visits().readBy(new MislayingFormat()));
    }
  }

  @Test
  void aFormatThatPassesNonsenseForNothingIsTold() {
    Outcome.of(Hushing.class)
        .failsOnly(
            "aBrokenCellThatMayBeMissingIsCountedAndItsRowUsed",
            "in the column 'Minutes': it was counted 0 times");
  }

  static class Hushing extends ParksContract {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(visits().readBy(rows(Hushing::hushed)));
    }

    private static CsvTable hushed(CsvTable table) {
      int minutes = table.placeOf(List.of("Minutes"));
      CsvTable quiet = table;
      for (int row = 0; row < table.rows().size(); row++) {
        if (minutes >= 0 && table.cell(row, minutes).equals(CellChecks.NO_VALUE)) {
          quiet = quiet.withCell(row, minutes, "");
        }
      }
      return quiet;
    }
  }

  /** A format that changes rows; what is no table at all it leaves alone. */
  private static RewritingFormat rows(UnaryOperator<CsvTable> change) {
    List<String> headers = List.of("visit", "day", "minutes", "park");
    return new RewritingFormat(
        text -> {
          try {
            CsvTable table =
                CsvTable.parse("any", text, cell -> headers.contains(CsvTable.key(cell)));
            boolean known = table.placeOf(List.of("Day")) >= 0;
            return known ? change.apply(table).text() : text;
          } catch (CsvParseException noTable) {
            return text;
          }
        });
  }
}
