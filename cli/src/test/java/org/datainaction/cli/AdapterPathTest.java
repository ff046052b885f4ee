package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adapters that somebody else wrote, put beside the program. */
class AdapterPathTest {
  @TempDir Path folder;
  private SmallCity city;
  private Path parks;

  @BeforeEach
  void writeWorkspaceAndJar() throws IOException {
    city =
        SmallCity.in(folder.resolve("city"))
            .write("plan.yaml", SmallCity.PLAN.replace("views]", "views, parks/data-page-views]"))
            .write(
                "sources.yaml",
                SmallCity.SOURCES
                    + "  - {id: parks-data-pages, entries: [{value: /parks, from: 2023-07-01}]}\n");
    parks = AdapterJar.write(folder.resolve("parks-adapter.jar"), "ParksAdapter", "parks");
  }

  @Test
  void itsMeasuresArePublished() throws IOException {
    Path site = folder.resolve("site");
    // The folder after the jar is the workspace, and no second jar.
    Ran ran =
        Ran.with(
            "build", "--out", site.toString(), "--adapter-path", parks.toString(), city.toString());

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
    assertThat(SmallCity.quarters(site, "parks/data-page-views").get(0)).contains(",normal,999,");
    assertThat(SmallCity.quarters(site, "police/data-page-views").get(0)).contains(",normal,450,");
  }

  @Test
  void withoutItTheWorkspaceNamesAnUnknownMeasure() {
    Ran ran = Ran.with("check", city.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.out()).contains("there is no measure 'parks/data-page-views'");
  }

  @Test
  void itIsListedWithItsVersionAndJar() {
    Ran ran = Ran.with("adapters", "--adapter-path", parks.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.FINE);
    assertThat(ran.outLines()).contains("parks  4.2  parks-adapter.jar");
  }

  @Test
  void severalJarsMayFollowOneOptionOrSeveral() throws IOException {
    Path zoo = AdapterJar.write(folder.resolve("zoo.jar"), "ZooAdapter", "zoo");
    String[] together = {"--adapter-path", parks.toString(), zoo.toString()};
    String[] apart = {"--adapter-path=" + parks, "--adapter-path", zoo.toString()};

    for (String[] options : new String[][] {together, apart}) {
      String[] call = new String[options.length + 2];
      call[0] = "build";
      System.arraycopy(options, 0, call, 1, options.length);
      call[call.length - 1] = city.toString();
      call[0] = "check";
      Ran ran = Ran.with(call);
      assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(ExitCode.FINE);
      call[call.length - 1] = "--json";
      call[0] = "adapters";
      assertThat(Ran.with(call).out()).contains("\"parks\"", "\"zoo\"");
    }
  }

  @Test
  void whatIsNoJarIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no jar");
    Ran ran = Ran.with("adapters", "--adapter-path", text.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.err())
        .isEqualTo(
            "error: [--adapter-path]: call-invalid: '"
                + text
                + "' is no jar; expected a jar file, or a folder of classes\n"
                + "What a code means: data-in-action problem call-invalid\n");
  }

  @Test
  void aPathMustFollow() {
    Ran ran = Ran.with("adapters", "--adapter-path", "--json");
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.err()).startsWith("call-invalid: '--adapter-path=JAR' has no value");
  }
}
