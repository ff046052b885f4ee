package org.datainaction.renderers.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.spi.RenderRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site in memory, read as a browser reads it. */
record RenderedSite(Map<String, String> files) {
  static final Locale SPANISH = Locale.forLanguageTag("es");

  static RenderedSite of(Dashboard dashboard) {
    return of(dashboard, RenderRequest.in(List.of(Locale.ENGLISH, SPANISH)));
  }

  static RenderedSite of(Dashboard dashboard, RenderRequest request) {
    Map<String, String> files = new TreeMap<>();
    try {
      new HtmlRenderer()
          .render(
              dashboard,
              request,
              (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new RenderedSite(files);
  }

  Stream<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html"));
  }

  Document page(String path) {
    return Jsoup.parse(Optional.ofNullable(files.get(path)).orElseThrow(), path);
  }

  /** The page of a measure. */
  Document measure(String language, String measure) {
    return page(language + "/measures/" + measure + "/index.html");
  }

  /** The path that a link on a page leads to, without the part after {@code #}. */
  static String target(String page, String link) {
    URI uri = URI.create("http://city/" + page).resolve(link);
    return uri.getHost().equals("city") ? uri.getPath().substring(1) : uri.toString();
  }
}
