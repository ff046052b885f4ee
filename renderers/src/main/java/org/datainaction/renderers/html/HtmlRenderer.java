package org.datainaction.renderers.html;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.renderers.chart.Chart;
import org.datainaction.renderers.chart.Charts;
import org.datainaction.renderers.data.Scope;
import org.datainaction.renderers.html.templates.JtechooseGenerated;
import org.datainaction.renderers.html.templates.JtefragmentGenerated;
import org.datainaction.renderers.html.templates.JteguideGenerated;
import org.datainaction.renderers.html.templates.JteinitiativeGenerated;
import org.datainaction.renderers.html.templates.JtemeasureGenerated;
import org.datainaction.renderers.html.view.Page;
import org.datainaction.renderers.words.Words;
import org.datainaction.spi.Output;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;

/**
 * Writes the site: in a folder for each language the initiative's page, one page for each measure
 * with its chart as a picture, and the guide; beside them the choice of language and the style
 * sheet. All links are relative; those to figures lead to the files of the formats {@code csv} and
 * {@code json}. If the site's address is known, each page also says its own and those of its other
 * languages in full, for search engines.
 *
 * <p>Safe for use by many threads, and without memory: each call works everything out anew, reads
 * no file outside its jar, and gives the same text for the same dashboard, measure and language. So
 * a host may keep what it gets as long as it keeps the dashboard; the style sheets never change
 * within a version of this library. Drawing a measure is work: under load, do it once for each
 * dashboard.
 */
public final class HtmlRenderer implements Renderer {
  private static final String GUIDE = "guide/";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public Set<String> languages() {
    return Words.languages();
  }

  @Override
  public void render(Dashboard dashboard, RenderRequest request, Output output) throws IOException {
    List<MeasureReport> measures = Scope.of(dashboard, request);
    boolean whole = request.only().isEmpty();
    output.write("style.css", utf8(stylesheet()));
    for (Locale language : request.languages()) {
      Site site = new Site(dashboard, language, request);
      for (MeasureReport report : measures) {
        site.write(report, output);
      }
      if (whole) {
        site.writeShared(output);
      }
    }
    if (whole) {
      List<Page> pages =
          request.languages().stream()
              .map(language -> new Site(dashboard, language, request).first())
              .toList();
      output.write(
          "index.html", utf8(html(to -> JtechooseGenerated.render(to, null, dashboard, pages))));
    }
  }

  /**
   * One measure as a piece of a page of the host application: sentence, chart and table. It stands
   * on its own, without links and scripts; its ids are unique for a measure and language.
   *
   * @param language of all that is said; in one that has no words here ({@link #languages}) it is
   *     said in English, and marked so
   * @return a {@code section} element, to be styled with {@link #fragmentStylesheet} or the host's
   *     own
   * @throws java.util.NoSuchElementException if the measure is not on the dashboard
   */
  public static String fragment(Dashboard dashboard, MeasureId measure, Locale language) {
    MeasureReport report = Scope.get(dashboard, measure);
    RenderRequest request = RenderRequest.in(List.of(language)).only(measure);
    Page page = new Page(dashboard, language, request, "", List.of(report));
    return html(to -> JtefragmentGenerated.render(to, null, page, report));
  }

  /** The style sheet of whole pages; it styles everything on them. */
  public static String stylesheet() {
    return Stylesheet.ofPages();
  }

  /**
   * The style sheet of {@linkplain #fragment fragments}; it styles nothing else on the host's page.
   * It uses nested rules, which browsers know since 2023.
   */
  public static String fragmentStylesheet() {
    return Stylesheet.ofFragments();
  }

  /** The pages of one language. */
  private record Site(Dashboard dashboard, Locale language, RenderRequest request) {
    Page first() {
      return page("", dashboard.measures().toList());
    }

    void writeShared(Output output) throws IOException {
      Page first = first();
      output.write(first.path(), utf8(html(to -> JteinitiativeGenerated.render(to, null, first))));
      Page guide = page(GUIDE, dashboard.measures().toList());
      output.write(guide.path(), utf8(html(to -> JteguideGenerated.render(to, null, guide))));
    }

    void write(MeasureReport report, Output output) throws IOException {
      Page page = page(Page.folderOf(report), List.of(report));
      output.write(
          page.path(), utf8(html(to -> JtemeasureGenerated.render(to, null, page, report))));
      Optional<Chart> chart =
          Charts.overTime(report, page.words().words(), dashboard.initiative().launch(), "chart");
      if (chart.isPresent()) {
        output.write(
            page.lang() + "/" + Page.folderOf(report) + "chart.svg",
            utf8(chart.get().standalone()));
      }
    }

    private Page page(String folder, List<MeasureReport> measures) {
      return new Page(dashboard, language, request, folder, measures);
    }
  }

  private static String html(Consumer<HtmlTemplateOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
