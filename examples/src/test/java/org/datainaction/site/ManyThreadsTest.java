package org.datainaction.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.id.MeasureId;
import org.datainaction.renderers.html.HtmlRenderer;
import org.datainaction.renderers.json.JsonRenderer;
import org.datainaction.spi.Output;
import org.datainaction.spi.Registry;
import org.datainaction.spi.RenderRequest;
import org.datainaction.spi.Renderer;
import org.datainaction.workspace.Workspace;
import org.junit.jupiter.api.Test;

/** What the documentation promises a host that serves many people at once. */
class ManyThreadsTest {
  private static final int THREADS = 3;
  private static final Workspace WORKSPACE = Workspace.open(DurhamSite.WORKSPACE);
  private static final Dashboard DASHBOARD = WORKSPACE.build(DurhamSite.AS_OF);
  private static final List<Renderer> RENDERERS =
      Registry.renderers(ManyThreadsTest.class.getClassLoader()).providers();

  @Test
  void oneWorkspaceBuildsTheSameOnManyThreads() throws Exception {
    List<String> built =
        atOnce(THREADS, number -> () -> JsonRenderer.toJson(WORKSPACE.build(DurhamSite.AS_OF)));

    assertThat(built).containsOnly(DurhamSite.BUILT.text("dashboard.json"));
  }

  @Test
  void oneDashboardIsDrawnWithTheSameBytesOnManyThreads() throws Exception {
    List<Map<String, byte[]>> drawn =
        atOnce(THREADS, number -> () -> files(DASHBOARD, shuffled(RENDERERS, number)));

    Map<String, String> expected = text(DurhamSite.BUILT.files());
    assertThat(drawn).allSatisfy(files -> assertThat(text(files)).isEqualTo(expected));
  }

  @Test
  void fragmentsInBothLanguagesAtOnceAreThoseOfOneAfterTheOther() throws Exception {
    List<MeasureId> measures = DASHBOARD.measures().map(one -> one.measure().id()).toList();
    Map<String, String> expected = fragments(DASHBOARD, measures);

    List<Map<String, String>> drawn =
        atOnce(THREADS, number -> () -> fragments(DASHBOARD, shuffled(measures, number)));

    assertThat(expected).hasSize(2 * measures.size());
    assertThat(drawn).allMatch(expected::equals);
  }

  @Test
  void nobodyCanChangeADashboardThatOthersUse() {
    Dashboard dashboard = DASHBOARD;
    List<List<?>> lists =
        List.of(
            dashboard.departments(),
            dashboard.datasets(),
            dashboard.departments().get(0).measures(),
            dashboard.datasets().get(0).exports(),
            dashboard.measures().findFirst().orElseThrow().series(),
            dashboard.measures().findFirst().orElseThrow().series().get(0).observations(),
            dashboard.plan().goals(),
            dashboard.initiative().measures());

    for (List<?> list : lists) {
      assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }
    assertThatThrownBy(dashboard.datasets().get(0).rejectedByKind()::clear)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(dashboard.datasets().get(0).invalidCells()::clear)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Map<String, byte[]> files(Dashboard dashboard, List<Renderer> renderers)
      throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    Output output = files::put;
    for (Renderer renderer : renderers) {
      renderer.render(dashboard, RenderRequest.in(WORKSPACE.languages()), output);
    }
    return files;
  }

  private static Map<String, String> fragments(Dashboard dashboard, List<MeasureId> measures) {
    Map<String, String> fragments = new TreeMap<>();
    for (MeasureId measure : measures) {
      for (Locale language : WORKSPACE.languages()) {
        fragments.put(
            measure + " " + language, HtmlRenderer.fragment(dashboard, measure, language));
      }
    }
    return fragments;
  }

  private static Map<String, String> text(Map<String, byte[]> files) {
    Map<String, String> text = new TreeMap<>();
    files.forEach((path, bytes) -> text.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return text;
  }

  private static <T> List<T> shuffled(List<T> list, int seed) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  /** Lets as many threads do something, which start it together. */
  private static <T> List<T> atOnce(int threads, Work<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      List<Future<T>> running = new ArrayList<>();
      for (int number = 0; number < threads; number++) {
        Callable<T> one = work.of(number);
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      List<T> done = new ArrayList<>();
      for (Future<T> future : running) {
        done.add(future.get());
      }
      return done;
    } finally {
      pool.shutdownNow();
    }
  }

  /** What one of several threads does. */
  private interface Work<T> {
    Callable<T> of(int number);
  }
}
