package org.datainaction.adapters.communitysafety;

import static org.datainaction.measure.Condition.Operator.AT_LEAST;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.dataset.Identity;
import org.datainaction.dataset.TimeOfRow;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Condition;
import org.datainaction.measure.Direction;
import org.datainaction.measure.Measure;
import org.datainaction.table.CellFormat;
import org.datainaction.table.Need;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.datainaction.time.Grain;

/**
 * The resident survey of Durham's city and county: a row an answered questionnaire, a column a
 * question, codes from 1 to 5 with 9 for "don't know". The file does not say when the survey was
 * held: the workspace states the wave.
 */
final class ResidentSurvey {
  private static final DatasetId SURVEY = DatasetId.of("community-safety/resident-survey");

  private static final FieldId RESPONSE = FieldId.of("response");
  private static final FieldId WAVE = FieldId.of("wave");
  private static final FieldId CRIME_AREA = FieldId.of("crime-area");
  private static final FieldId INSIDE_CITY = FieldId.of("inside-city");

  private static final int LOWEST = 1;
  private static final int HIGHEST = 5;
  private static final int POSITIVE = 4;
  private static final String DO_NOT_KNOW = "9";

  private final TextBundle words;

  ResidentSurvey(TextBundle words) {
    this.words = words;
  }

  Dataset dataset() {
    Dataset.Builder dataset =
        Dataset.builder(SURVEY)
            .title(words.text("survey.title"))
            .rows(words.text("survey.row"), words.text("survey.things"))
            .field(field(RESPONSE, "ID", new CellFormat.Text()).with(Need.CELL))
            .field(field(WAVE, "Wave", new CellFormat.PeriodName()).with(Need.CELL))
            .field(field(CRIME_AREA, "PAC", new CellFormat.Text()))
            .field(
                field(INSIDE_CITY, "Inside City of Durham", new CellFormat.Text())
                    .withValues(
                        Map.of(
                            "YES", words.text("inside-city.yes"),
                            "NO", words.text("inside-city.no"))));
    for (Question question : Question.values()) {
      dataset.field(
          field(question.field(), question.header, new CellFormat.Whole())
              .withMissing(DO_NOT_KNOW, words.text("do-not-know")));
    }
    return dataset
        .time(new TimeOfRow.Named(WAVE))
        .identity(new Identity.UniqueRow(List.of(WAVE, RESPONSE)))
        .baseGrain(Grain.WAVE)
        .sampled()
        .aboutPeople()
        .limit(words.text("survey.limit-margin"))
        .limit(words.text("survey.limit-weights"))
        .limit(words.text("survey.limit-wording"))
        .countedBy(words.text("survey.counted-by"))
        .build();
  }

  List<Measure> measures() {
    return Arrays.stream(Question.values()).map(this::measure).toList();
  }

  private Measure measure(Question question) {
    FieldId answer = question.field();
    return Measure.builder(
            new MeasureId(CommunitySafetyAdapter.COMMUNITY_SAFETY, "survey-" + question.id()),
            SURVEY,
            new Calculation.Share(Condition.compare(answer, AT_LEAST, POSITIVE)))
        .words(
            words.text("survey-" + question.id() + ".title"),
            words.text("survey-" + question.id() + ".meaning"))
        .where(new Condition.Range(answer, BigDecimal.valueOf(LOWEST), BigDecimal.valueOf(HIGHEST)))
        .grains(Grain.WAVE)
        .breakdown(CRIME_AREA, words.text("by-crime-area"))
        .breakdown(INSIDE_CITY, words.text("by-inside-city"))
        .unit(Unit.shareOf("valid-answers", words.text("unit.valid-answers")))
        .direction(
            Direction.HIGHER_IS_BETTER, words.text("answers.more"), words.text("answers.less"))
        .build();
  }

  private Field field(FieldId id, String header, CellFormat format) {
    return Field.of(id, header, format, text(id, "title"), text(id, "meaning"));
  }

  private LocalizedText text(FieldId id, String part) {
    return words.text(id + "." + part);
  }

  /** The questions about safety; headers are cut off after 40 characters in the file. */
  private enum Question {
    POLICE_QUALITY("Q1[01] [01  Overall quality of police pr"),
    SHERIFF_QUALITY("Q1[02] [02  Overall quality of sheriff p"),
    FIRE_QUALITY("Q1[03] [03  Overall quality of fire and"),
    FIRE_RESPONSE_TIME("Q1[04] [04  Response time for fire servi"),
    EMS_QUALITY("Q1[05] [05  Overall quality of EMS servi"),
    EMS_RESPONSE_TIME("Q1[06] [06  Response time for EMS servic"),
    SAFE_WALKING_1("Q6[01]   [1  When walking alone in your"),
    SAFE_WALKING_2("Q6[02]   [2  When walking alone in your"),
    SAFE_DOWNTOWN("Q6[03]   [3  In downtown Durham]"),
    SAFE_OVERALL("Q6[04]   [4  In Durham overall]"),
    SAFE_WITH_LAW_ENFORCEMENT("Q6[07]   [7  When engaging with Law Enfo"),
    POLICE_RELATIONSHIP("Q7[01]  [1  Overall police relationship");

    private final String header;

    Question(String header) {
      this.header = header;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    FieldId field() {
      return FieldId.of(id());
    }
  }
}
