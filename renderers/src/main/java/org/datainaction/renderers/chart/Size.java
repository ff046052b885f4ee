package org.datainaction.renderers.chart;

/** The sizes in which a picture is drawn. */
enum Size {
  WIDE(720, 300),
  SMALL(460, 230),
  NARROW(328, 236);

  private final int width;
  private final int height;

  Size(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  String id() {
    return switch (this) {
      case WIDE -> "wide";
      case SMALL -> "small";
      case NARROW -> "narrow";
    };
  }
}
