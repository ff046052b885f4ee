package org.datainaction.plan;

import java.util.function.UnaryOperator;
import org.datainaction.id.DepartmentId;
import org.datainaction.text.LocalizedText;

/**
 * A department of the city. One on the team of an initiative need not have an adapter.
 *
 * @param id stable
 * @param name for residents
 */
public record Department(DepartmentId id, LocalizedText name) {
  /** The same with another name. */
  public Department withTexts(UnaryOperator<LocalizedText> change) {
    return new Department(id, change.apply(name));
  }
}
