package org.datainaction.workspace.yaml;

import java.util.Optional;

/**
 * How a node is understood as a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface Form<T> {
  /**
   * The value, or empty after noting why there is none.
   *
   * @param node not {@link YamlNode.Unreadable} and not {@link YamlNode#isNothing nothing}
   * @param problems gets what is wrong
   */
  Optional<T> read(YamlNode node, ProblemLog problems);

  /**
   * A form that has something to go on with where a value is wrong or missing, so that the rest can
   * be read too. Whoever reads throws the noted problems before such a stand-in is used.
   *
   * @param <T> the value
   */
  interface WithStandIn<T> extends Form<T> {
    /** Never reaches anybody. */
    T standIn();
  }
}
