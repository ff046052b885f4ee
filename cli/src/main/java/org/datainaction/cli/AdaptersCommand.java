package org.datainaction.cli;

import java.util.concurrent.Callable;
import org.datainaction.measure.Measure;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what is installed. */
@Command(
    name = "adapters",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Tell which adapters are installed, from which jar, and what each can measure.")
final class AdaptersCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private CommonOptions common = new CommonOptions();

  AdaptersCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Registry<DepartmentAdapter> adapters = common.installed(common.loader()).adapters();
    for (Registry.Entry<DepartmentAdapter> entry : adapters.entries()) {
      if (common.json()) {
        JsonLines.object(around.out())
            .put("id", entry.id())
            .put("version", entry.version())
            .put("jar", entry.jar())
            .put(
                "measures",
                entry.provider().measures().stream().map(m -> m.id().toString()).toList())
            .end();
      } else if (!common.quiet()) {
        around.out().printf("%s  %s  %s%n", entry.id(), entry.version(), entry.jar());
        for (Measure measure : entry.provider().measures()) {
          around.out().printf("  %-45s %s%n", measure.id(), measure.title().english());
        }
      }
    }
    if (adapters.entries().isEmpty()) {
      around.err().println("No adapter is installed; --adapter-path adds one.");
    }
    ProblemList.print(adapters.problems(), around.err());
    return ExitCode.of(adapters.problems());
  }
}
