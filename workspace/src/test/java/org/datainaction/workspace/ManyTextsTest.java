package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Measure;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.time.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A column in which all texts differ may be long: what is only asked of its texts, and not shown by
 * them, is not remembered. The texts of this one take much more memory than the program is given.
 */
class ManyTextsTest {
  private static final int ROWS = 400_000;
  private static final String MEMORY = "-Xmx96m";
  private static final String LONG = "-long-enough-to-matter".repeat(4);

  @TempDir Path folder;

  @Test
  void conditionsListsAndCategoriesRememberNoTextThatTheyOnlyLookAt() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    try (BufferedWriter export = Files.newBufferedWriter(folder.resolve("data/calls.csv"))) {
      export.write("day,place\n");
      for (int row = 0; row < ROWS; row++) {
        export.write("2024-01-05," + place(row) + "\n");
      }
    }

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Counting.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(told.lines())
        .containsExactly(
            "in: 2024-01 normal 3",
            "listed: 2024-01 normal 2",
            "kinds: 2024-01 normal 1",
            "kinds: 2024-01 normal " + (ROWS - 1),
            "pages: 2024-01 normal 1");
    assertThat(process.waitFor()).isZero();
  }

  private static String place(int row) {
    return "https://example.org/" + row + LONG + "?a=" + row;
  }

  /** The other program. */
  static final class Counting {
    private static final FieldId DAY = FieldId.of("day");
    private static final FieldId PLACE = FieldId.of("place");
    private static final FieldId KIND = FieldId.of("kind");
    private static final FieldId PAGE = FieldId.of("page");
    private static final DatasetId CALLS = DatasetId.of("fire/calls");

    private Counting() {}

    public static void main(String[] arguments) throws IOException {
      TestFolder workspace = new TestFolder(Path.of(arguments[0]), List.of(adapter()));
      workspace.plan("police/data-page-views", "fire/in, fire/listed, fire/kinds, fire/pages");
      workspace.write(
          "sources.yaml",
          """
          version: 1
          exports:
            - {dataset: fire/calls, files: data/*.csv, zone: UTC}
          lists:
            - id: places
              entries:
                - {value: '%s', from: 2024-01-01}
                - {value: '%s', from: 2024-01-01}
          """
              .formatted(place(1), place(ROWS - 2)));
      DatasetFigures figures = workspace.figures(LocalDate.of(2024, 2, 1));
      for (Measure measure : figures.scan().bound().measures()) {
        figures.unprotectedSeries(measure).stream()
            .filter(
                one -> measure.breakdowns().isEmpty() || one.slice().toString().contains("Part"))
            .forEach(
                one ->
                    System.out.println(
                        measure.id().toString().replace("fire/", "")
                            + ": "
                            + TestFolder.told(one).get(0)));
      }
    }

    private static DepartmentAdapter adapter() {
      Dataset dataset =
          Dataset.builder(CALLS)
              .field(field(DAY, new CellFormat.Day(List.of("yyyy-MM-dd"))))
              .field(field(PLACE, new CellFormat.Text()))
              .derived(
                  KIND,
                  LocalizedText.of("kind"),
                  new Expression.Category(PLACE, Map.of(place(5), "five"), "other"))
              .derived(PAGE, LocalizedText.of("page"), new Expression.PageAddress(PLACE))
              .time(new TimeOfRow.Moment(DAY))
              .baseGrain(Grain.MONTH)
              .build();
      return Adapters.of(
          "fire",
          List.of(dataset),
          List.of(
              measure("in")
                  .where(Condition.in(PLACE, place(7), place(77), place(ROWS - 1)))
                  .build(),
              measure("listed")
                  .where(new Condition.Listed(PLACE, DatedList.named("places")))
                  .build(),
              measure("kinds").breakdown(KIND, LocalizedText.of("kind")).build(),
              measure("pages")
                  .where(Condition.in(PAGE, Expression.PageAddress.of(place(9))))
                  .build()));
    }

    private static Measure.Builder measure(String name) {
      return Measure.builder(MeasureId.of("fire/" + name), CALLS, new Calculation.Count())
          .words(LocalizedText.of(name), LocalizedText.of(name))
          .grains(Grain.MONTH);
    }

    private static Field field(FieldId id, CellFormat format) {
      LocalizedText words = LocalizedText.of(id.value());
      return Field.of(id, id.value(), format, words, words);
    }
  }
}
