package org.datainaction.workspace;

import java.util.List;
import org.datainaction.problem.Problem;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;

/**
 * What a workspace can draw on. Immutable, and as safe for use by many threads as the adapters and
 * formats in it, which promise to be. It may be kept as long as the class loader: to find an
 * adapter that was installed later, look again with {@link #of} and open the workspace with that.
 *
 * @param adapters what departments know
 * @param formats in which forms exports come
 */
public record Installed(Registry<DepartmentAdapter> adapters, Registry<SourceFormat> formats) {
  /**
   * Asks every adapter what it declares, each time anew. One that throws is a problem, and the
   * others go on.
   *
   * @param problems gets what could not be used, and why
   */
  public List<Declared> declared(List<Problem> problems) {
    problems.addAll(adapters.problems());
    return Declared.by(adapters, problems);
  }

  /**
   * Everything that a class loader sees. Looks through its jars and makes one of each provider, so
   * it is done once and kept. What cannot be used is told by {@link Registry#problems}, not thrown.
   */
  public static Installed of(ClassLoader loader) {
    return new Installed(Registry.adapters(loader), Registry.formats(loader));
  }
}
