package org.datainaction.examples;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.renderers.html.HtmlRenderer;
import org.datainaction.workspace.Workspace;

/** Prints one measure in Spanish, as a piece for somebody else's page. */
public final class OneMeasure {
  private OneMeasure() {}

  // begin: README
  /** Takes the folder of a workspace, like {@code examples/durham-2.23}. */
  public static void main(String[] arguments) {
    Workspace workspace = Workspace.open(Path.of(arguments[0]));
    Dashboard dashboard = workspace.build(LocalDate.of(2026, 11, 16));

    MeasureId views = MeasureId.of("police/data-page-views");
    Locale spanish = Locale.forLanguageTag("es");
    System.out.println(HtmlRenderer.fragment(dashboard, views, spanish));
  }
  // end: README
}
