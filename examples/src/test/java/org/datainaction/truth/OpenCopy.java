package org.datainaction.truth;

import org.datainaction.dataset.Dataset;
import org.datainaction.id.DatasetId;

/**
 * Copies a dataset so that nothing is withheld: figures can then be compared one by one. Data about
 * people are never published like this.
 */
final class OpenCopy {
  private OpenCopy() {}

  static Dataset of(Dataset dataset, String id) {
    return new Dataset(
        DatasetId.of(id),
        dataset.title(),
        dataset.oneRowIs(),
        dataset.things(),
        dataset.fields(),
        dataset.derived(),
        dataset.time(),
        dataset.identity(),
        dataset.baseGrain(),
        dataset.zone(),
        false,
        dataset.limits(),
        dataset.countedBy(),
        dataset.synthetic(),
        dataset.sampled(),
        dataset.method());
  }
}
