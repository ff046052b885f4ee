package org.datainaction.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Problem;
import org.datainaction.table.Need;
import org.datainaction.workspace.Declared;

/** Tells what is installed. */
final class AdaptersCommand implements Subcommand {
  private final Surroundings around;

  AdaptersCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "adapters",
            "Tell which adapters are installed, from which jar, and what each can measure.")
        .with(CommonOptions.ALL);
  }

  @Override
  public int run(Call call) {
    CommonOptions common = new CommonOptions(call);
    List<Problem> problems = new ArrayList<>();
    List<Declared> adapters = common.installed(common.loader()).declared(problems);
    for (Declared adapter : adapters) {
      if (common.json()) {
        JsonLines.object(around.out())
            .put("id", adapter.id())
            .put("version", adapter.version())
            .put("jar", adapter.jar())
            .put("datasets", adapter.datasets().stream().map(AdaptersCommand::described).toList())
            .put("measures", adapter.measures().stream().map(m -> m.id().toString()).toList())
            .end();
      } else if (!common.quiet()) {
        around
            .out()
            .printf(Locale.ROOT, "%s  %s  %s%n", adapter.id(), adapter.version(), adapter.jar());
        adapter.datasets().forEach(this::print);
        if (!adapter.measures().isEmpty()) {
          around.out().println("  measures");
        }
        for (Measure measure : adapter.measures()) {
          around
              .out()
              .printf(Locale.ROOT, "    %-45s %s%n", measure.id(), measure.title().english());
        }
      }
    }
    if (adapters.isEmpty()) {
      around.err().println("No adapter is installed; --adapter-path adds one.");
    }
    ProblemList.print(problems, around.err());
    if (!common.quiet()) {
      ProblemList.printHint(problems, around.err());
    }
    return ExitCode.of(problems);
  }

  private void print(Dataset dataset) {
    around
        .out()
        .printf(
            Locale.ROOT,
            "  dataset %s: %s%n    a row is %s%n",
            dataset.id(),
            dataset.title().english(),
            dataset.oneRowIs().english());
    for (Field field : dataset.fields()) {
      around
          .out()
          .printf(
              Locale.ROOT,
              "    %-45s %s%s%n",
              field.id(),
              String.join(" or ", field.headers()),
              isRequired(field) ? ", required" : "");
    }
  }

  private static Map<String, Object> described(Dataset dataset) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", dataset.id().toString());
    told.put("row", dataset.oneRowIs().english());
    told.put("fields", dataset.fields().stream().map(AdaptersCommand::described).toList());
    return told;
  }

  private static Map<String, Object> described(Field field) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", field.id().value());
    told.put("headers", field.headers());
    told.put("required", isRequired(field));
    return told;
  }

  /** Whether an export without the column cannot be used. */
  private static boolean isRequired(Field field) {
    return field.need() != Need.NONE;
  }
}
