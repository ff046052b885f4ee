package org.datainaction.cli;

import java.util.function.Function;

/**
 * A word of a call that stands for itself; a command takes one at most.
 *
 * @param <T> what it is read as
 * @param label in the help, in capitals
 * @param reading as that of an {@link Option}
 * @param required whether the command cannot be called without
 * @param description for the help
 */
record Word<T>(String label, Function<String, T> reading, boolean required, String description) {
  /** As it stands in the help. */
  String shown() {
    return required ? label : "[" + label + "]";
  }
}
