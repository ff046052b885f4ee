package org.datainaction.renderers.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 defines it (success criteria 1.4.3 and 1.4.11). */
class ColourTest {
  private static final Pattern PROPERTY = Pattern.compile("--([a-z]+):#([0-9a-f]{3,6})[;}]");

  @ParameterizedTest
  @CsvSource({"0, ink", "0, soft", "0, warn", "1, ink", "1, soft", "1, warn"})
  void text_stands_out_from_paper_and_band(int theme, String colour) throws IOException {
    Map<String, String> theme0 = themes().get(theme);

    assertThat(contrast(theme0, colour, "paper")).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(theme0, colour, "band")).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({"0, accent", "0, soft", "0, warn", "0, ink", "1, accent", "1, soft", "1, warn"})
  void marks_stand_out_from_paper_and_band(int theme, String colour) throws IOException {
    Map<String, String> theme0 = themes().get(theme);

    assertThat(contrast(theme0, colour, "paper")).isGreaterThanOrEqualTo(3);
    assertThat(contrast(theme0, colour, "band")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void contrast_is_computed_as_defined() {
    Map<String, String> colours = Map.of("black", "000", "white", "ffffff", "grey", "777777");

    assertThat(contrast(colours, "black", "white")).isEqualTo(21);
    assertThat(contrast(colours, "grey", "white")).isBetween(4.47, 4.49);
  }

  @Test
  void both_themes_define_the_same_colours() throws IOException {
    assertThat(themes()).hasSize(2);
    assertThat(themes().get(0).keySet()).isEqualTo(themes().get(1).keySet());
  }

  @ParameterizedTest
  @EnumSource(Font.class)
  void texts_are_as_large_as_their_room_was_measured(Font font) throws IOException {
    String css = resource("chart.css");
    String last = font.cssClass().substring(font.cssClass().lastIndexOf(' ') + 1);
    Matcher own = Pattern.compile("\\." + last + "\\{[^}]*font-size:([0-9]+)px").matcher(css);
    Matcher all = Pattern.compile("\\.chart\\{[^}]*font:([0-9]+)px").matcher(css);

    boolean hasOwn = own.find();
    assertThat(all.find()).isTrue();
    assertThat(font.size()).isEqualTo(Double.parseDouble((hasOwn ? own : all).group(1)));
    assertThat(Pattern.compile("\\." + last + "\\{[^}]*font-weight:700").matcher(css).find())
        .isEqualTo(font.bold());
  }

  private static List<Map<String, String>> themes() throws IOException {
    String[] parts = resource("palette.css").split("@media", -1);
    return List.of(colours(parts[0]), colours(parts[1]));
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher matcher = PROPERTY.matcher(css);
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(Objects.requireNonNull(colours.get(one)));
    double b = luminance(Objects.requireNonNull(colours.get(other)));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    int digits = hex.length() / 3;
    return 0.2126 * channel(hex.substring(0, digits))
        + 0.7152 * channel(hex.substring(digits, 2 * digits))
        + 0.0722 * channel(hex.substring(2 * digits));
  }

  private static double channel(String hex) {
    double share = Integer.parseInt(hex.length() == 1 ? hex + hex : hex, 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static String resource(String name) throws IOException {
    try (InputStream css = Charts.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
