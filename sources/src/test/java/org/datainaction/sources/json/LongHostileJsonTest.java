package org.datainaction.sources.json;

import org.datainaction.spi.SourceFormat;

/** The same where records are too many to be held, and the file is read twice. */
class LongHostileJsonTest extends HostileJsonTest {
  @Override
  SourceFormat format() {
    return new AnalyticsUsaGovJsonFormat(0);
  }
}
