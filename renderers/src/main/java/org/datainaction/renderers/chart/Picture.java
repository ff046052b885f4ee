package org.datainaction.renderers.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.datainaction.renderers.markup.Element;
import org.datainaction.renderers.words.Said;

/** The frame of a picture: its name and description, and what makes it a file of its own. */
record Picture(Said name, Said description, String language) {

  private static final double MARGIN = 14;

  /** An element for a page. */
  String inPage(String id, Drawing drawing) {
    return svg(id, drawing, 0, "span").children(drawing.marks()).toString();
  }

  /** A whole file. */
  String standalone(String id, Drawing drawing) {
    Element style = Element.of("style").text(resource("palette.css") + resource("chart.css"));
    Element paper =
        Element.of("rect")
            .with("class", "paper")
            .with("x", -MARGIN)
            .with("y", -MARGIN)
            .with("width", drawing.width() + 2 * MARGIN)
            .with("height", drawing.height() + 2 * MARGIN);
    Element svg =
        svg(id, drawing, MARGIN, "tspan")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("lang", language)
            .child(style)
            .child(paper)
            .children(drawing.marks());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
  }

  /** In a page what names and describes a picture is HTML. */
  private Element svg(String id, Drawing drawing, double margin, String part) {
    String edge = Element.number(-margin);
    String width = Element.number(drawing.width() + 2 * margin);
    String height = Element.number(drawing.height() + 2 * margin);
    return Element.of("svg")
        .with("class", "chart")
        .with("viewBox", String.join(" ", edge, edge, width, height))
        .with("width", width)
        .with("height", height)
        .with("role", "img")
        .with("aria-labelledby", id + "-t " + id + "-d")
        .child(Marked.in(Element.of("title").with("id", id + "-t"), name, part))
        .child(Marked.in(Element.of("desc").with("id", id + "-d"), description, part));
  }

  private static String resource(String name) {
    try (InputStream in = Picture.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
