package org.datainaction.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a server builds again, and when it keeps what it has. */
class DashboardServerChangesTest {
  private static final String EXPORT = "data/web.csv";
  private static final String VIEWS = "/measures/police/data-page-views.csv";

  @TempDir Path folder;
  private final AtomicReference<LocalDate> today = new AtomicReference<>(Cities.DAY);
  private Path city;
  private DashboardServer server;

  @BeforeEach
  void starts() throws Exception {
    city = Cities.smallCity(folder.resolve("city"));
    server = DashboardServer.start(city, 0, today::get);
    assertThat(get(VIEWS)).contains(",70,");
  }

  @AfterEach
  void stops() {
    server.close();
  }

  @Test
  void aChangedExportIsServedOnceItRests() throws Exception {
    Cities.change(city.resolve(EXPORT), ",70,", ",701,");

    server.look();
    assertThat(get(VIEWS)).as("it may still be copied").contains(",70,");

    server.look();
    assertThat(get(VIEWS)).contains(",701,").doesNotContain(",70,");
  }

  @Test
  void anExportThatGrowsFromLookToLookIsLeftInPeace() throws Exception {
    Cities.change(city.resolve(EXPORT), ",70,", ",701,");
    server.look();
    Cities.change(city.resolve(EXPORT), ",701,", ",7012,");
    server.look();
    assertThat(get(VIEWS)).contains(",70,");

    server.look();
    assertThat(get(VIEWS)).contains(",7012,");
  }

  @Test
  void aChangeIsServedAtOnceWhenAskedFor() throws Exception {
    Cities.change(city.resolve(EXPORT), ",70,", ",701,");

    server.rebuild();

    assertThat(get(VIEWS)).contains(",701,");
  }

  @Test
  void aChangedPlanIsOpenedAgain() throws Exception {
    Cities.change(city.resolve("plan.yaml"), "city: City of Durham", "city: City of Bulls");

    server.rebuild();

    assertThat(get("/dashboard.json")).contains("City of Bulls");
  }

  @Test
  void theNextDayIsAChange() throws Exception {
    today.set(Cities.DAY.plusDays(1));
    server.look();
    server.look();

    assertThat(get("/dashboard.json")).contains("\"asOf\":\"2026-11-17\"");
  }

  @Test
  void aWorkspaceWithMistakesLeavesTheLastDashboardUntilTheyAreMended() throws Exception {
    Path plan = city.resolve("plan.yaml");
    String before = get("/dashboard.json");
    Cities.change(plan, "fiscal-year-starts: July", "fiscal-year-starts: Smarch");
    server.rebuild();
    assertThat(get("/dashboard.json")).isEqualTo(before);

    Cities.change(plan, "fiscal-year-starts: Smarch", "fiscal-year-starts: January");
    server.rebuild();
    assertThat(get("/dashboard.json")).isNotEqualTo(before).contains("\"2025-Q1\"");
  }

  /** The file has its old length and time again, so nothing but the failure asks for a build. */
  @Test
  void aBuildThatFailedIsTriedAgainAtTheNextLook() throws Exception {
    Path plan = city.resolve("plan.yaml");
    FileTime time = Files.getLastModifiedTime(plan);
    byte[] right = Files.readAllBytes(plan);
    String before = get("/dashboard.json");
    today.set(today.get().plusDays(1));
    Files.writeString(plan, "x".repeat(right.length));
    Files.setLastModifiedTime(plan, time);
    server.look();
    server.look();
    assertThat(get("/dashboard.json")).isEqualTo(before);

    Files.write(plan, right);
    Files.setLastModifiedTime(plan, time);
    server.look();

    assertThat(get("/dashboard.json")).as("made for the next day").isNotEqualTo(before);
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
