package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Calculation;
import org.datainaction.measure.Measure;
import org.datainaction.measure.WebAnalytics;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.spi.DepartmentAdapter;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.junit.jupiter.api.Test;

/** Adapters that fail leave a gap; adapters that contradict each other stop the work. */
class CatalogTest {
  private static final MeasureId POLICE_VIEWS = MeasureId.of("police/data-page-views");

  @Test
  void anAdapterThatThrowsIsNamedAndTheOthersGoOn() {
    for (Throwable thrown :
        List.of(
            new IllegalStateException("no license"),
            new NoSuchMethodError("no license"),
            new AssertionError("no license"),
            new StackOverflowError("no license"))) {
      Catalog catalog = catalog(Adapters.of("police"), new Throwing(thrown));

      assertThat(catalog.measures()).extracting(Measure::id).containsExactly(POLICE_VIEWS);
      assertThat(catalog.contradictions()).isEmpty();
      assertThat(catalog.gaps())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.PROVIDER_BROKEN);
                assertThat(problem.line())
                    .startsWith("test-classes: ")
                    .contains("'fire'", Throwing.class.getName(), "no license");
              });
    }
  }

  @Test
  void aMeasureThatReadsWhatIsNotThereIsAGapAndItsSiblingsGoOn() {
    Measure lost =
        Measure.builder(
                MeasureId.of("fire/lost"), DatasetId.of("fire/nowhere"), new Calculation.Count())
            .build();
    Measure blind =
        Measure.builder(
                MeasureId.of("fire/blind"),
                WebAnalytics.DATASET.id(),
                new Calculation.Sum(FieldId.of("clicks")))
            .build();
    Measure good =
        Measure.builder(
                MeasureId.of("fire/good"), WebAnalytics.DATASET.id(), new Calculation.Count())
            .build();

    Catalog catalog =
        catalog(Adapters.of("fire", List.of(WebAnalytics.DATASET), List.of(lost, blind, good)));

    assertThat(catalog.measures()).extracting(Measure::id).containsExactly(good.id());
    assertThat(catalog.gaps())
        .extracting(Problem::what)
        .containsExactly(
            "'fire/lost' measures the unknown dataset 'fire/nowhere'",
            "'fire/blind' reads [clicks], which 'web/page-views' does not have");
  }

  @Test
  void twoAdaptersOfOneDepartmentContradictEachOther() {
    Catalog catalog = catalog(Adapters.of("police"), Adapters.of("police"));
    assertThat(catalog.gaps()).isEmpty();
    assertThat(catalog.contradictions())
        .singleElement()
        .extracting(Problem::code)
        .isEqualTo(ProblemCode.PROVIDER_DUPLICATE);
  }

  @Test
  void oneMeasureOfTwoAdaptersContradicts() {
    Measure views =
        WebAnalytics.dataPageViews(
                POLICE_VIEWS.department(),
                org.datainaction.text.LocalizedText.of("Views"),
                org.datainaction.text.LocalizedText.of(""))
            .build();
    Catalog catalog =
        catalog(
            Adapters.of("police"),
            Adapters.of("parks", List.of(WebAnalytics.DATASET), List.of(views)));
    assertThat(catalog.contradictions())
        .extracting(Problem::what)
        .containsExactly("the measure 'police/data-page-views' is declared twice");
  }

  private static Catalog catalog(DepartmentAdapter... adapters) {
    return Catalog.of(
        Registry.adapters(List.of(adapters)), Registry.formats(List.<SourceFormat>of()));
  }

  /** Fails when it is asked for its measures, with whatever it is given. */
  private static final class Throwing implements DepartmentAdapter {
    private final Throwable thrown;

    Throwing(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public org.datainaction.plan.Department department() {
      return Adapters.of("fire").department();
    }

    @Override
    public List<org.datainaction.dataset.Dataset> datasets() {
      return List.of(WebAnalytics.DATASET);
    }

    @Override
    public List<Measure> measures() {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
