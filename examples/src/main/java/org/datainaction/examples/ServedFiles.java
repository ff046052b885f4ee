package org.datainaction.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Nearest;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.renderers.html.HtmlRenderer;
import org.datainaction.renderers.json.JsonRenderer;
import org.datainaction.spi.Output;
import org.datainaction.spi.RenderRequest;

/** All that a server answers about one dashboard, finished and immutable. */
final class ServedFiles {
  private static final Map<String, String> TYPES =
      ImmutableMap.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "json", "application/json");

  /** The longest path that is compared with others; none of ours is as long. */
  private static final int LONGEST_COMPARED = 200;

  private final ImmutableMap<String, Served> byPath;

  private ServedFiles(ImmutableMap<String, Served> byPath) {
    this.byPath = byPath;
  }

  /**
   * The data files under the paths that they have on a published site, and each measure as a
   * fragment, like {@code /fragments/es/police/data-page-views.html}.
   */
  static ServedFiles of(Dashboard dashboard, List<Locale> languages) throws IOException {
    ImmutableMap.Builder<String, Served> files = ImmutableMap.builder();
    Output output = (path, bytes) -> files.put("/" + path, Served.of(path, bytes));
    RenderRequest request = RenderRequest.in(languages);
    new JsonRenderer().render(dashboard, request, output);
    new CsvRenderer().render(dashboard, request, output);
    output.write("fragments/style.css", HtmlRenderer.fragmentStylesheet().getBytes(UTF_8));
    List<MeasureId> measures = dashboard.measures().map(report -> report.measure().id()).toList();
    for (Locale language : languages) {
      for (MeasureId measure : measures) {
        String fragment = HtmlRenderer.fragment(dashboard, measure, language);
        output.write(
            "fragments/" + language.toLanguageTag() + "/" + measure + ".html",
            fragment.getBytes(UTF_8));
      }
    }
    return new ServedFiles(files.buildOrThrow());
  }

  Optional<Served> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The path that was probably meant. */
  Optional<String> nearest(String path) {
    return path.length() > LONGEST_COMPARED ? Optional.empty() : Nearest.to(path, byPath.keySet());
  }

  /**
   * One answer.
   *
   * @param type of the content, for {@code Content-Type}
   * @param tag of these bytes and no others, for {@code ETag}
   * @param bytes never changed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the tag is
  record Served(String type, String tag, byte[] bytes) {
    static Served of(String path, byte[] bytes) {
      String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
      if (type == null) {
        throw new IllegalArgumentException(path);
      }
      return new Served(type, '"' + Hashing.sha256().hashBytes(bytes).toString() + '"', bytes);
    }
  }
}
