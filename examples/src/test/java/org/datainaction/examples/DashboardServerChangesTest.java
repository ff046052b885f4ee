package org.datainaction.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a server builds again, and when it keeps what it has. */
class DashboardServerChangesTest {
  private static final String PUBLISHED = "data/published/911-calls.csv";
  private static final String CALLS = "/measures/ecc/published-911-calls.csv";

  @TempDir Path folder;
  private final AtomicReference<LocalDate> today = new AtomicReference<>(Copies.DAY);
  private Path city;
  private DashboardServer server;

  @BeforeEach
  void starts() throws Exception {
    city = Copies.city(folder.resolve("city"));
    server = DashboardServer.start(city, 0, today::get);
    assertThat(get(CALLS)).contains(",27913,");
  }

  @AfterEach
  void stops() {
    server.close();
  }

  @Test
  void aChangedExportIsServedOnceItRests() throws Exception {
    Copies.change(city.resolve(PUBLISHED), "27913", "127914");

    server.look();
    assertThat(get(CALLS)).as("it may still be copied").contains(",27913,");

    server.look();
    assertThat(get(CALLS)).contains(",127914,").doesNotContain("27913");
  }

  @Test
  void anExportThatGrowsFromLookToLookIsLeftInPeace() throws Exception {
    Copies.change(city.resolve(PUBLISHED), "27913", "127914");
    server.look();
    Copies.change(city.resolve(PUBLISHED), "127914", "1127915");
    server.look();
    assertThat(get(CALLS)).contains(",27913,");

    server.look();
    assertThat(get(CALLS)).contains(",1127915,");
  }

  @Test
  void aChangeIsServedAtOnceWhenAskedFor() throws Exception {
    Copies.change(city.resolve(PUBLISHED), "27913", "127914");

    server.rebuild();

    assertThat(get(CALLS)).contains(",127914,");
  }

  @Test
  void aChangedPlanIsOpenedAgain() throws Exception {
    Copies.change(city.resolve("plan.yaml"), "city: City of Durham", "city: City of Bulls");

    server.rebuild();

    assertThat(get("/dashboard.json")).contains("City of Bulls");
  }

  @Test
  void theNextDayIsAChange() throws Exception {
    today.set(Copies.DAY.plusDays(1));
    server.look();
    server.look();

    assertThat(get("/dashboard.json")).contains("\"asOf\":\"2026-11-17\"");
  }

  @Test
  void aWorkspaceWithMistakesLeavesTheLastDashboardUntilTheyAreMended() throws Exception {
    Path plan = city.resolve("plan.yaml");
    String before = get("/dashboard.json");
    Copies.change(plan, "fiscal-year-starts: July", "fiscal-year-starts: Smarch");
    server.rebuild();
    assertThat(get("/dashboard.json")).isEqualTo(before);

    Copies.change(plan, "fiscal-year-starts: Smarch", "fiscal-year-starts: January");
    server.rebuild();
    assertThat(get("/dashboard.json")).isNotEqualTo(before).contains("2026-Q4");
  }

  @Test
  void aFolderThatIsGoneLeavesTheLastDashboard() throws Exception {
    String before = get("/dashboard.json");
    Files.move(city, folder.resolve("elsewhere"));

    server.look();
    server.look();
    server.rebuild();

    assertThat(get("/dashboard.json")).isEqualTo(before);
  }

  private String get(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
