package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats and renderers of others that fail are told, and leave nothing half done. */
class BrokenOutsideTest {
  private static final String FORMAT =
      """
      package outside;

      import java.util.Optional;
      import org.datainaction.spi.SourceFormat;
      import org.datainaction.table.*;

      public final class LedgerFormat implements SourceFormat {
        @Override public String id() {
          return "ledger-card";
        }
        @Override public Confidence recognises(SourceFile file) {
          fail("recognises");
          return Confidence.CERTAIN;
        }
        @Override public TableReader open(SourceFile file, Projection projection) {
          fail("open");
          return new TableReader() {
            @Override public Optional<Batch> read() {
              fail("read");
              return Optional.empty();
            }
            @Override public ReadOutcome outcome() {
              fail("outcome");
              throw new AssertionError();
            }
            @Override public void close() {
              throw new IllegalStateException("not closed");
            }
          };
        }
        private static void fail(String at) {
          if (at.equals("%s")) {
            %s
          }
        }
      }
      """;

  private static final String RENDERER =
      """
      package outside;

      import org.datainaction.dashboard.Dashboard;
      import org.datainaction.spi.*;

      public final class TeletextRenderer implements Renderer {
        @Override public String format() {
          return "teletext";
        }
        @Override public java.util.Set<String> languages() {
          %s
          return java.util.Set.of();
        }
        @Override public void render(Dashboard dashboard, RenderRequest request, Output output)
            throws java.io.IOException {
          output.write("100.txt", new byte[] {1});
          %s
        }
      }
      """;

  @TempDir Path folder;
  private SmallCity city;
  private Path site;

  @BeforeEach
  void writeWorkspace() {
    site = folder.resolve("www/site");
    city = SmallCity.in(folder.resolve("city"));
  }

  @ParameterizedTest
  @CsvSource({
    "recognises, IllegalStateException",
    "open, NoSuchMethodError",
    "read, StackOverflowError",
    "outcome, IllegalStateException"
  })
  void aFormatThatFailsKeepsTheDatasetsBackThatItReads(String at, String what) throws IOException {
    Path jar = folder.resolve("cards.jar");
    AdapterJar.write(
        jar,
        "org.datainaction.spi.SourceFormat",
        "LedgerFormat",
        new AdapterJar.Source(FORMAT.formatted(at, "throw new " + what + "(\"no license\");")));

    Ran ran = build(jar);

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err())
        .contains("error: cards.jar: provider-broken: the format 'ledger-card'")
        .contains("(outside.LedgerFormat) cannot be used: no license")
        .doesNotContain("\tat ");
    assertThat(SmallCity.quarters(site, "police/data-page-views")).isEmpty();
    assertThat(Files.readString(site.resolve("dashboard.json"))).contains("data/web.csv");
  }

  @Test
  void aDatasetThatDeclaresItsFormatIsReadAllTheSame() throws IOException {
    city.write("sources.yaml", SmallCity.SOURCES.replace("files:", "format: csv, files:"));
    Path jar = folder.resolve("cards.jar");
    AdapterJar.write(
        jar,
        "org.datainaction.spi.SourceFormat",
        "LedgerFormat",
        new AdapterJar.Source(
            FORMAT.formatted("recognises", "throw new IllegalStateException(\"no license\");")));

    Ran ran = build(jar);

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(SmallCity.quarters(site, "police/data-page-views").get(0)).contains(",normal,450,");
  }

  @Test
  void aRendererThatFailsLeavesTheSiteAsItWas() throws IOException {
    assertThat(build().exit()).isEqualTo(ExitCode.FINE);
    byte[] before = Files.readAllBytes(site.resolve("dashboard.json"));
    for (String[] failure :
        new String[][] {
          {"", "throw new IllegalStateException(\"no license\");"},
          {"", "throw new NoSuchMethodError(\"no license\");"},
          {"if (true) throw new IllegalStateException(\"no license\");", ""}
        }) {
      Path jar = folder.resolve("teletext.jar");
      AdapterJar.write(
          jar,
          "org.datainaction.spi.Renderer",
          "TeletextRenderer",
          new AdapterJar.Source(RENDERER.formatted((Object[]) failure)));

      Ran ran = build(jar);

      assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.CALL_WRONG);
      assertThat(ran.errLines())
          .filteredOn(line -> line.startsWith("error: "))
          .singleElement()
          .asString()
          .contains("error: teletext.jar: provider-broken: the renderer 'teletext'")
          .contains("(outside.TeletextRenderer) cannot be used: no license");
      assertThat(site.resolve("100.txt")).doesNotExist();
      assertThat(site.resolve("dashboard.json")).hasBinaryContent(before);
      try (Stream<Path> beside = Files.list(folder.resolve("www"))) {
        assertThat(beside).containsExactly(site);
      }
    }
  }

  private Ran build(Path... jars) {
    String[] call = new String[4 + 2 * jars.length];
    call[0] = "build";
    call[1] = city.toString();
    call[2] = "--out";
    call[3] = site.toString();
    for (int i = 0; i < jars.length; i++) {
      call[4 + 2 * i] = "--adapter-path";
      call[5 + 2 * i] = jars[i].toString();
    }
    return Ran.with(call);
  }
}
