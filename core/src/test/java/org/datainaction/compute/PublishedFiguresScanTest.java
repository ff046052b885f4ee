package org.datainaction.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.datainaction.compute.MemoryTable.row;

import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.DatasetId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.measure.PublishedFigures;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of tables of published figures. */
class PublishedFiguresScanTest {
  @Test
  void aPublishedShareLiesBetweenNoneAndAllOfItsThings() {
    Dataset table = published(Grain.MONTH);
    Measure share = reported(table, Unit.shareOf("calls", LocalizedText.of("calls")));

    ScanResult result =
        ScanTest.scan(
            table,
            List.of(share),
            List.of(
                row("2021-01", 86_000_000L, null, null, null, null, null),
                row("2021-02", -10_000L, null, null, null, null, null),
                row("2021-03", 1_000_000L, null, null, null, null, null),
                row("2021-04", 0L, null, null, null, null, null)),
            2);

    assertThat(reasons(result)).containsExactly("value-invalid");
    assertThat(result.rejections().total()).isEqualTo(2);
    assertThat(result.things()).isEqualTo(2);
  }

  @Test
  void aPublishedFigureThatItsPartsDoNotGiveIsLeftOut() {
    Dataset table = published(Grain.MONTH);
    Measure share = reported(table, Unit.shareOf("calls", LocalizedText.of("calls")));
    Measure rate = reported(table, Unit.decimal("rate", LocalizedText.of("rate")));
    // 2,500 of 28,000 is 8.9%: rounded either way it is right, as a hundredth part it is not.
    List<List<@Nullable Object>> rows =
        List.of(
            row("2021-01", 10_000L, 2_500_000_000L, 28_000_000_000L, null, null, null),
            row("2021-02", 89_000L, 2_500_000_000L, 28_000_000_000L, null, null, null),
            row("2021-03", 90_000L, 2_500_000_000L, 28_000_000_000L, null, null, null),
            row("2021-04", 89_285L, 2_500_000_000L, 28_000_000_000L, null, null, null),
            row("2021-05", 89_000L, 2_500_000_000L, 0L, null, null, null));

    ScanResult result = ScanTest.scan(table, List.of(share), rows, 2);
    ScanResult perThousand =
        ScanTest.scan(
            table,
            List.of(rate),
            List.of(
                row("2015", 12_760_000L, 3_685_000_000L, 288_817_000_000L, null, null, null),
                row("2015-01", 12_760_000L, 3_685_000_000L, 288_817_000_000L, null, null, null),
                row("2015-02", 13_760_000L, 3_685_000_000L, 288_817_000_000L, null, null, null)),
            2);

    assertThat(reasons(result)).containsExactly("figure-disagrees");
    assertThat(result.rejections().total()).isEqualTo(2);
    assertThat(result.rejections().examples().get(0).expected())
        .isEqualTo("what its parts give: 2500 of 28000");
    assertThat(reasons(perThousand)).containsExactly("period-other-grain", "figure-disagrees");
    assertThat(perThousand.things()).isEqualTo(1);
  }

  @Test
  void whatAFigureWasMadeOfIsNeverBelowZeroAndCasesAreWhole() {
    Dataset table = published(Grain.MONTH);
    Measure rate = reported(table, Unit.decimal("rate", LocalizedText.of("rate")));

    ScanResult result =
        ScanTest.scan(
            table,
            List.of(rate),
            List.of(
                row("2021-01", -2_000_000L, null, null, 12_000_000L, 0L, null),
                row("2021-02", 2_000_000L, null, null, -12_000_000L, null, null),
                row("2021-03", 2_000_000L, null, null, 12_500_000L, null, null),
                row("2021-04", 2_000_000L, -4_000_000L, -2_000_000L, null, null, null),
                row("2021-05", 2_000_000L, null, -2_000_000L, null, null, null),
                row("2021-06", 2_000_000L, null, null, null, -1_000_000L, null)),
            2);

    // The figure itself may lie below 0, as a change does.
    assertThat(result.things()).isEqualTo(1);
    assertThat(result.rejections().examples())
        .extracting(
            one -> one.line() + " " + one.column() + " " + one.excerpt() + ": " + one.expected())
        .containsExactly(
            "3 N -12: a whole number, 0 or more",
            "4 N 12.5: a whole number, 0 or more",
            "5 Numerator -4: a number, 0 or more",
            "6 Denominator -2: a number, 0 or more",
            "7 Margin -1: a number, 0 or more");
  }

  private static Dataset published(Grain grain) {
    return PublishedFigures.dataset(
        DatasetId.of("test/published"), LocalizedText.of("Published"), grain);
  }

  private static Measure reported(Dataset table, Unit unit) {
    return Measure.builder(
            MeasureId.of("test/published"),
            table.id(),
            PublishedFigures.calculation(Calculation.Additivity.NONE))
        .grains(table.baseGrain())
        .unit(unit)
        .build();
  }

  private static List<String> reasons(ScanResult result) {
    return result.rejections().counts().keySet().stream().map(kind -> kind.reason().id()).toList();
  }
}
