package org.datainaction.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a client sees of a server that nobody disturbs. */
class DashboardServerTest {
  private static final String CSV = "/measures/police/data-page-views.csv";
  private static final String FRAGMENT = "/fragments/es/police/data-page-views.html";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static DashboardServer server;

  @BeforeAll
  static void starts() throws IOException {
    server = DashboardServer.start(Cities.CITY, 0, () -> Cities.DAY);
  }

  @AfterAll
  static void stops() {
    server.close();
  }

  @Test
  void aMeasureIsServedAsAFragment() throws Exception {
    HttpResponse<String> answer = get(FRAGMENT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(type(answer)).isEqualTo("text/html; charset=utf-8");
    Element section = Jsoup.parseBodyFragment(answer.body()).body().child(0);
    assertThat(section.attr("lang")).isEqualTo("es");
    assertThat(section.select("h2").first().text())
        .isEqualTo("Vistas de las páginas de datos de la policía");
    assertThat(type(get("/fragments/style.css"))).isEqualTo("text/css; charset=utf-8");
  }

  @Test
  void theWholeDashboardIsServedAsJson() throws Exception {
    HttpResponse<String> answer = get("/dashboard.json");

    assertThat(type(answer)).isEqualTo("application/json");
    assertThat(new JsonMapper().readTree(answer.body()).get("asOf").asString())
        .isEqualTo(Cities.DAY.toString());
  }

  @Test
  void aMeasureIsServedAsCsv() throws Exception {
    HttpResponse<String> answer = get(CSV);

    assertThat(type(answer)).isEqualTo("text/csv; charset=utf-8");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(answer.body())) {
      // PageFiguresTest works this figure out from the exports.
      assertThat(rows.stream())
          .filteredOn(row -> row.getField("grain").equals("quarter"))
          .filteredOn(row -> row.getField("period_start").equals("2025-01-01"))
          .extracting(row -> row.getField("value"))
          .containsExactly("2153");
    }
  }

  @Test
  void whatIsNotThereNamesThePathThatWasProbablyMeant() throws Exception {
    HttpResponse<String> answer = get("/measures/police/data-page-view.csv");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(type(answer)).isEqualTo("text/plain; charset=utf-8");
    assertThat(answer.body()).contains("Did you mean " + CSV + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/%3Cscript%3E", "/../../plan.yaml", "/dashboard.json/"})
  void nothingElseIsThereAndNoAnswerRepeatsWhatWasAsked(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("script", "plan.yaml").contains("/dashboard.json");
  }

  @Test
  void aVeryLongPathIsNotThereEither() throws Exception {
    assertThat(get("/" + "a".repeat(20_000)).body()).isEqualTo(get("/").body());
  }

  @Test
  void whoHasTheSameBytesIsToldSoWithoutThem() throws Exception {
    String tag = get(CSV).headers().firstValue("ETag").orElseThrow();

    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> answer = get(CSV, "If-None-Match", known);
      assertThat(answer.statusCode()).as(known).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().firstValue("ETag")).contains(tag);
    }
    assertThat(get(CSV, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get("/measures.csv").headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
  }

  @Test
  void onlyReadingIsAllowed() throws Exception {
    for (String method : List.of("POST", "PUT", "DELETE")) {
      HttpRequest request =
          HttpRequest.newBuilder(at(CSV)).method(method, BodyPublishers.ofString("x")).build();
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }
  }

  @Test
  void headTellsTheLengthAndSendsNothing() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at(CSV)).method("HEAD", BodyPublishers.noBody()).build();
    HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValueAsLong("Content-Length"))
        .hasValue(get(CSV).body().getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void manyRequestsAtOnceGetTheSameBytesAlsoWhileItIsBuiltAgain() throws Exception {
    List<String> paths = List.of(FRAGMENT, CSV, "/measures.csv", "/dashboard.json");
    List<String> expected = new ArrayList<>();
    for (String path : paths) {
      expected.add(get(path).body());
    }

    CompletableFuture<Void> building = CompletableFuture.runAsync(server::rebuild);
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      HttpRequest request = HttpRequest.newBuilder(at(paths.get(i % 4))).build();
      answers.add(CLIENT.sendAsync(request, BodyHandlers.ofString()));
    }

    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).get().body()).isEqualTo(expected.get(i % 4));
    }
    building.get();
    assertThat(get(CSV).body()).isEqualTo(expected.get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1",
        "GET http: HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "GET mailto:a@b.example HTTP/1.1",
        "BREW / HTTP/1.1",
        "GET /\u0000 HTTP/1.1",
        "GET //x HTTP/1.1",
        "nonsense"
      })
  void noRequestHoweverOddIsAnsweredWithTheProgramsInsides(String line) throws Exception {
    String answer;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket
          .getOutputStream()
          .write(
              (line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(answer).doesNotContain("\tat ", "java.", "datainaction").doesNotContain(" 200 ");
    assertThat(get(CSV).statusCode()).isEqualTo(200);
  }

  @Test
  void afterClosingNobodyAnswersAndThePortIsFree(@TempDir Path folder) throws Exception {
    Path city = Cities.smallCity(folder);
    DashboardServer first = DashboardServer.start(city, 0, () -> Cities.DAY);
    URI address = URI.create("http://127.0.0.1:" + first.port() + CSV);
    first.close();

    assertThatThrownBy(
            () -> CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()))
        .isInstanceOf(ConnectException.class);
    try (DashboardServer second = DashboardServer.start(city, first.port(), () -> Cities.DAY)) {
      assertThat(second.port()).isEqualTo(first.port());
    }
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
