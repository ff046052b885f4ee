package org.datainaction.testkit;

import java.util.ArrayList;
import java.util.List;
import org.datainaction.dataset.Field;
import org.datainaction.id.FieldId;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.table.CellFormat;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.TextBundle;
import org.datainaction.text.Unit;
import org.junit.jupiter.api.Test;

/**
 * What is wrong with an adapter's declarations makes the test fail that is for it, and no other.
 */
class BrokenDeclarationsTest {
  @Test
  void anAdapterInWhichEverythingIsRightPasses() {
    Outcome.of(Right.class).passes();
  }

  static class Right extends DepartmentAdapterContract {
    @Override
    protected DepartmentAdapter adapter() {
      return new ParksAdapter();
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(ParksContract.visits());
    }
  }

  @Test
  void anAdapterWithoutAServiceFileIsToldWhichLineIsMissing() {
    Outcome.of(Hidden.class)
        .failsOnly(
            "isFoundByServiceLoader",
            "ServiceLoader does not find org.datainaction.testkit.BrokenDeclarationsTest$Nowhere",
            "META-INF/services/org.datainaction.spi.DepartmentAdapter");
  }

  static class Hidden extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return new Nowhere();
    }

    @Override
    protected TextBundle words() {
      return TextBundle.of(ParksAdapter.class, "words");
    }
  }

  static class Nowhere extends ParksAdapter {}

  @Test
  void anIdThatIsNotKebabCaseIsTold() {
    Outcome.of(Shouting.class)
        .failsOnly("idsAreKebabCaseAndGivenOnce", "the unit Minutes_Stayed is not kebab-case");
  }

  static class Shouting extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      LocalizedText minutes = LocalizedText.of("minutes", "minutos");
      return ParksAdapter.withMeasure(m -> m.unit(Unit.decimal("Minutes_Stayed", minutes)));
    }
  }

  @Test
  void anIdThatWasRenamedIsToldWithTheNearest() {
    Outcome.of(Renamed.class)
        .failsOnly(
            "idsStayAsApproved",
            "the approved id 'measure parks/visit' is gone (is it now 'measure parks/visits'?)",
            "ids that nobody approved yet",
            "approved-ids.txt:\nmeasure parks/visits");
  }

  static class Renamed extends ParksContract {
    @Override
    protected List<String> approvedIds() {
      List<String> ids = new ArrayList<>(super.approvedIds());
      ids.replaceAll(id -> id.equals("measure parks/visits") ? "measure parks/visit" : id);
      return ids;
    }
  }

  @Test
  void aDatasetOfWhichNobodySaysWhoCountsIsTold() {
    Outcome.of(Uncounted.class)
        .failsOnly(
            "departmentAndDatasetsAreDescribedInEnglish",
            "who counts of the dataset 'parks/visits' is not said in English",
            "Dataset.Builder.countedBy");
  }

  static class Uncounted extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.withDataset(visits -> visits.countedBy(LocalizedText.of("")));
    }
  }

  @Test
  void aFieldWithoutAMeaningIsTold() {
    Outcome.of(Meaningless.class)
        .failsOnly(
            "everyFieldIsDescribedInEnglish",
            "the meaning of the field 'gate' in 'parks/visits' is not said in English",
            "words_en.properties");
  }

  static class Meaningless extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      Field gate =
          Field.of(
              FieldId.of("gate"),
              "Note",
              new CellFormat.Text(),
              LocalizedText.of("gate", "puerta"),
              LocalizedText.of(""));
      return ParksAdapter.withDataset(visits -> visits.field(gate));
    }
  }

  @Test
  void aMeasureWithoutWordsForItsUnitIsTold() {
    Outcome.of(Unitless.class)
        .failsOnly(
            "everyMeasureIsDescribedInEnglish",
            "the word for many of the measure 'parks/average-stay' is not said in English",
            "Measure.Builder.unit");
  }

  static class Unitless extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.withMeasure(stay -> stay.unit(Unit.NUMBER));
    }
  }

  @Test
  void aWordThatIsNotTranslatedIsTold() {
    Outcome.of(Untranslated.class)
        .failsOnly(
            "everyWordIsInEveryLanguageOfTheBundle",
            "the word 'department' is missing in the language 'es'",
            "words_es.properties");
  }

  static class Untranslated extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.saying("untranslated");
    }

    @Override
    protected TextBundle words() {
      return TextBundle.of(ParksAdapter.class, "untranslated");
    }
  }

  @Test
  void aTextThatStandsInTheCodeInEnglishOnlyIsTold() {
    Outcome.of(EnglishOnly.class)
        .failsOnly(
            "everyWordIsInEveryLanguageOfTheBundle",
            "'Average minutes' is said in English only, in the code");
  }

  static class EnglishOnly extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      LocalizedText title = LocalizedText.of("Average minutes");
      return ParksAdapter.withMeasure(m -> m.words(title, LocalizedText.of("Stay.", "Estancia.")));
    }
  }

  @Test
  void aWordThatNothingSaysIsTold() {
    Outcome.of(LeftOver.class)
        .failsOnly(
            "noWordOfTheBundleIsLeftOver",
            "the word 'nobody-says' is in words_en.properties and nothing says it");
  }

  static class LeftOver extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.saying("leftover");
    }

    @Override
    protected TextBundle words() {
      return TextBundle.of(ParksAdapter.class, "leftover");
    }
  }

  @Test
  void aWordThatNothingSaysIsToldAlsoIfAnotherReadsTheSame() {
    Outcome.of(Twin.class)
        .failsOnly(
            "noWordOfTheBundleIsLeftOver",
            "the word 'nobody-says' is in words_en.properties and nothing says it");
  }

  static class Twin extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.saying("twin");
    }

    @Override
    protected TextBundle words() {
      return TextBundle.of(ParksAdapter.class, "twin");
    }
  }

  @Test
  void aMeasureThatReadsAnUndeclaredFieldIsTold() {
    Outcome.of(Undeclared.class)
        .failsOnly(
            "measuresReadOnlyWhatTheirDatasetDeclares",
            "the measure 'parks/average-stay' reads the unknown field 'parc'",
            "did you mean 'park'?");
  }

  static class Undeclared extends ParksContract {
    @Override
    protected DepartmentAdapter adapter() {
      LocalizedText heading = LocalizedText.of("By park", "Por parque");
      return ParksAdapter.withMeasure(m -> m.breakdown(FieldId.of("parc"), heading));
    }
  }

  @Test
  void anAdapterThatAnswersDifferentlyIsTold() {
    Outcome.of(Fickle.class)
        .failsOnly("answersAreTheSameEachTimeAsked", "datasets() answered", "no clock, no chance");
  }

  static class Fickle extends ParksContract {
    private int asked;

    @Override
    protected DepartmentAdapter adapter() {
      return ParksAdapter.withDataset(
          visits -> visits.limit(LocalizedText.of("Asked " + ++asked, "Preguntado " + asked)));
    }
  }
}
