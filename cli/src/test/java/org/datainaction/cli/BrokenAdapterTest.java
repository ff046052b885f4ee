package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken adapter is a gap in what is published; two for one department are refused. */
class BrokenAdapterTest {
  private static final String GONE = "throw new IllegalStateException(\"no license\");";

  @TempDir Path folder;
  private SmallCity city;
  private Path site;

  @BeforeEach
  void writeWorkspace() {
    site = folder.resolve("site");
    city =
        SmallCity.in(folder.resolve("city"))
            .write("plan.yaml", SmallCity.PLAN.replace("views]", "views, parks/data-page-views]"))
            .write(
                "sources.yaml",
                SmallCity.SOURCES
                    + "  - {id: parks-data-pages, entries: [{value: /parks, from: 2023-07-01}]}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "throw new IllegalStateException(\"no license\");, ''",
    "'', throw new IllegalStateException(\"no license\");",
    "'', throw new NoSuchMethodError(\"no license\");",
  })
  void theOthersArePublishedAndItsMeasuresAreMissing(String constructing, String measuring)
      throws IOException {
    // Without an if, the compiler would refuse what follows the throw.
    Path jar = broken("if (true) " + constructing + ";", "if (true) " + measuring + ";");

    Ran ran = build(jar);

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err())
        .contains("error: parks-adapter.jar: provider-broken: ", "outside.ParksAdapter")
        .contains("no license")
        .doesNotContain("\tat ");
    assertThat(ran.outLines())
        .contains("  parks/data-page-views: missing; its adapter cannot be used");
    assertThat(SmallCity.quarters(site, "police/data-page-views").get(0)).contains(",normal,450,");
    assertThat(SmallCity.quarters(site, "parks/data-page-views")).isEmpty();
    assertThat(Files.readString(site.resolve("en/index.html")))
        .contains("parks/data-page-views", "knows these figures cannot be used");
    assertThat(Files.readString(site.resolve("dashboard.json")).replaceAll("\\s", ""))
        .contains("\"missing\":[\"parks/data-page-views\"]");
  }

