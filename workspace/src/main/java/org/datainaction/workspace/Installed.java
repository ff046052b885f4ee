package org.datainaction.workspace;

import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;

/**
 * What a workspace can draw on.
 *
 * @param adapters what departments know
 * @param formats in which forms exports come
 */
public record Installed(Registry<DepartmentAdapter> adapters, Registry<SourceFormat> formats) {
  /**
   * Asks every adapter what it declares.
   *
   * @param problems gets what could not be used, and why
   */
  public List<Declared> declared(List<Problem> problems) {
    problems.addAll(adapters.problems());
    return Declared.by(adapters, problems);
  }

  /** Everything that a class loader sees. */
  public static Installed of(ClassLoader loader) {
    return new Installed(Registry.adapters(loader), Registry.formats(loader));
  }
}
