package org.datainaction.testkit;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;

/** The contract of the parks, whose figures were worked out by hand; tests break one thing each. */
abstract class ParksContract extends DepartmentAdapterContract {
  /**
   * Of six lines one is empty and one has no day. Of the used four, three lie in October; the third
   * has no minutes, so the average there is (30 + 50) / 2.
   */
  static Fixture visits() {
    return Fixture.of("parks/visits", "visits.csv")
        .rows(4, 1, 1)
        .expecting(
            """
            measure      | grain   | period    | part       | value
            visits       | month   | 2024-10   |            | 3
            visits       | month   | 2024-10   | park=North | 1
            visits       | quarter | FY2025-Q2 | park=      | 1
            average-stay | month   | 2024-10   |            | 40
            average-stay | quarter | FY2025-Q2 |            | 100/3
            """);
  }

  @Override
  protected DepartmentAdapter adapter() {
    return new ParksAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(visits());
  }

  /** Whatever its ids are, somebody approved them. */
  @Override
  protected List<String> approvedIds() {
    return List.copyOf(Ids.of(adapter()));
  }
}