  @Test
  void aClassThatIsNotInItsJarIsTold() throws IOException {
    Path services = folder.resolve("classes/META-INF/services");
    Files.createDirectories(services);
    Files.writeString(
        services.resolve("org.datainaction.spi.DepartmentAdapter"), "outside.Forgotten\n");

    Ran ran = build(folder.resolve("classes"));

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err())
        .contains("error: classes: provider-broken: outside.Forgotten cannot be used");
  }

  @Test
  void aJarThatNamesNoAdapterIsToldAndTheOthersGoOn() throws IOException {
    Path jar = folder.resolve("forgot-the-service-file.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("outside/ParksAdapter.class"));
      out.closeEntry();
    }
    String told =
        "error: forgot-the-service-file.jar: provider-broken: it names no adapter, so nothing of it"
            + " is used; expected the name of its class in the file"
            + " 'META-INF/services/org.datainaction.spi.DepartmentAdapter'";

    Ran build = build(jar);
    assertThat(build.exit()).as(build.err()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(build.errLines()).anyMatch(line -> line.startsWith(told));
    assertThat(SmallCity.quarters(site, "police/data-page-views").get(0)).contains(",normal,450,");

    Ran adapters = Ran.with("adapters", "--adapter-path", jar.toString());
    assertThat(adapters.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(adapters.errLines().get(0)).startsWith(told);
  }

  @Test
  void aFolderWhoseServiceFileHoldsOnlyARemarkNamesNoAdapter() throws IOException {
    Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
    Files.writeString(
        services.resolve("org.datainaction.spi.DepartmentAdapter"), "# outside.ParksAdapter\n");

    Ran ran = Ran.with("adapters", "--adapter-path", folder.resolve("classes").toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err()).startsWith("error: classes: provider-broken: it names no adapter");
  }

  @Test
  void anAdapterBuiltForAnotherVersionIsTold() throws IOException {
    // What the compiler of a newer Java wrote in its first bytes.
    Path jar = AdapterJar.write(folder.resolve("parks-adapter.jar"), "ParksAdapter", "parks");
    Path newer = folder.resolve("parks-for-newer.jar");
    try (JarFile read = new JarFile(jar.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(newer))) {
      for (JarEntry entry : Collections.list(read.entries())) {
        byte[] bytes = read.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          bytes[7] = 127;
        }
        out.putNextEntry(new JarEntry(entry.getName()));
        out.write(bytes);
        out.closeEntry();
      }
    }

    Ran ran = build(newer);

    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(ran.err())
        .contains(
            "error: parks-for-newer.jar: provider-broken: outside.ParksAdapter cannot be used")
        .doesNotContain("\tat ");
    assertThat(SmallCity.quarters(site, "police/data-page-views").get(0)).contains(",normal,450,");
  }

  @Test
  void checkAndAdaptersTellItToo() throws IOException {
    Path jar = broken("", "if (true) " + GONE);

    Ran check = Ran.with("check", city.toString(), "--adapter-path", jar.toString());
    assertThat(check.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(check.out())
        .contains("error: parks-adapter.jar: provider-broken: ")
        .contains("warning: plan.yaml:15:")
        .contains(
            "there is no measure 'parks/data-page-views'; perhaps what cannot be used knows it");

    Ran adapters = Ran.with("adapters", "--adapter-path", jar.toString());
    assertThat(adapters.exit()).isEqualTo(ExitCode.DATA_FELL_SHORT);
    assertThat(adapters.out()).contains("  police/data-page-views ").doesNotContain("parks");
    assertThat(adapters.err()).contains("error: parks-adapter.jar: provider-broken: ");
  }

  @Test
  void freezingItsMeasureSaysWhyItIsUnknown() throws IOException {
    Path jar = broken("", "if (true) " + GONE);
    Ran ran =
        Ran.with(
            "freeze",
            "parks/data-page-views",
            "--window",
            "2024-10..2024-12",
            "--by",
            "A. Analyst",
            "--reason",
            "Before",
            "--workspace",
            city.toString(),
            "--adapter-path",
            jar.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.err()).contains("provider-broken").contains("there is no measure");
  }

  @Test
  void twoAdaptersOfOneDepartmentAreRefusedAndBothJarsNamed() throws IOException {
    Path one = AdapterJar.write(folder.resolve("parks one.jar"), "ParksAdapter", "parks");
    Path other = AdapterJar.write(folder.resolve("greens.jar"), "GreensAdapter", "parks");
    assertRefused(build(one, other), "parks one.jar", "greens.jar");
  }

  @Test
  void twoVersionsOfOneAdapterAreRefusedAndBothJarsNamed() throws IOException {
    Path one = AdapterJar.write(folder.resolve("parks-1.0.jar"), "ParksAdapter", "parks");
    Path other = AdapterJar.write(folder.resolve("parks-1.1.jar"), "ParksAdapter", "parks");
    assertRefused(build(one, other), "parks-1.0.jar", "parks-1.1.jar");
  }

  @Test
  void theSameJarTwiceIsOneAdapter() throws IOException {
    Path jar = AdapterJar.write(folder.resolve("parks.jar"), "ParksAdapter", "parks");
    Ran ran = build(jar, jar);
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.FINE);
  }

  private void assertRefused(Ran ran, String... jars) {
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.CALL_WRONG);
    assertThat(ran.errLines())
        .filteredOn(line -> line.startsWith("error: "))
        .singleElement()
        .asString()
        .contains("provider-duplicate: ")
        .contains(jars);
    assertThat(site).doesNotExist();
  }

  private Path broken(String constructing, String measuring) throws IOException {
    return AdapterJar.write(
        folder.resolve("parks-adapter.jar"), "ParksAdapter", "parks", constructing, measuring);
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
