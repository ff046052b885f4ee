package org.datainaction.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.datainaction.dataset.Dataset;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.problem.Nearest;
import org.datainaction.series.Figures;
import org.datainaction.series.Observation;
import org.datainaction.series.Series;
import org.datainaction.spi.DepartmentAdapter;

/** Whether the fixtures give what their author worked out by hand. */
record FigureChecks(DepartmentAdapter adapter, List<Subject> subjects, Faults faults) {
  private static final String MEND =
      "work it out from the rows once more: either mend the measure's calculation or condition, or"
          + " the table";

  /** Nothing is left without a fixture or a figure; that there must be none is no figure. */
  void nothingIsLeftOut() {
    Set<MeasureId> expected =
        subjects.stream()
            .flatMap(subject -> expected(subject).stream())
            .filter(line -> line.value().isPresent())
            .map(Expectations.Expected::measure)
            .collect(Collectors.toSet());
    for (Dataset dataset : adapter.datasets()) {
      if (subjects.stream().noneMatch(subject -> subject.dataset().id().equals(dataset.id()))) {
        faults.add(
            "the dataset '" + dataset.id() + "' has no fixture",
            "add Fixture.of(\"" + dataset.id() + "\", \"….csv\") to fixtures()");
      }
    }
    for (Measure measure : adapter.measures()) {
      if (!expected.contains(measure.id())) {
        faults.add(
            "no figure is expected of the measure '" + measure.id() + "'",
            "add a line for it with a number to the table of its dataset's fixture, worked out by"
                + " hand");
      }
    }
  }

  /** Each figure of the tables comes. */
  void comeAsExpected() {
    for (Subject subject : subjects) {
      Run run = subject.run();
      if (!run.refused().isEmpty()) {
        faults.add(
            "the fixture of " + subject + " cannot be read: " + run.refused().get(0).line(),
            "mend the file, or the headers that the dataset declares");
        continue;
      }
      for (Expectations.Expected line : expected(subject)) {
        if (subject.measures().stream().anyMatch(m -> m.id().equals(line.measure()))) {
          check(subject, line, run);
        } else {
          notOf(subject, line.measure());
        }
      }
    }
  }

  /** Of a measure whose definition does not agree with the dataset another test tells. */
  private void notOf(Subject subject, MeasureId id) {
    Optional<Measure> measure =
        adapter.measures().stream().filter(one -> one.id().equals(id)).findFirst();
    if (measure.isEmpty()) {
      List<String> known = adapter.measures().stream().map(one -> one.id().toString()).toList();
      faults.add(
          "the table of " + subject + " names the unknown measure '" + id + "'",
          "expected " + Nearest.hint(id.toString(), known));
    } else if (!measure.get().dataset().equals(subject.dataset().id())) {
      faults.add(
          "the table of %s names the measure '%s', which is made from '%s'"
              .formatted(subject, id, measure.get().dataset()),
          "move the line to the table of a fixture of that dataset");
    }
  }

  private void check(Subject subject, Expectations.Expected line, Run run) {
    Optional<Series> series =
        run.series().stream()
            .filter(
                one ->
                    one.measure().equals(line.measure())
                        && one.grain() == line.grain()
                        && one.slice().equals(line.slice()))
            .findFirst();
    if (series.isEmpty()) {
      Set<String> there = new TreeSet<>();
      run.series().stream()
          .filter(one -> one.measure().equals(line.measure()))
          .forEach(one -> there.add(one.grain().id() + Run.said(one.slice())));
      faults.add(
          subject + ": there is no series for '" + line.line() + "'",
          "expected one of " + there + "; mend the grain or the part, or the measure's");
      return;
    }
    Optional<Observation> observation = series.get().find(line.period());
    Optional<Figures> found = observation.flatMap(Observation::figures);
    boolean same =
        observation.isPresent()
            && line.value().isPresent() == found.isPresent()
            && (found.isEmpty() || is(line.value().get(), found.get()));
    if (!same) {
      faults.add(
          "%s: '%s', but it is %s".formatted(subject, line.line(), said(observation, found)),
          MEND + emptyLists(subject, line.measure()));
    }
  }

  private static boolean is(Expectations.Value expected, Figures found) {
    return expected.is(found.value(), BigDecimal.ONE)
        || (found.numerator().isPresent()
            && found.denominator().isPresent()
            && expected.is(found.numerator().get(), found.denominator().get()));
  }

  private static String said(Optional<Observation> observation, Optional<Figures> found) {
    return found
        .map(Figures::toString)
        .orElseGet(
            () ->
                observation
                    .map(one -> "none (" + one.status() + ")")
                    .orElse("nothing, as the rows do not reach that period"));
  }

  private List<Expectations.Expected> expected(Subject subject) {
    return Expectations.parse(
        subject.fixture().expected(),
        adapter.department().id().value(),
        subject.fixture().setting().calendar());
  }

  /** A list that nobody filled explains many a missing figure. */
  private static String emptyLists(Subject subject, MeasureId measure) {
    return subject.measures().stream()
        .filter(one -> one.id().equals(measure))
        .flatMap(Measure::lists)
        .filter(list -> list.entries().isEmpty())
        .map(
            list ->
                "; the city's list '"
                    + list.id()
                    + "' is empty here, .list(\""
                    + list.id()
                    + "\", …) fills it")
        .collect(Collectors.joining());
  }
}
