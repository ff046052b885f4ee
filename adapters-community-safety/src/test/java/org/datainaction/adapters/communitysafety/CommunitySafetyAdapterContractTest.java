package org.datainaction.adapters.communitysafety;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.testkit.DepartmentAdapterContract;
import org.datainaction.testkit.Fixture;

class CommunitySafetyAdapterContractTest extends DepartmentAdapterContract {
  @Override
  protected DepartmentAdapter adapter() {
    return new CommunitySafetyAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(Fixture.ofPageViews("community-safety"));
  }
}
