package org.datainaction.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.Progress;
import org.datainaction.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Serves a dashboard's fragments, JSON and CSV on this machine, behind the city's web server. All
 * answers are finished when the dashboard is built, so a request only looks one up, and many at
 * once never see half of two dashboards.
 *
 * <p>It builds when it starts, when {@link #rebuild} is called, and when {@link #look} finds that
 * the workspace's files or the day changed and then stayed the same from one look to the next, so
 * that a file still being copied is left in peace. If a build fails, the last good dashboard stays.
 */
public final class DashboardServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DashboardServer.class.getName());
  private static final int SECONDS_BETWEEN_LOOKS = 30;
  private static final int THREADS = 8;

  private final Path folder;
  private final Supplier<LocalDate> today;
  private final HttpServer http;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private volatile ServedFiles files;
  private FolderState built;
  private FolderState lastSeen;

  private DashboardServer(Path folder, int port, Supplier<LocalDate> today) throws IOException {
    this.folder = folder;
    this.today = today;
    built = FolderState.of(folder, today.get());
    lastSeen = built;
    files = build(built.day());
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(workers);
    http.createContext("/", this::answer);
  }

  /** Takes the folder of a workspace and a port. */
  public static void main(String[] arguments) throws IOException {
    Supplier<LocalDate> today = () -> LocalDate.now(ZoneId.systemDefault());
    DashboardServer server = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), today);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println("http://localhost:" + server.port() + "/dashboard.json");
  }

  /**
   * Builds and serves.
   *
   * @param port 0 for any that is free
   * @param today the day for which to build, asked at each look
   * @throws ProblemException if plan or sources are wrong
   */
  public static DashboardServer start(Path folder, int port, Supplier<LocalDate> today)
      throws IOException {
    DashboardServer server = new DashboardServer(folder, port, today);
    server.http.start();
    ScheduledFuture<?> unused =
        server.timer.scheduleWithFixedDelay(
            server::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    return server;
  }

  /** The port on which it listens. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** Builds now, while the old dashboard is served; if that fails, the old one stays. */
  public synchronized void rebuild() {
    try {
      // Before reading: what changes meanwhile is a change for the next look.
      FolderState state = FolderState.of(folder, today.get());
      files = build(state.day());
      // Only now: what failed is tried again at each look.
      built = state;
    } catch (ProblemException | IOException | UncheckedIOException failed) {
      LOG.log(Level.ERROR, "The last dashboard stays: " + failed.getMessage());
    }
  }

  /** Builds if something changed and has come to rest. */
  synchronized void look() {
    try {
      FolderState seen = FolderState.of(folder, today.get());
      boolean atRest = seen.equals(lastSeen);
      lastSeen = seen;
      if (atRest && !seen.equals(built)) {
        rebuild();
      }
    } catch (IOException | RuntimeException failed) {
      // Also what nobody foresaw: a timer never calls again what threw.
      LOG.log(Level.ERROR, "Could not look at " + folder, failed);
    }
  }

  // begin: shown
  private ServedFiles build(LocalDate day) throws IOException {
    // Opened again each time, because plan and sources may have changed too.
    Workspace workspace = Workspace.open(folder);
    Dashboard dashboard =
        workspace.build(
            day,
            new Progress() {
              @Override
              public void problem(Problem problem) {
                LOG.log(Level.WARNING, problem.line());
              }
            });
    return ServedFiles.of(dashboard, workspace.languages());
  }

  // end: shown

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        respond(exchange);
      } catch (RuntimeException fault) {
        LOG.log(Level.ERROR, "Could not answer", fault);
        say(exchange, 500, "Something went wrong here.");
      }
    }
  }

  private void respond(HttpExchange exchange) throws IOException {
    ServedFiles current = files;
    String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
    ServedFiles.Served file = current.find(path).orElse(null);
    if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      say(exchange, 405, "This can only be read.");
    } else if (file == null) {
      say(exchange, 404, "There is nothing here." + hint(current, path));
    } else {
      exchange.getResponseHeaders().set("ETag", file.tag());
      // Kept by the client, but asked for each time: the tag tells whether it is still the same.
      exchange.getResponseHeaders().set("Cache-Control", "no-cache");
      if (isKnown(exchange.getRequestHeaders().get("If-None-Match"), file.tag())) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        send(exchange, 200, file.type(), file.bytes());
      }
    }
  }

  private static String hint(ServedFiles current, String path) {
    return current
        .nearest(path)
        .map(near -> " Did you mean " + near + "?")
        .orElse(" Everything is told in /dashboard.json.");
  }

  private static boolean isKnown(@Nullable List<String> tags, String tag) {
    return tags != null
        && tags.stream()
            .flatMap(line -> Splitter.on(',').splitToStream(line))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    send(exchange, status, "text/plain; charset=utf-8", (text + "\n").getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Answers what was asked, for a second at most, and stops; the port is free afterwards. */
  @Override
  public void close() {
    timer.shutdownNow();
    http.stop(1);
    workers.shutdownNow();
  }
}
