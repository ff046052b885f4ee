package org.datainaction.adapters.communitysafety;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.testkit.DepartmentAdapterContract;
import org.datainaction.testkit.Fixture;

/**
 * All rows are made up. Of the calls one stands there twice and one is of no month. Of the answers
 * 9 is "don't know", x is none, and the first questionnaire stands there twice.
 */
class CommunitySafetyAdapterContractTest extends DepartmentAdapterContract {
  @Override
  protected DepartmentAdapter adapter() {
    return new CommunitySafetyAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(crisisCalls(), survey(), Fixture.ofPageViews("community-safety"));
  }

  private static Fixture crisisCalls() {
    return Fixture.of("community-safety/crisis-calls", "crisis-calls.csv")
        .rows(5, 2, 0)
        .expecting(
            """
            measure      | grain   | period    | part                 | value
            crisis-calls | quarter | FY2023-Q3 |                      | 4
            crisis-calls | quarter | FY2023-Q3 | crisis-type=Overdose | 2
            crisis-calls | quarter | FY2023-Q3 | weekday=Monday       | 2
            crisis-calls | quarter | FY2023-Q3 | weekday=             | 1
            crisis-calls | year    | FY2024    |                      | 1
            """);
  }

  private static Fixture survey() {
    return Fixture.of("community-safety/resident-survey", "survey.csv")
        .stating("wave", "2022-12-01..2023-01-31")
        .rows(5, 1, 0)
        .expecting(
            """
            measure                      | grain | period             | part            | value
            survey-police-quality            | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-sheriff-quality           | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-fire-quality              | wave  | 2022-12-01..2023-01-31 |             | 1
            survey-fire-response-time        | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-ems-quality               | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-ems-response-time         | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-safe-walking-1            | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-safe-walking-2            | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-safe-downtown             | wave  | 2022-12-01..2023-01-31 |             | 1/3
            survey-safe-overall              | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-safe-with-law-enforcement | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-police-relationship       | wave  | 2022-12-01..2023-01-31 |             | 2/3
            survey-police-quality            | wave  | 2022-12-01..2023-01-31 | crime-area=1    | 1/2
            survey-police-quality            | wave  | 2022-12-01..2023-01-31 | inside-city=YES | 1
            """);
  }
}
