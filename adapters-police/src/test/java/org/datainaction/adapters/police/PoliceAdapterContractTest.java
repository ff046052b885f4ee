package org.datainaction.adapters.police;

import java.util.List;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.testkit.DepartmentAdapterContract;
import org.datainaction.testkit.Fixture;

class PoliceAdapterContractTest extends DepartmentAdapterContract {
  @Override
  protected DepartmentAdapter adapter() {
    return new PoliceAdapter();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(Fixture.ofPageViews("police"));
  }
}
