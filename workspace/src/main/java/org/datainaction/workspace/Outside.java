package org.datainaction.workspace;

import java.util.List;
import java.util.Objects;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.Registry;
import org.datainaction.spi.Renderer;

/**
 * Code that may be somebody else's. Whatever it throws that it should not is told with its class
 * and jar, and must not keep the others from working.
 *
 * @param what what it is, like "the adapter 'fire'"
 * @param type its class
 * @param jar file name of its jar, or of the folder that holds its classes
 */
record Outside(String what, Class<?> type, String jar) {
  /** An adapter or format, as a registry found it. */
  static Outside of(String kind, Registry.Entry<?> entry) {
    return new Outside(
        "the %s '%s'".formatted(kind, entry.id()), entry.provider().getClass(), entry.jar());
  }

  /** A renderer that comes without a registry. */
  static Outside of(Renderer renderer) {
    return Registry.renderers(List.of(renderer)).entries().stream()
        .findFirst()
        .map(entry -> of("renderer", entry))
        .orElseGet(() -> new Outside("a renderer", renderer.getClass(), "unknown"));
  }

  /** What is told of what it threw. */
  Problem broken(Throwable thrown) {
    return Problem.error(
        ProblemCode.PROVIDER_BROKEN,
        Place.file(jar),
        "%s (%s) cannot be used: %s"
            .formatted(
                what,
                type.getName(),
                Objects.requireNonNullElse(thrown.getMessage(), thrown.getClass().getSimpleName())),
        "one that was built for this version");
  }
}
