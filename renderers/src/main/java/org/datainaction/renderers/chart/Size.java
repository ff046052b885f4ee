package org.datainaction.renderers.chart;

/** The sizes in which a picture is drawn. */
enum Size {
  WIDE(720, 220),
  SMALL(460, 150),
  NARROW(328, 160);

  private final int width;
  private final int plotHeight;

  Size(int width, int plotHeight) {
    this.width = width;
    this.plotHeight = plotHeight;
  }

  int width() {
    return width;
  }

  int plotHeight() {
    return plotHeight;
  }

  String id() {
    return switch (this) {
      case WIDE -> "wide";
      case SMALL -> "small";
      case NARROW -> "narrow";
    };
  }
}
