package org.datainaction.adapters.ecc;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.testkit.DepartmentAdapterContract;
import org.datainaction.testkit.Fixture;

/**
 * All rows are made up: in phone.csv three hours of two days, one of them twice; in
 * emergency-calls.csv four calls, two of them equal, and one of no time.
 */
class EccAdapterContractTest extends DepartmentAdapterContract {
  @Override
  protected DepartmentAdapter adapter() {
    return new EccAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        Fixture.of("ecc/phone-answering", "phone.csv")
            .rows(3, 1, 0)
            .expecting(
                """
                measure                                   | grain   | period     | part    | value
                answered-within-10-seconds                | month   | 2025-11    |         | 12/16
                answered-within-10-seconds                | quarter | FY2026-Q2  |         | 22/26
                answered-within-10-seconds                | day     | 2025-12-15 |         | 1
                answered-within-15-seconds                | month   | 2025-11    |         | 13/16
                answered-within-20-seconds                | month   | 2025-11    |         | 14/16
                answered-within-40-seconds                | month   | 2025-11    |         | 15/16
                calls-offered                             | month   | 2025-11    |         | 18
                calls-offered                             | month   | 2025-11    | hour=09 | 6
                calls-offered                             | quarter | FY2026-Q2  |         | 29
                calls-answered                            | month   | 2025-11    |         | 16
                calls-answered                            | quarter | FY2026-Q2  |         | 26
                calls-abandoned                           | month   | 2025-11    |         | 2/18
                calls-abandoned                           | quarter | FY2026-Q2  |         | 3/29
                administrative-answered-within-20-seconds | month   | 2025-11    |         | 8/8
                administrative-answered-within-20-seconds | month   | 2025-12    |         | none
                administrative-calls-offered              | month   | 2025-11    |         | 9
                administrative-calls-offered              | quarter | FY2026-Q2  |         | 12
                administrative-calls-abandoned            | month   | 2025-11    |         | 1/9
                administrative-calls-abandoned            | quarter | FY2026-Q2  |         | 1/12
                """),
        Fixture.of("ecc/emergency-calls", "emergency-calls.csv")
            .rows(4, 1, 0)
            .expecting(
                """
                measure                | grain | period        | part           | value
                calls-received         | hour  | 2020-05-03T16 |                | 2
                calls-received         | day   | 2020-05-03    |                | 3
                calls-received         | month | 2020-05       |                | 4
                calls-received         | month | 2020-05       | hour-of-day=16 | 2
                calls-without-location | day   | 2020-05-03    |                | 1/3
                calls-without-location | day   | 2020-05-04    |                | 0
                calls-without-location | month | 2020-05       |                | 1/4
                """),
        Fixture.ofPageViews("ecc"));
  }
}
