package org.datainaction.renderers.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.id.MeasureId;
import org.datainaction.renderers.data.Scope;
import org.datainaction.spi.Output;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;

/**
 * Writes {@code dashboard.json}, one file for each measure, and the JSON Schema of both. Every text
 * is there in all of its languages, so the files do not depend on the languages asked for. A host
 * application calls {@link #toJson} or {@link #write} without any files.
 *
 * <p>Safe for use by many threads, and without memory: each call writes everything anew, all of it
 * in memory, and gives the same text for the same dashboard. A host may keep it as long as the
 * dashboard.
 *
 * <p>The text may stand in the {@code script} element of a page as it is.
 */
public final class JsonRenderer implements Renderer {
  /** The version of the format, as in {@code schemaVersion}. */
  public static final String SCHEMA_VERSION = "1.0";

  /** Where the JSON Schema lies on the published site. */
  public static final String SCHEMA_PATH = "schema/dashboard-" + SCHEMA_VERSION + ".json";

  private static final String SCHEMA_RESOURCE = "dashboard-" + SCHEMA_VERSION + ".json";

  @Override
  public String format() {
    return "json";
  }

  @Override
  public void render(Dashboard dashboard, RenderRequest request, Output output) throws IOException {
    if (request.only().isEmpty()) {
      output.write("dashboard.json", utf8(toJson(dashboard)));
      output.write(SCHEMA_PATH, utf8(schema()));
    }
    for (MeasureReport report : Scope.of(dashboard, request)) {
      output.write(Scope.path(report, format()), utf8(toJson(dashboard, report.measure().id())));
    }
  }

  /** The whole dashboard as one JSON document. */
  public static String toJson(Dashboard dashboard) {
    return document(dashboard, DashboardWriter::dashboard);
  }

  /**
   * One measure with its dataset as a JSON document.
   *
   * @throws java.util.NoSuchElementException if the measure is not on the dashboard
   */
  public static String toJson(Dashboard dashboard, MeasureId measure) {
    MeasureReport report = Scope.get(dashboard, measure);
    return document(dashboard, writer -> writer.measure(report));
  }

  /**
   * Writes the whole dashboard as one JSON document in UTF-8. The document is complete before its
   * first byte is written.
   *
   * @param out left open
   * @throws IOException if the stream cannot be written to
   */
  public static void write(Dashboard dashboard, OutputStream out) throws IOException {
    out.write(utf8(toJson(dashboard)));
    out.flush();
  }

  /** The JSON Schema (2020-12) of both documents, as text. */
  public static String schema() {
    try (InputStream schema = JsonRenderer.class.getResourceAsStream(SCHEMA_RESOURCE)) {
      return new String(
          Objects.requireNonNull(schema, SCHEMA_RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadableJar) {
      throw new UncheckedIOException(unreadableJar);
    }
  }

  private static String document(Dashboard dashboard, Consumer<DashboardWriter> content) {
    StringWriter text = new StringWriter();
    try (Json json = new Json(text)) {
      content.accept(new DashboardWriter(json, dashboard));
    }
    return text.append('\n').toString();
  }

  private static byte[] utf8(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }
}
