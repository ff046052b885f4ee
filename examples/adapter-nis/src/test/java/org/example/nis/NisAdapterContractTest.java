package org.example.nis;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.testkit.DepartmentAdapterContract;
import org.datainaction.testkit.Fixture;

/**
 * The cases of cases.csv are made up. Opened in October: 001 closed after 7 days, 002 after 14, 003
 * still open, 004 after 40; in November: 005 on the same day, 006 after 10 days, 007 before it was
 * opened, which is no time and in no share. 002 stands there twice, and 008 has no day of opening.
 */
class NisAdapterContractTest extends DepartmentAdapterContract {
  @Override
  protected DepartmentAdapter adapter() {
    return new NisAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        Fixture.of("nis/cases", "cases.csv")
            .rows(7, 2, 1)
            .expecting(
                """
                measure                   | grain   | period    | part               | value
                cases-opened              | month   | 2024-10   |                    | 4
                cases-opened              | month   | 2024-11   |                    | 3
                cases-opened              | quarter | FY2025-Q2 |                    | 7
                cases-opened              | quarter | FY2025-Q2 | type=Overgrown lot | 3
                cases-opened              | month   | 2024-10   | neighborhood=East  | 2
                cases-opened              | month   | 2024-10   | neighborhood=      | 1
                typical-days-until-closed | month   | 2024-10   |                    | 14
                typical-days-until-closed | quarter | FY2025-Q2 |                    | 10
                days-until-closed-9-of-10 | quarter | FY2025-Q2 |                    | 40
                closed-within-14-days     | month   | 2024-10   |                    | 2/4
                closed-within-14-days     | month   | 2024-11   |                    | 2/2
                closed-within-14-days     | quarter | FY2025-Q2 |                    | 4/6
                closed-within-30-days     | month   | 2024-10   |                    | 2/4
                closed-within-30-days     | month   | 2024-11   | neighborhood=West  | 1/1
                """),
        Fixture.ofPageViews("nis"));
  }
}
