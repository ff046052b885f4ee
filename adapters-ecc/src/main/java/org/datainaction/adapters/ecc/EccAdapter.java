package org.datainaction.adapters.ecc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Expression;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.DepartmentId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.measure.Standard;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.plan.Department;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * The emergency communications center: how soon calls are answered, how many there are and how many
 * callers hang up first, and views of its data pages. Shares are made of summed calls; the percent
 * columns of the export are not read. Immutable.
 */
public final class EccAdapter implements DepartmentAdapter {
  static final DepartmentId ECC = DepartmentId.of("ecc");
  private static final DatasetId PHONE = DatasetId.of("ecc/phone-answering");

  private static final FieldId STARTED = FieldId.of("hour-started");
  private static final FieldId HOUR = FieldId.of("hour");

  private static final CellFormat HOUR_STARTED = new CellFormat.Timestamp(List.of("M/d/yyyy H:mm"));

  /**
   * The answered calls stand in columns by how long the caller waited: up to so many seconds and
   * longer than the column before says; the last holds all that waited longer than 120.
   */
  private static final List<String> WAITED = List.of("10", "15", "20", "40", "60", "120", "121");

  /** The day on which NENA's board approved NENA-STA-020.1-2020. */
  private static final LocalDate NENA_2020 = LocalDate.of(2020, 4, 16);

  /** The day from which 09 NCAC 06C .0209 is in effect. */
  private static final LocalDate NORTH_CAROLINA_2016 = LocalDate.of(2016, 7, 1);

  private final TextBundle words = TextBundle.of(EccAdapter.class, "words");
  private final EmergencyCalls emergencyCalls = new EmergencyCalls(words);

