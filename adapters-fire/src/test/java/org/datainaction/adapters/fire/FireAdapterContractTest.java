package org.datainaction.adapters.fire;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.testkit.DepartmentAdapterContract;
import org.datainaction.testkit.Fixture;

/** The rows of calls.csv are made up: five calls of two months, one of them without an arrival. */
class FireAdapterContractTest extends DepartmentAdapterContract {
  @Override
  protected DepartmentAdapter adapter() {
    return new FireAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        Fixture.of("fire/calls", "calls.csv")
            .rows(8, 1, 1)
            .expecting(
                """
                measure                    | grain   | period    | part          | value
                typical-response-time      | month   | 2024-10   |               | 180
                typical-response-time      | month   | 2024-11   |               | 420
                typical-response-time      | quarter | FY2025-Q2 |               | 330
                typical-response-time      | quarter | FY2025-Q2 | battalion=B02 | 330
                response-time-9-of-10      | month   | 2024-10   |               | 330
                response-time-9-of-10      | quarter | FY2025-Q2 |               | 570
                average-response-time      | month   | 2024-10   |               | 255
                average-response-time      | quarter | FY2025-Q2 |               | 375
                reached-within-5-minutes   | month   | 2024-10   |               | 1/2
                reached-within-5-minutes   | quarter | FY2025-Q2 |               | 1/4
                reached-within-6-minutes   | quarter | FY2025-Q2 |               | 2/4
                reached-within-8-minutes   | quarter | FY2025-Q2 |               | 3/4
                reached-within-10-minutes  | quarter | FY2025-Q2 |               | 1
                calls                      | month   | 2024-10   |               | 3
                calls                      | month   | 2024-11   |               | 2
                calls                      | quarter | FY2025-Q2 |               | 5
                calls                      | month   | 2024-10   | battalion=B01 | 2
                calls                      | month   | 2024-11   | priority=     | 1
                calls-without-arrival-time | month   | 2024-10   |               | 1
                calls-without-arrival-time | month   | 2024-11   |               | 0
                calls-without-arrival-time | quarter | FY2025-Q2 |               | 1
                """),
        Fixture.ofPageViews("fire"));
  }
}
