package org.datainaction.workspace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.datainaction.baseline.FrozenBaseline;
import org.datainaction.baseline.Ledger;
import org.datainaction.id.MeasureId;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.problem.ProblemException;
import org.datainaction.workspace.publish.FolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFileTest {
  private static final long SEED = 20260701;

  @TempDir Path folder;

  @Test
  void aWorkspaceWithoutLedgerHasFrozenNothing() {
    assertThat(LedgerFile.read(folder)).isEqualTo(Ledger.EMPTY);
  }

  @Test
  void everyBaselineIsReadAsItWasFrozen() {
    RandomBaselines baselines = new RandomBaselines(SEED);
    List<FrozenBaseline> frozen = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      FrozenBaseline entry = baselines.next();
      frozen.add(entry);
      LedgerFile.append(folder, entry);
      assertThat(LedgerFile.read(folder).entries())
          .as("seed %d entry %d", SEED, i)
          .isEqualTo(frozen);
    }
  }

  @Test
  void earlierLinesStayByteForByte() throws Exception {
    freeze(1);
    byte[] before = Files.readAllBytes(file());
    LedgerFile.append(folder, new RandomBaselines(SEED).next());
    byte[] after = Files.readAllBytes(file());
    assertThat(after).hasSizeGreaterThan(before.length).startsWith(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"baselines", "baselines/ledger.jsonl"})
  void aLinkOutOfTheWorkspaceIsNeitherReadNorWritten(String link, @TempDir Path outside)
      throws Exception {
    freeze(1);
    Path linked = outside.resolve("linked");
    Files.move(folder.resolve(link), linked);
    Files.createSymbolicLink(folder.resolve(link), linked);
    byte[] before = Files.readAllBytes(file());
    String expected =
        "baselines/ledger.jsonl: ledger-invalid: it leads out of the workspace's folder";
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> LedgerFile.read(folder))
        .withMessageContaining(expected);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> LedgerFile.append(folder, new RandomBaselines(SEED).next()))
        .withMessageContaining(expected);
    assertThat(file()).hasBinaryContent(before);
  }

  @Test
  void anInterruptedThreadFreezesNothing() throws Exception {
    freeze(1);
    byte[] before = Files.readAllBytes(file());
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> LedgerFile.append(folder, new RandomBaselines(SEED).next()));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file()).hasBinaryContent(before);
    try (Stream<Path> beside = Files.list(file().getParent())) {
      assertThat(beside).containsExactly(file());
    }
  }

  @Test
  void anybodyCanCheckTheDigestOfALine() throws Exception {
    freeze(2);
    List<String> lines = Files.readAllLines(file());
    for (String line : lines) {
      int end = line.lastIndexOf(",\"sha256\":\"");
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(line.substring(0, end).getBytes(StandardCharsets.UTF_8));
      assertThat(line).endsWith(HexFormat.of().formatHex(digest) + "\"}");
    }
    String first = lines.get(0);
    String digestOfFirst = first.substring(first.length() - 66, first.length() - 2);
    assertThat(lines.get(1)).contains("\"previous\":\"" + digestOfFirst + "\"");
  }

  @Test
  void aChangeOfAnyCharacterIsFoundInItsLine() throws Exception {
    freeze(3);
    String text = Files.readString(file());
    Random random = new Random(SEED);
    for (int round = 0; round < 200; round++) {
      int at = random.nextInt(text.length() - 1);
      int line = text.substring(0, at).split("\n", -1).length;
      if (text.charAt(at) == '\n') {
        continue;
      }
      char other = text.charAt(at) == '7' ? '8' : '7';
      Files.writeString(file(), text.substring(0, at) + other + text.substring(at + 1));
      assertThat(problems())
          .as("seed %d character %d", SEED, at)
          .first()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.LEDGER_INVALID);
                assertThat(problem.place().file()).isEqualTo("baselines/ledger.jsonl");
                assertThat(problem.place().line()).isEqualTo(line);
              });
    }
  }

  @Test
  void aLineThatIsTakenOutOrMovedIsFound() throws Exception {
    freeze(3);
    List<String> lines = Files.readAllLines(file());
    Files.write(file(), List.of(lines.get(0), lines.get(2)));
    assertThat(problems()).extracting(p -> p.place().line()).containsExactly(2L);
    Files.write(file(), List.of(lines.get(1), lines.get(0), lines.get(2)));
    assertThat(problems()).extracting(p -> p.place().line()).contains(1L, 2L);
    Files.write(file(), lines.subList(1, 3));
    assertThat(problems()).extracting(p -> p.place().line()).containsExactly(1L);
  }

  @Test
  void aChangedEntryWithANewDigestBreaksTheChainAfterIt() throws Exception {
    freeze(2);
    List<String> lines = Files.readAllLines(file());
    String forged = ChainedLine.seal(ChainedLine.unseal(lines.get(0)).replace("because", "since"));
    Files.write(file(), List.of(forged, lines.get(1)));
    assertThat(problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(2));
  }

  @Test
  void linesThatAreSealedButNoEntriesAreRefused() {
    for (String json :
        List.of(
            "{\"schema\":2}",
            "{\"schema\":12345678901234567890}",
            "{\"schema\":1.0}",
            "{\"schema\":null}",
            "{\"schema\":\"1\"}",
            "{\"schema\":1}",
            "{\"schema\":1",
            "[{\"schema\":1}]",
            "")) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .as(json)
          .isThrownBy(() -> EntryJson.read(json, ChainedLine.NO_PREVIOUS));
    }
  }

  @Test
  void anEntryNamesNothingTwiceAndIsNotDeeperOrLongerThanAny() {
    String json = EntryJson.write(new RandomBaselines(SEED).next(), ChainedLine.NO_PREVIOUS);
    for (String hostile :
        List.of(
            json.replace("\"reason\":", "\"reason\":\"other\",\"reason\":"),
            json.replace("\"exports\":{", "\"exports\":{\"a\":\"1\",\"a\":\"1\","),
            json.replace(
                "\"reason\":", "\"x\":" + "[".repeat(100) + "]".repeat(100) + ",\"reason\":"),
            json.replace("\"reason\":", "\"x\":1" + "0".repeat(2000) + ",\"reason\":"),
            json.replace("\"reason\":", "\"x\":\"" + "y".repeat(1 << 21) + "\",\"reason\":"))) {
      assertThat(hostile).isNotEqualTo(json);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> EntryJson.read(hostile, ChainedLine.NO_PREVIOUS))
          .withMessageStartingWith("not JSON: ");
    }
  }

  @Test
  void nothingMayStandBehindAnEntry() {
    String json = EntryJson.write(new RandomBaselines(SEED).next(), ChainedLine.NO_PREVIOUS);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EntryJson.read(json + " {}", ChainedLine.NO_PREVIOUS))
        .withMessage("not JSON: more stands behind it");
  }

  /** A line that was frozen years ago must still be what a program of today would freeze. */
  @Test
  void theFormOfALineStays() {
    String json =
        "{'schema':1,'previous':'%s','measure':'fire/page-views','first':'2024-01-01',"
            + "'last':'2024-06-30','frozenOn':'2024-07-02','frozenBy':'The \\'office\\' \u00e9',"
            + "'reason':'before\\tlaunch','definition':'abc','exports':{'a.csv':'0000beef'},"
            + "'series':[{'grain':'quarter','observations':["
            + "{'period':'2024-Q1','start':'2024-01-01T00:00','end':'2024-04-01T00:00',"
            + "'yearStart':'january','status':'normal','value':'0.5','numerator':'1',"
            + "'denominator':'2','n':2},"
            + "{'period':'2024-Q2','start':'2024-04-01T00:00','end':'2024-07-01T00:00',"
            + "'yearStart':'january','status':'not-collected','note':{'key':'a.key','arguments':["
            + "{'day':'2024-05-01'},{'verbatim':'v'},{'text':{'en':'one','es':'uno'}},"
            + "{'figure':'3','unit':{'id':'calls','style':'whole','one':{'en':'call'},"
            + "'many':{'en':'calls'}}},{'message':{'key':'b.key','arguments':[]}},"
            + "{'items':[{'verbatim':'w'}],'join':'and'}]}}]},"
            + "{'grain':'quarter','field':'district','part':'1','observations':[]}]}";
    String written =
        json.replace("\\'", "\\\u0001")
            .replace('\'', '"')
            .replace('\u0001', '"')
            .formatted(ChainedLine.NO_PREVIOUS);
    assertThat(
            EntryJson.write(
                EntryJson.read(written, ChainedLine.NO_PREVIOUS), ChainedLine.NO_PREVIOUS))
        .isEqualTo(written);
  }

  @Test
  void whatWasDeclaredStandsInTheLine() {
    String json =
        ("{'schema':1,'previous':'%s','measure':'fire/page-views','first':'2024-01-01',"
                + "'last':'2024-06-30','frozenOn':'2024-07-02','frozenBy':'me','reason':'why',"
                + "'definition':'abc','exports':{},'worthActingOn':'0.25','negligible':'0.02',"
                + "'comparedWith':[{'measure':'police/page-views','definition':'def','series':["
                + "{'grain':'quarter','observations':[{'period':'2024-Q1',"
                + "'start':'2024-01-01T00:00','end':'2024-04-01T00:00','yearStart':'january',"
                + "'status':'normal','value':'900'}]}]}],'series':[]}")
            .replace('\'', '"')
            .formatted(ChainedLine.NO_PREVIOUS);
    FrozenBaseline read = EntryJson.read(json, ChainedLine.NO_PREVIOUS);

    assertThat(read.terms().sizeable()).contains(new BigDecimal("0.25"));
    assertThat(read.terms().negligible()).isEqualTo("0.02");
    assertThat(read.terms().comparison())
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.measure()).isEqualTo(MeasureId.of("police/page-views"));
              assertThat(other.definition()).isEqualTo("def");
              assertThat(other.series().get(0).observations()).hasSize(1);
            });
    assertThat(EntryJson.write(read, ChainedLine.NO_PREVIOUS)).isEqualTo(json);
  }

  @Test
  void whatIsJudgedByAnotherGridOrByNothingIsRefused() {
    String json = EntryJson.write(new RandomBaselines(SEED).next(), ChainedLine.NO_PREVIOUS);
    String start = json.substring(0, json.length() - 1);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EntryJson.read(start + ",\"gridVersion\":2}", ChainedLine.NO_PREVIOUS))
        .withMessage("judged by grid 2; this program has grid 1");
    String without = start.replaceFirst(",\"worthActingOn\":\"0.25\"", "");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () -> EntryJson.read(without + ",\"worthActingOn\":\"0\"}", ChainedLine.NO_PREVIOUS))
        .withMessage("'worthActingOn' has another form");
  }

  @Test
  void namesThatAreNotKnownAreRefused() {
    String json = EntryJson.write(new RandomBaselines(SEED).next(), ChainedLine.NO_PREVIOUS);
    String more = json.substring(0, json.length() - 1) + ",\"more\":1}";
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EntryJson.read(more, ChainedLine.NO_PREVIOUS))
        .withMessage("does not know [more]");
  }

  @Test
  void aDamagedLedgerIsNotContinued() throws Exception {
    freeze(2);
    String damaged = Files.readString(file()).replaceFirst("because", "since");
    Files.writeString(file(), damaged);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> LedgerFile.append(folder, new RandomBaselines(SEED).next()));
    assertThat(file()).hasContent(damaged);
  }

  @Test
  void twoCannotFreezeAtOnce() throws Exception {
    Files.createDirectories(file().getParent());
    FolderLock.whileHeld(
        file().resolveSibling(".ledger.lock"),
        () ->
            assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> freeze(1))
                .withMessageContaining("call-invalid"));
    assertThat(file()).doesNotExist();
  }

  @Test
  void nothingButTheLedgerIsLeftBehind() throws Exception {
    freeze(1);
    try (var files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  private void freeze(int entries) {
    RandomBaselines baselines = new RandomBaselines(SEED);
    for (int i = 0; i < entries; i++) {
      LedgerFile.append(folder, baselines.next());
    }
  }

  private Path file() {
    return folder.resolve(LedgerFile.NAME);
  }

  private List<Problem> problems() {
    return catchThrowableOfType(ProblemException.class, () -> LedgerFile.read(folder)).problems();
  }
}
