package org.datainaction.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What is unusual and right passes. */
class UnusualDatasetsTest {
  @Test
  void aFieldThatTheWorkspaceStatesNeedsNoColumn() {
    Outcome.of(Stated.class).passes();
  }

  static class Stated extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      Field year = field("year", "Year", new CellFormat.Whole()).with(Need.CELL);
      return ParksAdapter.withDataset(visits -> visits.field(year));
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(visits().stating("year", "2024"));
    }
  }

  @Test
  void twoFieldsMayStandInOneColumn() {
    Outcome.of(Shared.class).passes();
  }

  static class Shared extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      Field again = field("same-day", "Day", new CellFormat.Day(List.of("yyyy-MM-dd")));
      return ParksAdapter.withDataset(visits -> visits.field(again));
    }
  }

  @Test
  void aColumnThatMayBeAbsentMayBeAbsent() {
    Outcome.of(Absent.class).passes();
  }

  static class Absent extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      Field weather = field("degrees", "Degrees", new CellFormat.Decimal(1)).with(Need.NONE);
      return ParksAdapter.withDataset(visits -> visits.field(weather));
    }
  }

  @Test
  void aFileMayHaveTwoNamesOfOneColumn() {
    Outcome.of(NamedTwice.class).passes();
  }

  /** Both stand in the file. */
  static class NamedTwice extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      Field gate = field("gate", "Note", new CellFormat.Text()).withHeaders("Visit");
      return ParksAdapter.withDataset(visits -> visits.field(gate));
    }
  }

  @Test
  void aFileThatIsNoCsvIsToldByItsName() {
    assertThatThrownBy(
            () ->
                Subject.of(
                    Fixture.of("parks/visits", "no-table.csv"), new ParksAdapter(), getClass()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the fixture's file 'no-table.csv' is not CSV");
  }

  private static Field field(String id, String header, CellFormat format) {
    LocalizedText words = LocalizedText.of("something", "algo");
    return Field.of(FieldId.of(id), header, format, words, words);
  }
}
