package org.datainaction.workspace;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.datainaction.dataset.Dataset;
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
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/** A fire department whose export has a row a call, and made-up exports of it, some rows odd. */
final class Dispatches {
  static final String HEADER = "received,area,seconds,note\n";

  private static final FieldId RECEIVED = FieldId.of("received");
  private static final FieldId AREA = FieldId.of("area");
  private static final FieldId SECONDS = FieldId.of("seconds");

  private Dispatches() {}

  static DepartmentAdapter adapter() {
    return adapter(30);
  }

  /** The same with another number of seconds within which a call is answered in time. */
  static DepartmentAdapter adapter(int inTime) {
    Dataset dataset =
        Dataset.builder(DatasetId.of("fire/dispatches"))
            .field(
                field(RECEIVED, new CellFormat.Timestamp(List.of("yyyy-MM-dd HH:mm:ssx")))
                    .with(Need.CELL))
            .field(field(AREA, new CellFormat.Text()))
            .field(field(SECONDS, new CellFormat.Whole()))
            .time(new TimeOfRow.Moment(RECEIVED))
            .zone(ZoneId.of("America/New_York"))
            .baseGrain(Grain.DAY)
            .build();
    Condition answered = Condition.compare(SECONDS, Condition.Operator.AT_MOST, inTime);
    return Adapters.of(
        "fire",
        List.of(dataset),
        List.of(
            measure("dispatches", dataset, new Calculation.Count()).unit(Unit.NUMBER).build(),
            measure("areas", dataset, new Calculation.Distinct(AREA)).unit(Unit.NUMBER).build(),
            measure("mean", dataset, new Calculation.Mean(SECONDS)).unit(Unit.seconds()).build(),
            measure("half", dataset, new Calculation.Percentile(SECONDS, 50))
                .unit(Unit.seconds())
                .build(),
            measure("in-time", dataset, new Calculation.Share(answered))
                .unit(Unit.shareOf("calls", LocalizedText.of("calls")))
                .build()));
  }

  private static Measure.Builder measure(String name, Dataset dataset, Calculation calculation) {
    return Measure.builder(MeasureId.of("fire/" + name), dataset.id(), calculation)
        .words(LocalizedText.of(name), LocalizedText.of(name))
        .grains(Grain.MONTH)
        .breakdown(AREA, LocalizedText.of("area"));
  }

  private static Field field(FieldId id, CellFormat format) {
    LocalizedText words = LocalizedText.of(id.value());
    return Field.of(id, id.value(), format, words, words);
  }

  /**
   * Rows without a header, at least so many bytes: most fine, some rejected, some cells no value.
   */
  static byte[] rows(Random random, int bytes) {
    StringBuilder text = new StringBuilder();
    String end = random.nextBoolean() ? "\n" : "\r\n";
    while (text.length() < bytes) {
      text.append(row(random)).append(end);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String row(Random random) {
    LocalDateTime time = LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(random.nextInt(40_000_000));
    String received = time.toString().replace('T', ' ').substring(0, 16) + ":07-05";
    String area = "District " + random.nextInt(12);
    String seconds = String.valueOf(random.nextInt(90));
    return switch (random.nextInt(40)) {
      case 0 -> "yesterday," + area + "," + seconds + ",x";
      case 1 -> received + "," + area + ",soon,x";
      case 2 -> received + ",\"" + area + "\n\"\"north\"\", upper\"," + seconds + ",\"a\r\nb\"";
      case 3 -> received + "," + area;
      case 4 -> "";
      case 5 -> received + ",Peñón," + seconds + ",ñ";
      case 6 -> HEADER.strip();
      case 7 -> received + ",," + seconds + ",";
      default -> received + "," + area + "," + seconds + ",as usual";
    };
  }
}
