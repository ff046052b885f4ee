package org.datainaction.renderers.html.view;

import com.google.common.collect.ImmutableList;
import org.datainaction.dataset.Dataset;
import org.datainaction.measure.Measure;

/** What the guide explains, and where on its page. */
public final class Guide {
  /** The words it explains beside those for the status of a figure, as in message keys. */
  public static final ImmutableList<String> WORDS =
      ImmutableList.of(
          "baseline",
          "usual-range",
          "chart-signal",
          "stand-in",
          "break",
          "average",
          "percent",
          "n");

  private Guide() {}

  /** Where a measure is explained. */
  public static String anchor(Measure measure) {
    return "measure-" + measure.id().toString().replace('/', '-');
  }

  /** Where a dataset is explained. */
  public static String anchor(Dataset dataset) {
    return "dataset-" + dataset.id().toString().replace('/', '-');
  }
}
