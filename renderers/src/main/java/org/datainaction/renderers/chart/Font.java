package org.datainaction.renderers.chart;

/**
 * The kinds of text in a picture. Sizes are in the picture's units and stand in {@code chart.css}
 * too.
 */
enum Font {
  TITLE("title", 16, true),
  CAPTION("caption", 13, false),
  TICK("tick", 13, false),
  NOTE("note", 13, false),
  STRONG("note strong", 13, true),
  END("end", 15, true),
  DEMO("demo", 12, false);

  /** How far letters reach below the line they stand on, and above it, as part of the size. */
  private static final double DESCENT = 0.25;

  private static final double ASCENT = 0.95;

  private final String cssClass;
  private final double size;
  private final boolean bold;

  Font(String cssClass, double size, boolean bold) {
    this.cssClass = cssClass;
    this.size = size;
    this.bold = bold;
  }

  String cssClass() {
    return cssClass;
  }

  double size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  double ascent() {
    return size * ASCENT;
  }

  double descent() {
    return size * DESCENT;
  }

  /** From one line to the next. */
  double lineHeight() {
    return ascent() + descent();
  }

  /** At most this wide. */
  double widthOf(String text) {
    return TextWidth.of(text, bold) * size;
  }
}
