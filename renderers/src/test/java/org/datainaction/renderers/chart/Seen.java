package org.datainaction.renderers.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a reader sees in a picture, read back from its markup. */
record Seen(Element svg) {
  private static final Pattern COMMAND = Pattern.compile("([MLHVvhZ])([-0-9. ]*)");

  static Seen in(String markup) {
    Element svg = Jsoup.parse(markup, Parser.xmlParser()).selectFirst("svg");
    return new Seen(java.util.Objects.requireNonNull(svg));
  }

  Box viewBox() {
    String[] numbers = svg.attr("viewBox").split(" ");
    double left = Double.parseDouble(numbers[0]);
    double top = Double.parseDouble(numbers[1]);
    return new Box(
        left, top, left + Double.parseDouble(numbers[2]), top + Double.parseDouble(numbers[3]));
  }

  List<Text> texts() {
    return svg.select("text").stream().map(Seen::text).toList();
  }

  List<String> words() {
    return texts().stream().map(text -> text.words().text()).toList();
  }

  String description() {
    return svg.select("desc").text();
  }

  List<Box> dots() {
    return svg.select("circle").stream()
        .map(
            dot -> {
              double x = Double.parseDouble(dot.attr("cx"));
              double y = Double.parseDouble(dot.attr("cy"));
              return new Box(x, y, x, y).grown(2);
            })
        .toList();
  }

  /** The straight pieces of all paths of these classes. */
  List<Segment> lines(String css) {
    return svg.select(css).stream().flatMap(path -> pieces(path.attr("d"))).toList();
  }

  /** What the paths of these classes cover, each its own box. */
  List<Box> boxes(String css) {
    return svg.select(css).stream()
        .map(path -> pieces(path.attr("d")).toList())
        .map(
            pieces -> {
              double[] xs =
                  pieces.stream()
                      .flatMapToDouble(one -> DoubleStream.of(one.x1(), one.x2()))
                      .toArray();
              double[] ys =
                  pieces.stream()
                      .flatMapToDouble(one -> DoubleStream.of(one.y1(), one.y2()))
                      .toArray();
              Arrays.sort(xs);
              Arrays.sort(ys);
              return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
            })
        .toList();
  }

  List<Box> rectangles(String css) {
    return svg.select(css).stream()
        .map(
            rectangle -> {
              double left = Double.parseDouble(rectangle.attr("x"));
              double top = Double.parseDouble(rectangle.attr("y"));
              return new Box(
                  left,
                  top,
                  left + Double.parseDouble(rectangle.attr("width")),
                  top + Double.parseDouble(rectangle.attr("height")));
            })
        .toList();
  }

  private static Text text(Element text) {
    Font font =
        Stream.of(Font.values())
            .filter(one -> one.cssClass().equals(text.className()))
            .findFirst()
            .orElseThrow();
    String anchor = text.hasAttr("text-anchor") ? text.attr("text-anchor") : "start";
    return new Text(
        text.wholeText(),
        font,
        Text.Anchor.valueOf(anchor.toUpperCase(Locale.ROOT)),
        Double.parseDouble(text.attr("x")),
        Double.parseDouble(text.attr("y")));
  }

  private static Stream<Segment> pieces(String path) {
    List<Segment> pieces = new ArrayList<>();
    double x = 0;
    double y = 0;
    Matcher matcher = COMMAND.matcher(path);
    while (matcher.find()) {
      double[] numbers =
          Stream.of(matcher.group(2).trim().split(" "))
              .filter(number -> !number.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      double fromX = x;
      double fromY = y;
      switch (matcher.group(1)) {
        case "M", "L" -> {
          x = numbers[0];
          y = numbers[1];
        }
        case "H" -> x = numbers[0];
        case "V" -> y = numbers[0];
        case "v" -> y += numbers[0];
        default -> {}
      }
      if (!matcher.group(1).equals("M")) {
        pieces.add(new Segment(fromX, fromY, x, y));
      }
    }
    return pieces.stream();
  }
}
