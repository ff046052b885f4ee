package org.datainaction.renderers.html.view;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.renderers.words.Words;
import org.datainaction.spi.RenderRequest;

/**
 * One page: what it shows, in which language, and where it lies. Every link is relative, so that
 * the folder may be moved, and names a file, so that it also works from a disk.
 */
public final class Page {
  private static final String FILE = "index.html";

  private final Dashboard dashboard;
  private final PageWords words;
  private final RenderRequest request;
  private final String folder;
  private final ImmutableList<MeasureReport> measures;

  /**
   * A page.
   *
   * @param request in which languages, for which address, and whether without the rest of the site
   * @param folder under the folder of its language, with {@code /} at the end; empty for the first
   * @param measures whose figures stand on it
   */
  public Page(
      Dashboard dashboard,
      Locale language,
      RenderRequest request,
      String folder,
      List<MeasureReport> measures) {
    this.dashboard = dashboard;
    this.words = new PageWords(Words.in(language));
    this.request = request;
    this.folder = folder;
    this.measures = ImmutableList.copyOf(measures);
  }

  /** What there is to show. */
  public Dashboard dashboard() {
    return dashboard;
  }

  /** The page's words. */
  public PageWords words() {
    return words;
  }

  /** All languages of the site, the main one first. */
  public List<Locale> languages() {
    return request.languages();
  }

  /** The measures whose figures stand on the page. */
  public List<MeasureReport> measures() {
    return measures;
  }

  /** Whether there is no page for the initiative and no guide to which it could link. */
  public boolean alone() {
    return request.only().isPresent();
  }

  /** BCP 47 tag of the page's language. */
  public String lang() {
    return words.locale().toLanguageTag();
  }

  /** {@code rtl} for a language that is written from right to left. */
  public String dir() {
    return ULocale.forLocale(words.locale()).isRightToLeft() ? "rtl" : "ltr";
  }

  /** Where it lies in the published folder. */
  public String path() {
    return lang() + "/" + folder + FILE;
  }

  /** Link to a file of the published folder. */
  public String to(String path) {
    return up(folder) + "../" + path;
  }

  /** Link to the same page in another language. */
  public String in(Locale language) {
    return to(language.toLanguageTag() + "/" + folder + FILE);
  }

  /** The page's address from outside; empty if the site's is not known. */
  public Optional<String> address() {
    return request.baseAddress().map(site -> below(site, path()));
  }

  /** The address of the same page in another language; a link if the site's is not known. */
  public String addressIn(Locale language) {
    return request
        .baseAddress()
        .map(site -> below(site, language.toLanguageTag() + "/" + folder + FILE))
        .orElse(in(language));
  }

  /** The address of the choice of language; empty if the site's is not known. */
  public Optional<String> addressOfSite() {
    return request.baseAddress().map(site -> below(site, FILE));
  }

  private static String below(URI site, String path) {
    String folder = Objects.requireNonNullElse(site.getRawPath(), "");
    return "%s://%s%s%s%s"
        .formatted(
            site.getScheme(),
            site.getRawAuthority(),
            folder,
            folder.endsWith("/") ? "" : "/",
            path);
  }

  /** Link to the initiative's page. */
  public String home() {
    return up(folder) + FILE;
  }

  /** Link to the guide. */
  public String guide() {
    return up(folder) + "guide/" + FILE;
  }

  /** Link to a measure's page. */
  public String measure(MeasureReport report) {
    return up(folder) + folderOf(report) + FILE;
  }

  /** Link to a measure's picture in the page's language. */
  public String picture(MeasureReport report) {
    return up(folder) + folderOf(report) + "chart.svg";
  }

  /** Link to a measure's figures: {@code csv} or {@code json}. */
  public String data(MeasureReport report, String format) {
    return to("measures/" + report.measure().id() + "." + format);
  }

  /** The folder of a measure's page under that of a language. */
  public static String folderOf(MeasureReport report) {
    return "measures/" + report.measure().id() + "/";
  }

  /** The name of a language in that language. */
  public static String nameOf(Locale language) {
    return Words.in(language).say("language.name").text();
  }

  private static String up(String folder) {
    return "../".repeat(CharMatcher.is('/').countIn(folder));
  }
}
