package org.datainaction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: exit code, both streams, and readers that go away. */
class ProcessTest {
  @TempDir Path folder;

  @Test
  void theExitCodeIsThatOfTheProcess() throws Exception {
    Process process = start("build", folder.resolve("nowhere").toString(), "--quiet");
    assertThat(read(process.getInputStream())).isEmpty();
    assertThat(read(process.getErrorStream())).startsWith("error: ").hasLineCount(1);
    assertThat(process.waitFor()).isEqualTo(ExitCode.CALL_WRONG);
  }

  @Test
  void outputIsUtf8WhateverTheMachineSpeaks() throws Exception {
    SmallCity city = SmallCity.in(folder.resolve("city"));
    city.write("plan.yaml", SmallCity.PLAN.replace("City of Durham", "Peñasco"));
    Process process = start("build", city.toString(), "--out", folder + "/site", "--quiet");
    assertThat(process.waitFor()).isZero();
    process = start("build", city.toString(), "--out", folder + "/site");
    assertThat(read(process.getInputStream())).startsWith("Peñasco, ");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void aReaderThatGoesAwayIsToldInOneLine() throws Exception {
    Process process = start("adapters");
    process.getInputStream().close();
    String err = read(process.getErrorStream());
    assertThat(process.waitFor()).isEqualTo(ExitCode.OUR_FAULT);
    assertThat(err).isEqualTo("io-failed: standard output could not be written\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldInOneLine() throws Exception {
    assertThat(Path.of("/dev/full")).exists();
    Process process =
        builder("adapters", "--json").redirectOutput(Path.of("/dev/full").toFile()).start();
    assertThat(read(process.getErrorStream()))
        .isEqualTo("io-failed: standard output could not be written\n");
    assertThat(process.waitFor()).isEqualTo(ExitCode.OUR_FAULT);
  }

  private static ProcessBuilder builder(String... arguments) {
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    call.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=tr",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    call.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(call);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }

  private static Process start(String... arguments) throws IOException {
    return builder(arguments).start();
  }

  private static String read(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
