package org.datainaction.outside;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.renderers.html.HtmlRenderer;
import org.datainaction.workspace.Workspace;

/** A program that knows nothing of any adapter and takes those of its class path. */
public final class HostProgram {
  private HostProgram() {}

  /** Takes the folder of a workspace, the id of a measure and a language. */
  public static void main(String[] arguments) {
    Dashboard dashboard = Workspace.open(Path.of(arguments[0])).build(LocalDate.of(2026, 11, 16));
    System.out.println(
        HtmlRenderer.fragment(
            dashboard, MeasureId.of(arguments[1]), Locale.forLanguageTag(arguments[2])));
  }
}
