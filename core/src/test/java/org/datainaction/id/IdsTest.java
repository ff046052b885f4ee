package org.datainaction.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id is a file name and an address, so nothing else than its form may ever get through. */
class IdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "911", "community-safety", "data-page-views-2"})
  void wordsJoinedByHyphensAreIds(String id) {
    assertThat(DepartmentId.of(id)).hasToString(id);
    assertThat(FieldId.of(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "Police", "a b", "a_b", "-a", "a-", "a--b", "..", "../x", "a/b", "a\\b", "é",
        "a\n", "ａ"
      })
  void anythingElseIsRefusedAndNamed(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DepartmentId.of(id))
        .withMessageContaining("'" + id + "'");
    assertThatIllegalArgumentException().isThrownBy(() -> FieldId.of(id));
    assertThatIllegalArgumentException().isThrownBy(() -> MeasureId.of("police/" + id));
    assertThatIllegalArgumentException().isThrownBy(() -> DatasetId.of(id + "/x"));
  }

  @Test
  void anIdHasAtMost64Characters() {
    assertThat(FieldId.of("a".repeat(64)).value()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldId.of("a".repeat(65)))
        .withMessageContaining("64");
  }

  @Test
  void anIdWithAnOwnerIsReadFromItsPath() {
    MeasureId views = MeasureId.of("police/data-page-views");
    assertThat(views.department()).isEqualTo(DepartmentId.of("police"));
    assertThat(views.name()).isEqualTo("data-page-views");
    assertThat(views).hasToString("police/data-page-views");
    assertThat(DatasetId.of("web/page-views")).isEqualTo(new DatasetId("web", "page-views"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"police", "/views", "police/", "police/views/x"})
  void aPathWithoutOwnerOrNameIsRefused(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> MeasureId.of(path));
    assertThatIllegalArgumentException().isThrownBy(() -> DatasetId.of(path));
  }

  @Test
  void idsAreOrderedAsTheyAreWritten() {
    List<MeasureId> ordered =
        List.of(MeasureId.of("ecc/b"), MeasureId.of("fire/a"), MeasureId.of("fire/b"));
    assertThat(new TreeSet<>(List.of(ordered.get(2), ordered.get(0), ordered.get(1))))
        .containsExactlyElementsOf(ordered);
  }

  @Test
  void canonicalTextsAreEqualOnlyIfWhatTheyStandForIs() {
    assertThat(Canonical.text("it's\\n")).isEqualTo("'it\\'s\\\\n'");
    assertThat(Canonical.text("two\nlines\r")).isEqualTo("'two\\nlines\\r'");
    assertThat(Canonical.set(List.of("b", "a"))).isEqualTo("['a','b']");
    assertThat(Canonical.list(List.of("b", "a"))).isEqualTo("['b','a']");
    assertThat(Canonical.map(Map.of("b", "1", "a", "2"))).isEqualTo("{'a'='2','b'='1'}");
  }
}
