package org.datainaction.renderers.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.datainaction.renderers.chart.Charts;

/** The style sheet: colours, then charts, then pages. */
final class Stylesheet {
  private Stylesheet() {}

  static String text() {
    return read(Charts.class, "palette.css")
        + read(Charts.class, "chart.css")
        + read(Stylesheet.class, "page.css");
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream css = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(css, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadableJar) {
      throw new UncheckedIOException(unreadableJar);
    }
  }
}
