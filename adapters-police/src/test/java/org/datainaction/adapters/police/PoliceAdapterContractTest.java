package org.datainaction.adapters.police;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.testkit.DepartmentAdapterContract;
import org.datainaction.testkit.Fixture;

/**
 * All rows are made up. In each file one number is there twice and one date is none; in
 * gunshot-wounds.csv the printed dates are a day early, as in the real one.
 */
class PoliceAdapterContractTest extends DepartmentAdapterContract {
  @Override
  protected DepartmentAdapter adapter() {
    return new PoliceAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        Fixture.of("police/calls-for-service", "calls-for-service.csv")
            .rows(4, 2, 0)
            .expecting(
                """
                measure           | grain   | period     | part          | value
                calls-for-service | quarter | FY2025-Q4  |               | 1
                calls-for-service | quarter | FY2026-Q1  |               | 3
                calls-for-service | month   | 2025-07    |               | 3
                calls-for-service-by-day | day | 2025-07-01 |            | 1
                calls-for-service-by-day | day | 2025-07-03 |            | 0
                calls-for-service-by-day | month | 2025-07  |            | 3
                calls-for-service | quarter | FY2026-Q1  | type=ASSAULT  | 2
                calls-for-service | quarter | FY2026-Q1  | day-of-week=3 | 1
                calls-for-service | quarter | FY2026-Q1  | hour=20       | 1
                calls-for-service | quarter | FY2026-Q1  | hour=00       | 1
                """),
        Fixture.of("police/reported-gunshot-wounds", "gunshot-wounds.csv")
            .rows(3, 2, 0)
            .expecting(
                """
                measure                 | grain   | period    | part            | value
                reported-gunshot-wounds | quarter | FY2014-Q4 |                 | 1
                reported-gunshot-wounds | quarter | FY2015-Q1 |                 | 1
                reported-gunshot-wounds | quarter | FY2015-Q3 |                 | 1
                reported-gunshot-wounds | year    | FY2015    |                 | 2
                reported-gunshot-wounds | quarter | FY2014-Q4 | offense=SUICIDE | 1
                """),
        Fixture.of("police/use-of-force", "use-of-force.csv")
            .rows(4, 2, 0)
            .expecting(
                """
                measure                 | grain   | period    | part          | value
                uses-of-force           | quarter | FY2014-Q4 |               | 3
                uses-of-force           | quarter | FY2015-Q1 |               | 1
                uses-of-force           | quarter | FY2014-Q4 | precinct=East | 2
                uses-of-force           | quarter | FY2014-Q4 | race=Asian    | 1
                use-of-force-incidents  | quarter | FY2014-Q4 |               | 2
                people-subject-to-force | quarter | FY2014-Q4 |               | 2
                officers-who-used-force | quarter | FY2014-Q4 |               | 2
                """),
        Fixture.ofPageViews("police"));
  }
}
