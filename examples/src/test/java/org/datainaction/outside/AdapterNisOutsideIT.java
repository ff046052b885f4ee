package org.datainaction.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of {@code examples/adapter-nis}, as its own build made it, beside the program. */
class AdapterNisOutsideIT {
  private static final Path JAR =
      Path.of("target/outside/target/adapter-nis-1.0.0.jar").toAbsolutePath();
  private static final String PROGRAM = "org.datainaction.cli.Main";

  @TempDir Path folder;
  private Path city;

  @BeforeEach
  void writeWorkspace() throws IOException {
    assertThat(JAR).as("the jar that adapter-nis's own build makes").exists();
    city = NisWorkspace.write(folder.resolve("city"));
  }

  @Test
  void itIsListedWithItsIdVersionAndJar() throws Exception {
    assertThat(run("", PROGRAM, "adapters").lines()).noneMatch(line -> line.startsWith("nis"));
    assertThat(run("", PROGRAM, "adapters", "--adapter-path", JAR.toString()).lines())
        .contains("nis  1.0.0  adapter-nis-1.0.0.jar")
        .anyMatch(line -> line.contains("nis/typical-days-until-closed"))
        .anyMatch(line -> line.startsWith("police"));
  }

  @Test
  void itsMeasuresArePublishedWhereTheProgramIsGivenItsJar() throws Exception {
    assertPublished("", "--adapter-path", JAR.toString());
  }

  @Test
  void itsMeasuresArePublishedWhereItsJarIsOnTheClassPath() throws Exception {
    assertPublished(JAR.toString());
    assertThat(run(JAR.toString(), PROGRAM, "adapters").lines())
        .contains("nis  1.0.0  adapter-nis-1.0.0.jar");
  }

  @Test
  void aHostThatKnowsNothingOfItShowsItsMeasureInItsOwnSpanishWords() throws Exception {
    Document page =
        Jsoup.parseBodyFragment(
            run(
                JAR.toString(),
                HostProgram.class.getName(),
                city.toString(),
                "nis/typical-days-until-closed",
                "es"));

    assertThat(page.select("h2").first().text())
        .isEqualTo("Días hasta que se cierra un caso: la mitad de los casos");
    // Of 3, 9 and 30 days, the middle one.
    assertThat(page.select("tr:has(th:contains(oct–dic 2024)) td").first().text()).startsWith("9");
  }

  private void assertPublished(String classPath, String... options) throws Exception {
    Path site = folder.resolve("site");
    List<String> call = new ArrayList<>(List.of("build", city.toString(), "--out"));
    call.addAll(List.of(site.toString(), "--as-of", "2026-11-16"));
    call.addAll(List.of(options));
    run(classPath, PROGRAM, call.toArray(String[]::new));

    assertThat(quarter(site, "nis/cases-opened")).contains(",normal,5,");
    assertThat(quarter(site, "nis/typical-days-until-closed")).contains(",normal,9,");
    assertThat(quarter(site, "nis/data-page-views")).contains(",normal,100,");
    assertThat(Files.readString(site.resolve("es/index.html")))
        .contains("Casos abiertos", "Servicios de Mejora de Vecindarios");
  }

  /** The line of the published CSV with the figure of the quarter as a whole. */
  private static String quarter(Path site, String measure) throws IOException {
    return Files.readAllLines(site.resolve("measures.csv")).stream()
        .filter(line -> line.contains("," + measure + ","))
        .filter(line -> line.contains(",quarter,2024-10-01,2024-12-31,,,"))
        .findFirst()
        .orElse("no line for " + measure);
  }

  /** Runs a class with the program's class path and more, and gives what it printed. */
  private String run(String classPath, String main, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    String own = System.getProperty("java.class.path");
    command.add(classPath.isEmpty() ? own : own + File.pathSeparator + classPath);
    command.add(main);
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said.txt");
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(exit).as(text).isZero();
    return text;
  }
}
