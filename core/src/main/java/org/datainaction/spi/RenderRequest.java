package org.datainaction.spi;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.datainaction.id.MeasureId;

/** What is to be written: in which languages, for which address, and how much of the dashboard. */
public final class RenderRequest {
  private final ImmutableList<Locale> languages;
  private final Optional<URI> baseAddress;
  private final Optional<MeasureId> only;

  private RenderRequest(
      ImmutableList<Locale> languages, Optional<URI> baseAddress, Optional<MeasureId> only) {
    this.languages = languages;
    this.baseAddress = baseAddress;
    this.only = only;
  }

  /**
   * The whole dashboard in these languages.
   *
   * @param languages the first one is the main language; at least one
   */
  public static RenderRequest in(List<Locale> languages) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("no language given");
    }
    return new RenderRequest(ImmutableList.copyOf(languages), Optional.empty(), Optional.empty());
  }

  /** The same with the address under which the site will be found, for links from outside. */
  public RenderRequest at(URI address) {
    return new RenderRequest(languages, Optional.of(address), only);
  }

  /** The same for one measure only. */
  public RenderRequest only(MeasureId measure) {
    return new RenderRequest(languages, baseAddress, Optional.of(measure));
  }

  /** The languages, the main one first. */
  public List<Locale> languages() {
    return languages;
  }

  /** The site's address, if known; links within the site are relative and do not need it. */
  public Optional<URI> baseAddress() {
    return baseAddress;
  }

  /** The one measure to write, if not all. */
  public Optional<MeasureId> only() {
    return only;
  }
}
