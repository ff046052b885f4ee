package org.datainaction.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.datainaction.problem.Problem;
import org.datainaction.sources.csv.CsvFormat;
import org.datainaction.spi.Registry;
import org.datainaction.spi.SourceFormat;
import org.datainaction.spi.SourceFormat.Confidence;
import org.datainaction.table.Projection;
import org.datainaction.table.SourceException;
import org.datainaction.table.SourceFile;
import org.datainaction.table.TableReader;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final SourceFile FILE =
      SourceFile.of("data/a.csv", "A,B\n1,2\n".getBytes(StandardCharsets.UTF_8));

  @Test
  void theOneThatIsMostCertainIsChosen() throws Exception {
    assertThat(chosen(sure("a", Confidence.POSSIBLE), sure("b", Confidence.CERTAIN)))
        .isEqualTo("b");
    assertThat(chosen(sure("a", Confidence.NO), sure("b", Confidence.POSSIBLE))).isEqualTo("b");
  }

  @Test
  void amongEquallyCertainOnesTheOrderOfTheClassPathDoesNotMatter() throws Exception {
    SourceFormat first = sure("a", Confidence.POSSIBLE);
    SourceFormat second = sure("b", Confidence.POSSIBLE);
    assertThat(chosen(first, second)).isEqualTo("a");
    assertThat(chosen(second, first)).isEqualTo("a");
  }

  @Test
  void theDeclaredOneIsTakenWhateverOthersSay() throws Exception {
    Formats formats = formats(sure("a", Confidence.CERTAIN), sure("b", Confidence.NO));
    assertThat(formats.choose(FILE, Optional.of("b")).id()).isEqualTo("b");
  }

  @Test
  void aDeclaredOneThatIsNotInstalledIsToldWithTheNearestName() {
    assertThat(refusal(Optional.of("ga4-cvs"), new CsvFormat(), sure("ga4-csv", Confidence.NO)))
        .startsWith("data/a.csv: export-unreadable: the format 'ga4-cvs' is not installed")
        .contains("did you mean 'ga4-csv'?");
  }

  @Test
  void whatNobodyRecognisesIsLeftToTheFormatForText() throws Exception {
    SourceFile picture = SourceFile.of("data/a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
    assertThat(formats(new CsvFormat()).choose(picture, Optional.empty()).id()).isEqualTo("csv");
  }

  @Test
  void withoutThatOneWhatIsInstalledIsTold() {
    assertThat(refusal(Optional.empty(), sure("b", Confidence.NO), sure("a", Confidence.NO)))
        .isEqualTo(
            "data/a.csv: export-unreadable: no installed format recognises it;"
                + " expected one of: a, b");
  }

  @Test
  void oneThatFailsOnAFileIsToldWithItsClassAndJarAndNothingElseIsGuessed() {
    SourceFormat broken =
        new BrokenFormat(
            "b",
            () -> {
              throw new NoSuchMethodError("no such thing");
            });
    assertThat(refusal(Optional.empty(), new CsvFormat(), broken))
        .isEqualTo(
            "test-classes: provider-broken: the format 'b' ("
                + BrokenFormat.class.getName()
                + ") cannot be used: no such thing; expected one that was built for this version");
    assertThat(refusal(Optional.empty(), new BrokenFormat("b", () -> null)))
        .contains("it answers nothing");
  }

  private record BrokenFormat(String id, Supplier<Confidence> confidence) implements SourceFormat {
    @Override
    public Confidence recognises(SourceFile file) {
      return confidence.get();
    }

    @Override
    public TableReader open(SourceFile file, Projection projection) {
      throw new UnsupportedOperationException();
    }
  }

  private static String chosen(SourceFormat... formats) throws Exception {
    return formats(formats).choose(FILE, Optional.empty()).id();
  }

  private static String refusal(Optional<String> declared, SourceFormat... formats) {
    Formats installed = formats(formats);
    return assertThatExceptionOfType(SourceException.class)
        .isThrownBy(() -> installed.choose(FILE, declared))
        .actual()
        .problems()
        .stream()
        .map(Problem::line)
        .reduce("", String::concat);
  }

  private static Formats formats(SourceFormat... formats) {
    return new Formats(Registry.formats(List.of(formats)));
  }

  /** A format that is so sure of every file. */
  private static SourceFormat sure(String id, Confidence confidence) {
    return new SourceFormat() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public Confidence recognises(SourceFile file) {
        return confidence;
      }

      @Override
      public TableReader open(SourceFile file, Projection projection) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
