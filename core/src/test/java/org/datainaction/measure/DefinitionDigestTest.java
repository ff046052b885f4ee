package org.datainaction.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.DerivedField;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionDigestTest {
  private static final FieldId DAY = FieldId.of("day");
  private static final FieldId CALL = FieldId.of("call");
  private static final FieldId KIND = FieldId.of("kind");
  private static final FieldId SECONDS = FieldId.of("seconds");
  private static final FieldId SENT = FieldId.of("sent");
  private static final FieldId UNUSED = FieldId.of("unused");
  private static final LocalizedText WORDS = LocalizedText.of("words");
  private static final LocalizedText SAID =
      LocalizedText.of("said otherwise", "dicho de otro modo");

  private static final Dataset DATASET =
      Dataset.builder(DatasetId.of("fire/calls"))
          .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))).with(Need.CELL))
          .field(field(CALL, new CellFormat.Text()))
          .field(field(KIND, new CellFormat.Text()))
          .field(field(SENT, new CellFormat.Timestamp(List.of("HH:mm"))))
          .field(field(UNUSED, new CellFormat.Whole()))
          .derived(SECONDS, WORDS, new Expression.SecondsBetween(SENT, SENT))
          .time(new TimeOfRow.Moment(DAY))
          .identity(new Identity.EventKey(List.of(CALL), Map.of(SENT, Identity.Combine.EARLIEST)))
          .build();

  private static final Measure MEASURE =
      Measure.builder(
              MeasureId.of("fire/late"),
              DATASET.id(),
              new Calculation.Share(Condition.compare(SECONDS, Condition.Operator.AT_MOST, 240)))
          .where(Condition.all(Condition.in(KIND, "Fire", "Alarm"), Condition.present(SENT)))
          .build();

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void changesWhatAFigureCouldChangeBy(String what, Measure measure, Dataset dataset) {
    assertThat(DefinitionDigest.of(measure, dataset))
        .isNotEqualTo(DefinitionDigest.of(MEASURE, DATASET));
  }

  static Stream<Arguments> changesWhatAFigureCouldChangeBy() {
    return Stream.of(
        measure("another calculation", new Calculation.Count()),
        measure(
            "another bound",
            new Calculation.Share(Condition.compare(SECONDS, Condition.Operator.AT_MOST, 241))),
        measure(
            "another operator",
            new Calculation.Share(Condition.compare(SECONDS, Condition.Operator.LESS, 240))),
        measure("another condition", m -> m.where(Condition.in(KIND, "Fire"))),
        measure("another unit", m -> m.unit(Unit.seconds())),
        dataset("another zone", d -> d.zone(ZoneId.of("America/New_York"))),
        dataset("another base grain", d -> d.baseGrain(Grain.DAY)),
        dataset("another identity", d -> d.identity(Identity.EACH_ROW)),
        dataset(
            "another rule for an event's rows",
            d ->
                d.identity(
                    new Identity.EventKey(List.of(CALL), Map.of(SENT, Identity.Combine.LATEST)))),
        columns(
            "another format", SENT, f -> field(SENT, new CellFormat.Timestamp(List.of("H.mm")))),
        columns("another spelling of missing", KIND, f -> f.withMissing("-", WORDS)),
        columns("a column that the city chose", SENT, f -> f.standingAs("Dispatched")),
        columns("a cell that every row needs", UNUSED, f -> f.with(Need.CELL)),
        dataset(
            "a derived field that rejects rows",
            d ->
                d.derived(
                    DerivedField.of(
                            FieldId.of("new"), WORDS, new Expression.SecondsBetween(SENT, SENT))
                        .with(Need.VALID))),
        columns(
            "another format of the event's key", CALL, f -> field(CALL, new CellFormat.Whole())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void staysWhereNoFigureCanChange(String what, Measure measure, Dataset dataset) {
    assertThat(DefinitionDigest.of(measure, dataset))
        .isEqualTo(DefinitionDigest.of(MEASURE, DATASET));
  }

  static Stream<Arguments> staysWhereNoFigureCanChange() {
    return Stream.of(
        measure("other words", m -> m.words(WORDS, WORDS)),
        measure("another direction", m -> m.direction(Direction.LOWER_IS_BETTER, WORDS, WORDS)),
        measure("other grains", m -> m.grains(Grain.YEAR)),
        measure("one more breakdown", m -> m.breakdown(UNUSED, WORDS)),
        measure("a stand-in", m -> m.proxy(Proxy.of(WORDS, WORDS))),
        measure("a series break", m -> m.seriesBreak(new SeriesBreak(LocalDate.MIN, WORDS))),
        measure(
            "a standard",
            m -> m.standard(new Standard(WORDS, BigDecimal.ONE, Direction.NEITHER, LocalDate.MIN))),
        measure(
            "conditions in another order",
            m -> m.where(Condition.all(Condition.present(SENT), MEASURE_KINDS))),
        Arguments.of("other words everywhere", MEASURE.withTexts(t -> SAID), DATASET),
        Arguments.of("other words in the dataset", MEASURE, DATASET.withTexts(t -> SAID)),
        Arguments.of("words for values", MEASURE, DATASET.withValues(KIND, Map.of("Fire", SAID))),
        dataset("another title", d -> d.title(WORDS)),
        dataset("other words for a row", d -> d.rows(WORDS, WORDS)),
        dataset("one more limit", d -> d.limit(WORDS)),
        dataset("made-up rows", d -> d.synthetic(true)),
        dataset("one more column", d -> d.field(field(FieldId.of("new"), new CellFormat.Text()))),
        dataset(
            "one more derived field",
            d -> d.derived(FieldId.of("new"), WORDS, new Expression.SecondsBetween(SENT, SENT))),
        dataset(
            "a rule that says what holds anyway",
            d ->
                d.identity(
                    new Identity.EventKey(
                        List.of(CALL),
                        Map.of(SENT, Identity.Combine.EARLIEST, KIND, Identity.Combine.FIRST)))),
        columns("one more header", KIND, f -> f.withHeaders("Type of call")),
        columns("a column that is not used", UNUSED, f -> f.withMissing("-", WORDS)),
        columns("a choice for a column that is not used", UNUSED, f -> f.standingAs("Other")),
        columns("other words for a column", KIND, f -> field(KIND, new CellFormat.Text(), SAID)),
        Arguments.of("columns in another order", MEASURE, reversed()));
  }

  private static final Condition MEASURE_KINDS = Condition.in(KIND, "Alarm", "Fire");

  @Test
  void aListCountsByWhatStandsOnItAndWhen() {
    DatedList.Entry page = new DatedList.Entry("/a", LocalDate.of(2023, 7, 1), LocalDate.MAX);
    DatedList.Entry ended = new DatedList.Entry("/a", page.from(), LocalDate.of(2024, 1, 1));
    DatedList.Entry other = new DatedList.Entry("/b", page.from(), LocalDate.MAX);
    assertThat(listed(page)).isNotEqualTo(listed()).isNotEqualTo(listed(ended));
    assertThat(listed(page, other)).isEqualTo(listed(other, page)).isNotEqualTo(listed(page));
  }

  @Test
  void valuesThatLookLikeTheFormAroundThemAreToldApart() {
    assertThat(condition(Condition.in(KIND, "a, b")))
        .isNotEqualTo(condition(Condition.in(KIND, "a", "b")));
    assertThat(condition(Condition.in(KIND, "a','b")))
        .isNotEqualTo(condition(Condition.in(KIND, "a", "b")));
    assertThat(condition(Condition.in(KIND, "a\n")))
        .isNotEqualTo(condition(Condition.in(KIND, "a\\n")));
    assertThat(new Expression.Category(KIND, Map.of("a", "b, c=d"), "e").canonical())
        .isNotEqualTo(new Expression.Category(KIND, Map.of("a", "b", "c", "d"), "e").canonical());
  }

  @Test
  void equalBoundsAreEqualHoweverTheyAreWritten() {
    assertThat(condition(new Condition.Range(SECONDS, BigDecimal.ZERO, new BigDecimal("2.50"))))
        .isEqualTo(
            condition(new Condition.Range(SECONDS, new BigDecimal("0.0"), new BigDecimal("2.5"))));
  }

  @Test
  void spellingsOfYesAndNoHaveNoOrder() {
    // Set.of iterates in an order that differs from one run of Java to the next.
    CellFormat.Flag flag = new CellFormat.Flag(Set.of("y", "yes", "1"), Set.of("n", "no", "0"));
    assertThat(flag.canonical()).isEqualTo("flag(['1','y','yes'],['0','n','no'])");
    assertThat(flag.expected()).isEqualTo("one of 1, y, yes or 0, n, no");
  }

  @Test
  void twoChoicesOfAColumnAreTwoDefinitions() {
    assertThat(standingAs("Dispatched")).isNotEqualTo(standingAs("En route"));
    assertThat(standingAs("Dispatched")).isEqualTo(standingAs("Dispatched"));
    assertThat(standingAs("a' missing=['b"))
        .as("a header that looks like the form around it")
        .isNotEqualTo(standingAs("a"));
  }

  @Test
  void everyTextCanBeReplaced() {
    Measure measure =
        MEASURE.with(
            m ->
                m.words(WORDS, WORDS)
                    .direction(Direction.LOWER_IS_BETTER, WORDS, WORDS)
                    .unit(Unit.counted("calls", WORDS, WORDS))
                    .breakdown(KIND, WORDS)
                    .proxy(Proxy.of(WORDS, WORDS))
                    .standard(new Standard(WORDS, BigDecimal.ONE, Direction.NEITHER, LocalDate.MIN))
                    .seriesBreak(new SeriesBreak(LocalDate.MIN, WORDS))
                    .bridge(new SeriesBridge(LocalDate.MAX, WORDS)));
    Dataset dataset =
        DATASET.toBuilder()
            .title(WORDS)
            .rows(WORDS, WORDS)
            .limit(WORDS)
            .countedBy(WORDS)
            .field(
                field(FieldId.of("new"), new CellFormat.Text())
                    .withMissing("-", WORDS)
                    .withValues(Map.of("1", WORDS)))
            .build()
            .withValues(SECONDS, Map.of("2", WORDS));

    assertThat(measure.texts()).hasSize(12).containsOnly(WORDS);
    assertThat(measure.withTexts(text -> SAID).texts()).hasSize(12).containsOnly(SAID);
    assertThat(dataset.texts()).contains(WORDS);
    assertThat(dataset.withTexts(text -> SAID).texts())
        .hasSameSizeAs(dataset.texts().toList())
        .containsOnly(SAID);
    assertThat(dataset.withTexts(text -> text)).isEqualTo(dataset);
  }

  @Test
  void aDigestIs64HexadecimalDigits() {
    assertThat(DefinitionDigest.of(MEASURE, DATASET)).matches("[0-9a-f]{64}");
  }

  private static String listed(DatedList.Entry... entries) {
    return condition(new Condition.Listed(KIND, new DatedList("pages", List.of(entries))));
  }

  private static String condition(Condition condition) {
    return DefinitionDigest.of(MEASURE.with(m -> m.where(condition)), DATASET);
  }

  private static String standingAs(String header) {
    List<Field> columns =
        DATASET.fields().stream()
            .map(field -> field.id().equals(SENT) ? field.standingAs(header) : field)
            .toList();
    return DefinitionDigest.of(MEASURE, DATASET.withColumns(columns));
  }

  private static Dataset reversed() {
    return DATASET.withColumns(Lists.reverse(DATASET.fields()));
  }

  private static Arguments measure(String what, UnaryOperator<Measure.Builder> change) {
    return Arguments.of(what, MEASURE.with(change), DATASET);
  }

  private static Arguments measure(String what, Calculation calculation) {
    Measure other =
        Measure.builder(MEASURE.id(), DATASET.id(), calculation).where(MEASURE.condition()).build();
    return Arguments.of(what, other, DATASET);
  }

  private static Arguments dataset(String what, UnaryOperator<Dataset.Builder> change) {
    return Arguments.of(what, MEASURE, change.apply(DATASET.toBuilder()).build());
  }

  private static Arguments columns(String what, FieldId id, UnaryOperator<Field> change) {
    List<Field> columns =
        DATASET.fields().stream().map(f -> f.id().equals(id) ? change.apply(f) : f).toList();
    return Arguments.of(what, MEASURE, DATASET.withColumns(columns));
  }

  private static Field field(FieldId id, CellFormat format) {
    return field(id, format, WORDS);
  }

  private static Field field(FieldId id, CellFormat format, LocalizedText words) {
    return Field.of(id, id.value(), format, words, words);
  }
}
