package org.datainaction.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.json.JsonRenderer;
import org.datainaction.workspace.Workspace;

/** Writes everything that a dashboard says as one JSON document. */
public final class WholeDashboardAsJson {
  private WholeDashboardAsJson() {}

  // begin: shown
  /** Takes the folder of a workspace, a day, and a file; without a file it prints. */
  public static void main(String[] arguments) throws IOException {
    Workspace workspace = Workspace.open(Path.of(arguments[0]));
    Dashboard dashboard = workspace.build(LocalDate.parse(arguments[1]));

    if (arguments.length > 2) {
      Files.writeString(Path.of(arguments[2]), JsonRenderer.toJson(dashboard));
    } else {
      JsonRenderer.write(dashboard, System.out);
    }
  }
  // end: shown
}
