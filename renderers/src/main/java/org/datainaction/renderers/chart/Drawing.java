package org.datainaction.renderers.chart;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.datainaction.renderers.markup.Element;

/** A finished drawing of one size. */
record Drawing(double width, double height, List<Element> marks) {
  Drawing {
    marks = ImmutableList.copyOf(marks);
  }
}
