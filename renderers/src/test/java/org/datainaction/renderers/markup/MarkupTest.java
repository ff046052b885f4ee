package org.datainaction.renderers.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.datainaction.renderers.DashboardFixtures;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void the_five_characters_with_a_meaning_are_written_as_references() {
    assertThat(Markup.text("<a b=\"c\" d='e'>&"))
        .isEqualTo("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  }

  @Test
  void line_ends_survive_in_an_attribute() {
    assertThat(Markup.attribute("a\nb\tc\rd")).isEqualTo("a&#10;b&#9;c&#13;d");
  }

  @Test
  void what_xml_forbids_is_left_out() {
    assertThat(Markup.text("a\u0000b\u0008c\u001fd\ud800e\ufffef\uffffg\u0085h"))
        .isEqualTo("abcdefgh");
    assertThat(Markup.text("\ud83d\ude00 中 ñ")).isEqualTo("\ud83d\ude00 中 ñ");
  }

  @Test
  void hostile_text_comes_back_as_text() {
    String written =
        Element.of("text")
            .with("class", DashboardFixtures.HOSTILE)
            .text(DashboardFixtures.HOSTILE)
            .toString();

    org.jsoup.nodes.Element read = Jsoup.parse(written, Parser.xmlParser()).child(0);
    assertThat(read.attributes()).hasSize(1);
    assertThat(read.attr("class")).isEqualTo(DashboardFixtures.HOSTILE);
    assertThat(read.wholeText()).isEqualTo(DashboardFixtures.HOSTILE);
    assertThat(read.children()).isEmpty();
  }

  @Test
  void lengths_have_at_most_one_decimal() {
    assertThat(Element.number(3)).isEqualTo("3");
    assertThat(Element.number(12.34)).isEqualTo("12.3");
    assertThat(Element.number(-0.06)).isEqualTo("-0.1");
    assertThat(Element.number(-0.04)).isEqualTo("0");
    assertThat(Element.number(99.96)).isEqualTo("100");
  }
}
