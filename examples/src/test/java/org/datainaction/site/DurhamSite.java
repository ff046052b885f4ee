package org.datainaction.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.datainaction.spi.Registry;
import org.datainaction.spi.RenderRequest;
import org.datainaction.workspace.Workspace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The site of the example city, built once for all tests of a run with the public API. It is left
 * in {@code target} to be looked at when a test fails.
 *
 * @param folder where it stands
 * @param files what was published, by path on the site with {@code /}
 */
record DurhamSite(Path folder, Map<String, byte[]> files) {
  static final Path WORKSPACE = Path.of("durham-2.23").toAbsolutePath();
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 16);
  static final DurhamSite BUILT = build(Path.of("target", "durham-site").toAbsolutePath());

  /** The file that marks a folder as published; no part of the site. */
  private static final String MARK = ".published-by-data-in-action";

  static DurhamSite build(Path folder) {
    publish(WORKSPACE, folder);
    return read(folder);
  }

  static void publish(Path from, Path to) {
    Workspace workspace = Workspace.open(from);
    workspace.publish(
        workspace.build(AS_OF),
        Registry.renderers(DurhamSite.class.getClassLoader()).providers(),
        RenderRequest.in(workspace.languages()),
        to);
  }

  static DurhamSite read(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.equals(MARK)) {
          files.put(path, Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new DurhamSite(folder, files);
  }

  Stream<String> withEnding(String ending) {
    return files.keySet().stream().filter(path -> path.endsWith(ending));
  }

  Stream<String> pages() {
    return withEnding(".html");
  }

  String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("the site has no " + path);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  Document page(String path) {
    return Jsoup.parse(text(path), "https://city.example/" + path);
  }

  /** The page of a measure. */
  Document measure(String language, String measure) {
    return page(language + "/measures/" + measure + "/index.html");
  }

  /** Where a link on a page leads: a path on the site, or the whole address outside of it. */
  static String target(String page, String link) {
    URI target = URI.create("https://city.example/" + page).resolve(link);
    return "city.example".equals(target.getHost()) ? target.getPath().substring(1) : link;
  }

  /** The measures that a workspace lists under {@code published}, but for those it marks. */
  static List<String> realMeasures() {
    List<String> found = new ArrayList<>();
    boolean published = false;
    try {
      for (String line : Files.readAllLines(WORKSPACE.resolve("sources.yaml"))) {
        if (line.matches("[a-z].*")) {
          published = line.equals("published:");
        } else if (published && line.startsWith("  - measure: ")) {
          found.add(line.substring("  - measure: ".length()).strip());
        } else if (published && line.equals("    synthetic: true")) {
          found.remove(found.size() - 1);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return List.copyOf(found);
  }
}
