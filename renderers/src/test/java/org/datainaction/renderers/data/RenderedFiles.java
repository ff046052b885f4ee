package org.datainaction.renderers.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;

/** What a renderer wrote: text by path, in the order of writing. */
public final class RenderedFiles {
  public static final RenderRequest ENGLISH = RenderRequest.in(List.of(Locale.ENGLISH));

  private RenderedFiles() {}

  public static Map<String, String> of(
      Renderer renderer, Dashboard dashboard, RenderRequest request) {
    Map<String, String> files = new LinkedHashMap<>();
    try {
      renderer.render(
          dashboard,
          request,
          (path, content) -> {
            if (files.put(path, new String(content, UTF_8)) != null) {
              throw new IOException(path + " was written twice");
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
