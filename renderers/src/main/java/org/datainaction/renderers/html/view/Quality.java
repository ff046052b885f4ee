package org.datainaction.renderers.html.view;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.datainaction.dashboard.Dashboard;
import org.datainaction.dashboard.DatasetReport;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dashboard.MeasureReport;
import org.datainaction.dashboard.RowCounts;
import org.datainaction.plan.Approval;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;
import org.datainaction.text.Argument;
import org.datainaction.text.Argument.Day;
import org.datainaction.text.Argument.Figure;
import org.datainaction.text.Argument.Items;
import org.datainaction.text.Argument.Join;
import org.datainaction.text.Argument.Verbatim;
import org.datainaction.text.LocalizedText;
import org.datainaction.text.Message;

/** What is said about where figures come from and how good they are. */
public final class Quality {
  private Quality() {}

  /** Who answers for the page. */
  public static Message approval(Dashboard dashboard) {
    return dashboard.initiative().approval() instanceof Approval.Approved approved
        ? Message.of("approved", approved.by(), new Day(approved.on()))
        : Message.of("draft");
  }

  /** Through which day there are figures, and for which day the page was made. */
  public static Message built(Dashboard dashboard) {
    Day asOf = new Day(dashboard.asOf());
    return dashboard.datasets().stream()
        .flatMap(dataset -> dataset.freshness().lastDay().stream())
        .max(Comparator.naturalOrder())
        .map(last -> Message.of("built", new Day(last), asOf))
        .orElse(Message.of("built.no-figures", asOf));
  }

  /** What became of all rows. */
  public static Message rows(RowCounts rows) {
    return Message.of(
        "quality.rows",
        Figure.count(rows.read()),
        Figure.count(rows.used()),
        Figure.count(rows.rejected()),
        Figure.count(rows.ignored()));
  }

  /** Every dataset that is late or has no figures, in a sentence. */
  public static List<Message> lacks(Dashboard dashboard) {
    ImmutableList.Builder<Message> lacks = ImmutableList.builder();
    for (DatasetReport report : dashboard.datasets()) {
      LocalizedText title = report.dataset().title();
      Optional<LocalDate> due = report.freshness().nextDue();
      if (report.freshness().stale() && due.isPresent()) {
        lacks.add(Message.of("quality.late", title, new Day(due.get())));
      }
      report.awaited().ifPresent(why -> lacks.add(Message.of("quality.awaited", title, why)));
    }
    return lacks.build();
  }

  /** Which figures of a page are made up. */
  public static Message madeUp(Page page) {
    List<MeasureReport> madeUp = page.measures().stream().filter(MeasureReport::synthetic).toList();
    if (madeUp.isEmpty()) {
      return Message.of("demo.none-made-up");
    }
    if (madeUp.size() == page.measures().size()) {
      return Message.of("demo.all-made-up");
    }
    List<Argument> titles =
        madeUp.stream()
            .<Argument>map(report -> report.dataset().dataset().title())
            .distinct()
            .toList();
    return Message.of("demo.some-made-up", new Items(titles, Join.AND));
  }

  /** Whether figures are made up, or who published them; for a caption. */
  public static Optional<Message> caption(MeasureReport report) {
    if (report.synthetic()) {
      return Optional.of(Message.of("demo.caption"));
    }
    List<Argument> publishers =
        report.dataset().exports().stream()
            .map(export -> export.origin().publisher())
            .filter(publisher -> !publisher.english().isBlank())
            .<Argument>map(publisher -> publisher)
            .distinct()
            .toList();
    return publishers.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("source.caption", new Items(publishers, Join.AND)));
  }

  private static Message problem(ProblemCode code) {
    return Message.of(
        code.blame() == ProblemCode.Blame.DATA ? "problem." + code.id() : "problem.other");
  }

  /** What is known about one file beside its name. */
  public static List<Message> about(ExportReport export) {
    ImmutableList.Builder<Message> facts = ImmutableList.builder();
    for (Problem problem : export.problems()) {
      facts.add(problem(problem.code()));
    }
    if (!export.origin().licence().isEmpty()) {
      facts.add(Message.of("data.licence", new Verbatim(export.origin().licence())));
    }
    export
        .origin()
        .retrievedOn()
        .ifPresent(day -> facts.add(Message.of("data.retrieved", new Day(day))));
    if (!export.crc32c().isEmpty()) {
      facts.add(Message.of("data.checksum", new Verbatim(export.crc32c())));
    }
    return facts.build();
  }
}
