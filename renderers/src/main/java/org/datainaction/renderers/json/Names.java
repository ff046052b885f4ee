package org.datainaction.renderers.json;

import org.datainaction.measure.Calculation;
import org.datainaction.table.Need;
import org.datainaction.text.Argument;
import org.datainaction.text.Unit;

/** The words of the format for constants of core that have no stable id of their own. */
final class Names {
  private Names() {}

  static String of(Unit.Style style) {
    return switch (style) {
      case WHOLE -> "whole";
      case DECIMAL -> "decimal";
      case PERCENT -> "percent";
      case SECONDS -> "seconds";
    };
  }

  static String of(Argument.Join join) {
    return switch (join) {
      case AND -> "and";
      case OR -> "or";
    };
  }

  static String of(Need need) {
    return switch (need) {
      case CELL -> "cell";
      case COLUMN -> "column";
      case VALID -> "valid";
      case NONE -> "none";
    };
  }

  static String of(Calculation.Additivity additivity) {
    return switch (additivity) {
      case NONE -> "none";
      case OVER_TIME -> "over-time";
    };
  }
}
