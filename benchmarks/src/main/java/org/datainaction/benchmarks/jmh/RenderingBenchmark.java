package org.datainaction.benchmarks.jmh;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.datainaction.benchmarks.race.CityFolder;
import org.datainaction.benchmarks.race.CityFolder.Job;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.renderers.csv.CsvRenderer;
import org.datainaction.renderers.json.JsonRenderer;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;
import org.datainaction.workspace.Workspace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writing a dashboard of fifty measures, each by three fields over forty quarters, into memory. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class RenderingBenchmark {
  private static final LocalDate AS_OF = LocalDate.of(2025, Month.JULY, 10);

  private final Rendered rendered = dashboard();

  private record Rendered(Dashboard dashboard, RenderRequest request) {
    long bytes(Renderer renderer) throws IOException {
      AtomicLong bytes = new AtomicLong();
      renderer.render(dashboard, request, (path, content) -> bytes.addAndGet(content.length));
      return bytes.get();
    }
  }

  /** Bytes written. */
  @Benchmark
  public long json() throws IOException {
    return rendered.bytes(new JsonRenderer());
  }

  /** Bytes written. */
  @Benchmark
  public long csv() throws IOException {
    return rendered.bytes(new CsvRenderer());
  }

  private static Rendered dashboard() {
    try {
      Path folder = Files.createTempDirectory("benchmark");
      try {
        Path export = folder.resolve("cad.csv");
        Files.write(export, Inputs.export());
        CityFolder city = CityFolder.write(folder.resolve("city"), Job.FIFTY, export);
        Workspace workspace = Workspace.open(city.folder());
        return new Rendered(workspace.build(AS_OF), RenderRequest.in(workspace.languages()));
      } finally {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
