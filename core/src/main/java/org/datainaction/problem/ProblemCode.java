package org.datainaction.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The stable codes of what can be wrong. A code is never reused for another meaning. {@link #id()}
 * is what people see, scripts match and documentation lists.
 *
 * <p>A new code is a constant here and a file of its {@link #id()} among the resources beside this
 * class, like {@code column-missing.md}; {@link ProblemExplanation} says its form.
 */
public enum ProblemCode {
  /** The workspace's folder is not there. */
  FOLDER_MISSING(Blame.CALL),
  /** A file that the workspace names or needs is not there. */
  FILE_MISSING(Blame.CALL),
  /** A file could not be read or written. */
  IO_FAILED(Blame.FAULT),
  /** The command was called wrongly. */
  CALL_INVALID(Blame.CALL),
  /** A YAML file is not well-formed, too large or too deep. */
  YAML_INVALID(Blame.CALL),
  /** A key that this file does not know. */
  KEY_UNKNOWN(Blame.CALL),
  /** A key that must be there is not. */
  KEY_MISSING(Blame.CALL),
  /** A key is there twice. */
  KEY_DUPLICATE(Blame.CALL),
  /** A value has the wrong form. */
  VALUE_INVALID(Blame.CALL),
  /** A name that refers to nothing. */
  REFERENCE_UNKNOWN(Blame.CALL),
  /** Two things have one id. */
  ID_DUPLICATE(Blame.CALL),
  /** The plan contains itself. */
  PLAN_CYCLE(Blame.CALL),
  /** An installed adapter, format or renderer cannot be used; the others go on. */
  PROVIDER_BROKEN(Blame.DATA),
  /** Two installed providers have the same id. */
  PROVIDER_DUPLICATE(Blame.CALL),
  /** A measure's definition contradicts its dataset. */
  DEFINITION_INVALID(Blame.CALL),
  /** The ledger of frozen baselines is damaged. */
  LEDGER_INVALID(Blame.CALL),
  /** No export was found where the workspace says. */
  EXPORT_MISSING(Blame.DATA),
  /** The export has no bytes, or no rows under its header. */
  EXPORT_EMPTY(Blame.DATA),
  /** The export is not text in any format that is installed. */
  EXPORT_UNREADABLE(Blame.DATA),
  /** The export's bytes are not in the encoding that they should be in. */
  EXPORT_ENCODING(Blame.DATA),
  /** A required column is not in the export. */
  COLUMN_MISSING(Blame.DATA),
  /** A column that is needed stands in the header twice. */
  COLUMN_DUPLICATE(Blame.DATA),
  /** Rows that make no sense were left out. */
  ROWS_REJECTED(Blame.DATA),
  /** Rows have the key of another row, and each of them counts. */
  ROWS_REPEATED(Blame.DATA),
  /** Cells hold no value of their kind; their rows count where the value is not needed. */
  CELLS_INVALID(Blame.DATA),
  /** A column has more different values than a scan can count apart. */
  GROUPS_TOO_MANY(Blame.DATA),
  /** More rows were rejected than the workspace allows. */
  REJECTED_TOO_MANY(Blame.DATA),
  /** The export is older than its schedule allows. */
  EXPORT_STALE(Blame.DATA),
  /** Two exports of a dataset are the same file. */
  EXPORT_REPEATED(Blame.DATA),
  /** Exports count the same days in two ways, so that what happened would count twice. */
  COUNTING_MIXED(Blame.DATA),
  /** Two exports report the same days, so that what happened would count twice. */
  COUNTING_REPEATED(Blame.DATA),
  /** An unusually long stretch of days for which the export should have rows has none. */
  EXPORT_GAP(Blame.DATA),
  /** Rows of days after the one for which the dashboard is made; they are in no figure. */
  ROWS_LATER(Blame.DATA),
  /** Pages of the lists were opened on several hosts, and all of these views count. */
  HOSTS_MIXED(Blame.DATA),
  /** An entry of a city's list is found in no row. */
  LIST_ENTRY_UNUSED(Blame.DATA),
  /** Pages that are viewed are on none of the city's lists. */
  PAGE_UNLISTED(Blame.DATA),
  /** A measure's definition is no longer the one of its frozen baseline. */
  BASELINE_CHANGED(Blame.DATA),
  /** Text that is shown has no translation. */
  TRANSLATION_MISSING(Blame.DATA),
  /** Something went wrong that is nobody's fault but the program's. */
  PROGRAM_FAULT(Blame.FAULT);

  private final Blame blame;

  ProblemCode(Blame blame) {
    this.blame = blame;
  }

  /** The code as people see it, for example {@code column-missing}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code with this {@link #id()}; empty if there is none. */
  public static Optional<ProblemCode> find(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
  }

  /** Who can mend it. */
  public Blame blame() {
    return blame;
  }

  /** What it means, with an example, and how to mend it. Reads a resource each time. */
  public ProblemExplanation explanation() {
    return ProblemExplanation.of(this);
  }

  /** Who can mend a problem; decides the exit code of the command. */
  public enum Blame {
    /** The data, or what knows them, fell short; exit code 1. */
    DATA,
    /** The plan or the call is wrong; exit code 2. */
    CALL,
    /** The program or the machine failed; exit code 3. */
    FAULT
  }
}
