package org.datainaction.renderers.json;

import java.util.stream.Stream;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.data.SmallDashboard;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document of ours, read with exact numbers. */
public final class ParsedJson {
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ParsedJson() {}

  public static JsonNode dashboard(Dashboard dashboard) {
    return read(JsonRenderer.toJson(dashboard));
  }

  /** The one measure of a {@link SmallDashboard}. */
  public static JsonNode measure(Dashboard dashboard) {
    return read(JsonRenderer.toJson(dashboard, SmallDashboard.MEASURE)).get("measure");
  }

  public static JsonNode read(String text) {
    return EXACT.readTree(text);
  }

  /** This value and everything in it. */
  public static Stream<JsonNode> walk(JsonNode node) {
    return Stream.concat(Stream.of(node), node.valueStream().flatMap(ParsedJson::walk));
  }
}
