package org.datainaction.renderers.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.datainaction.renderers.chart.Charts;

/** The style sheets: colours, then charts, then pages. */
final class Stylesheet {
  private Stylesheet() {}

  static String ofPages() {
    return read(Charts.class, "palette.css")
        + read(Charts.class, "chart.css")
        + read(Stylesheet.class, "page.css");
  }

  /** The same within the element of a fragment, which takes the place of the whole page. */
  static String ofFragments() {
    String inside = ofPages().replace(":root", "&").replace("\nhtml {", "\n& {");
    return ".data-in-action {\n" + inside + "}\n";
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream css = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(css, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadableJar) {
      throw new UncheckedIOException(unreadableJar);
    }
  }
}