  @Override
  public Department department() {
    return new Department(ECC, words.text("department"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(phoneAnswering(), emergencyCalls.dataset(), WebAnalytics.DATASET);
  }

  @Override
  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(answering());
    measures.addAll(emergencyCalls.measures());
    return measures;
  }

  private List<Measure> answering() {
    return List.of(
        WebAnalytics.dataPageViews(
                ECC, text("data-page-views.title"), text("data-page-views.meaning"))
            .build(),
        answeredWithin(Line.EMERGENCY, 10)
            .standard(asks("standard.north-carolina-10", "0.90", NORTH_CAROLINA_2016))
            .build(),
        answeredWithin(Line.EMERGENCY, 15)
            .standard(asks("standard.nena-15", "0.90", NENA_2020))
            .build(),
        answeredWithin(Line.EMERGENCY, 20)
            .standard(asks("standard.nena-20", "0.95", NENA_2020))
            .standard(asks("standard.north-carolina-20", "0.95", NORTH_CAROLINA_2016))
            .build(),
        answeredWithin(Line.EMERGENCY, 40).build(),
        count("calls-offered", Line.EMERGENCY.offered()).breakdown(HOUR, text("by-hour")).build(),
        count("calls-answered", Line.EMERGENCY.answered()).build(),
        abandoned(Line.EMERGENCY).build(),
        answeredWithin(Line.ADMINISTRATIVE, 20).build(),
        count("administrative-calls-offered", Line.ADMINISTRATIVE.offered()).build(),
        abandoned(Line.ADMINISTRATIVE).build());
  }

  /** Already counted rows: the calls of one hour, on the 911 lines and on the others. */
  private Dataset phoneAnswering() {
    Dataset.Builder dataset =
        Dataset.builder(PHONE)
            .title(text("dataset.title"))
            .rows(text("dataset.row"), text("dataset.things"))
            .field(field(STARTED, "DateTime", HOUR_STARTED, Need.CELL))
            .field(field(HOUR, "Hour", new CellFormat.Text(), Need.COLUMN));
    for (Line line : Line.values()) {
      for (String waited : WAITED) {
        dataset.field(calls(line, waited, waited));
      }
      dataset.field(calls(line, "abandoned", "AB")).field(calls(line, "offered", "T"));
      addSum(dataset, line, "within-10", WAITED.subList(0, 1));
      addSum(dataset, line, "within-15", WAITED.subList(0, 2));
      addSum(dataset, line, "within-20", WAITED.subList(0, 3));
      addSum(dataset, line, "within-40", WAITED.subList(0, 4));
      addSum(dataset, line, "answered", WAITED);
    }
    return dataset
        .time(new TimeOfRow.Moment(STARTED))
        .identity(new Identity.UniqueRow(List.of(STARTED)))
        .baseGrain(Grain.DAY)
        .zone(ZoneId.of("America/New_York"))
        .limit(text("limit.percent-columns"))
        .limit(text("limit.repeated-hour"))
        .limit(text("limit.abandoned"))
        .limit(text("limit.after-the-answer"))
        .countedBy(text("dataset.counted-by"))
        .build();
  }

  private Field calls(Line line, String part, String column) {
    return field(line.field(part), line.header + "_" + column, new CellFormat.Count(), line.need);
  }

  private Field field(FieldId id, String header, CellFormat format, Need need) {
    return Field.of(id, header, format, text(id + ".title"), text(id + ".meaning")).with(need);
  }

  private void addSum(Dataset.Builder dataset, Line line, String name, List<String> waited) {
    FieldId sum = line.field(name);
    List<FieldId> parts = waited.stream().map(line::field).toList();
    dataset.derived(sum, text(sum + ".title"), new Expression.SumOf(parts));
  }

  private Measure.Builder answeredWithin(Line line, int seconds) {
    String name = line.prefix + "answered-within-" + seconds + "-seconds";
    return measure(name, new Calculation.Ratio(line.field("within-" + seconds), line.answered()))
        .grains(Grain.MONTH, Grain.DAY, Grain.QUARTER, Grain.YEAR)
        .unit(Unit.shareOf("answered-calls", text("unit.answered-calls")))
        .direction(
            Direction.HIGHER_IS_BETTER, text("answered-within.more"), text("answered-within.less"));
  }

  private Measure.Builder abandoned(Line line) {
    String name = line.prefix + "calls-abandoned";
    return measure(name, new Calculation.Ratio(line.field("abandoned"), line.offered()))
        .grains(Grain.MONTH, Grain.DAY, Grain.QUARTER, Grain.YEAR)
        .unit(Unit.shareOf("offered-calls", text("unit.offered-calls")))
        .direction(
            Direction.LOWER_IS_BETTER, text("calls-abandoned.more"), text("calls-abandoned.less"));
  }

  private Measure.Builder count(String name, FieldId calls) {
    return measure(name, new Calculation.Sum(calls))
        .grains(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
        .unit(Unit.counted("calls", text("unit.call"), text("unit.calls")))
        .direction(Direction.NEITHER, text("calls.more"), text("calls.less"));
  }

  private Measure.Builder measure(String name, Calculation calculation) {
    return Measure.builder(new MeasureId(ECC, name), PHONE, calculation)
        .words(text(name + ".title"), text(name + ".meaning"));
  }

  private Standard asks(String key, String share, LocalDate since) {
    return new Standard(text(key), new BigDecimal(share), Direction.HIGHER_IS_BETTER, since);
  }

  private LocalizedText text(String key) {
    return words.text(key);
  }

  /** The two kinds of lines, with the same columns. */
  private enum Line {
    EMERGENCY("emergency", "", "911", Need.CELL),
    ADMINISTRATIVE("administrative", "administrative-", "ADM", Need.COLUMN);

    private final String id;
    private final String prefix;
    private final String header;
    private final Need need;

    Line(String id, String prefix, String header, Need need) {
      this.id = id;
      this.prefix = prefix;
      this.header = header;
      this.need = need;
    }

    FieldId field(String part) {
      return FieldId.of(id + "-" + part);
    }

    FieldId answered() {
      return field("answered");
    }

    FieldId offered() {
      return field("offered");
    }
  }
}
