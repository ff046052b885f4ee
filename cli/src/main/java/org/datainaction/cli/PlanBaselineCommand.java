package org.datainaction.cli;

import com.google.common.base.Strings;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.datainaction.baseline.BaselinePlan;
import org.datainaction.id.MeasureId;
import org.datainaction.workspace.Workspace;

/** Tells before anything starts what a comparison could show. */
final class PlanBaselineCommand implements Subcommand {
  private static final Word<MeasureId> MEASURE =
      new Word<>("MEASURE", Values::measure, true, "Its id, like police/data-page-views.");

  private static final Option<Path> WORKSPACE =
      Option.of("--workspace", "FOLDER", Path::of, WorkspaceFolder.MEANING);

  private static final Option<LocalDate> AS_OF =
      Option.of(
          "--as-of", "DATE", Values::date, "The day for which figures are taken (default: today).");

  /** Larger changes are not told apart. */
  private static final BigDecimal MOST = new BigDecimal("9.99");

  private final Surroundings around;

  PlanBaselineCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Syntax syntax() {
    return Syntax.of(
            "plan-baseline",
            "Tell before anything starts what a comparison could show: how long a baseline, how"
                + " long after, for which change.",
            "The figures so far, or until the launch that the plan names, are taken as if they were"
                + " frozen now. Nothing is written.")
        .with(MEASURE)
        .with(WORKSPACE, AS_OF, ReadingThreads.OPTION)
        .with(CommonOptions.ALL)
        .closing(
            "For example:",
            "  data-in-action plan-baseline police/data-page-views --workspace my-city");
  }

  @Override
  public int run(Call call) {
    CommonOptions common = new CommonOptions(call);
    Path folder = call.given(WORKSPACE).orElse(Path.of("."));
    Workspace workspace = ReadingThreads.use(call, common.open(folder));
    ProblemList.print(
        workspace.problems().stream().filter(ExitCode::counts).toList(), around.err());
    BaselinePlan plan =
        workspace.planBaseline(
            call.given(MEASURE).orElseThrow(), call.given(AS_OF).orElseGet(around.today()));
    if (common.json()) {
      plan.lengths().forEach(length -> json(plan, length));
    } else {
      print(plan, around.out());
    }
    return plan.lengths().isEmpty() ? ExitCode.DATA_FELL_SHORT : ExitCode.FINE;
  }

  private void json(BaselinePlan plan, BaselinePlan.Length length) {
    for (BaselinePlan.Outlook look : length.looks()) {
      JsonLines.object(around.out())
          .put("measure", plan.measure().id().toString())
          .put("grain", plan.grain().id())
          .put("baseline", length.periods())
          .put("after", look.after())
          .put("rise", rounded(look.rise()))
          .put("fall", rounded(look.fall()))
          .put("showsSizeable", look.showsSizeable())
          .end();
    }
  }

  private static BigDecimal rounded(BigDecimal change) {
    return change.setScale(3, RoundingMode.HALF_EVEN);
  }

  private static void print(BaselinePlan plan, PrintWriter to) {
    String grain = plan.grain().id();
    to.println(plan.measure().title().english());
    if (!plan.comparedWith().isEmpty()) {
      to.println(
          "  compared with: "
              + plan.comparedWith().stream()
                  .map(measure -> measure.title().english())
                  .collect(Collectors.joining("; ")));
    }
    if (plan.lengths().isEmpty()) {
      to.printf(
          Locale.ROOT,
          "  There are too few figures by %s to plan with%s.%n",
          grain,
          plan.comparedWith().isEmpty()
              ? ""
              : ", or what it is to be compared with is not like it");
      return;
    }
    String sizeable = cell(plan, plan.rise(), plan.fall());
    to.printf(
        Locale.ROOT,
        "  judged by %s, from the figures through %s; worth acting on: %s%n%n",
        grain,
        plan.until().map(Object::toString).orElse(""),
        sizeable);
    table(plan, to);
    to.printf(
        Locale.ROOT,
        "%n  Each cell: the rise and the fall that a check after so many %ss would tell with a chance"
            + " of 80%%.%n",
        grain);
    for (BaselinePlan.Length length : plan.lengths()) {
      to.printf(
          Locale.ROOT,
          "  With %s %ss before, %s would show %s.%n",
          length.periods(),
          grain,
          sizeable,
          length
              .showsAfter()
              .map(after -> "at the check after " + after + " " + grain + "s")
              .orElse("at no check"));
    }
  }

  private static void table(BaselinePlan plan, PrintWriter to) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("baseline"));
    BaselinePlan.Length longest = plan.lengths().get(plan.lengths().size() - 1);
    longest.looks().forEach(look -> head.add("after " + look.after()));
    rows.add(head);
    for (BaselinePlan.Length length : plan.lengths()) {
      List<String> row = new ArrayList<>();
      row.add(length.periods() + " " + plan.grain().id() + "s");
      length.looks().forEach(look -> row.add(cell(plan, look.rise(), look.fall())));
      rows.add(row);
    }
    int width = rows.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0) + 2;
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      row.forEach(text -> line.append(Strings.padEnd(text, width, ' ')));
      to.println(line.toString().stripTrailing());
    }
  }

  private static String cell(BaselinePlan plan, BigDecimal rise, BigDecimal fall) {
    String unit = plan.points() ? " points" : "";
    return "+" + change(plan, rise) + " -" + change(plan, fall) + unit;
  }

  private static String change(BaselinePlan plan, BigDecimal change) {
    if (change.compareTo(MOST) > 0) {
      return "…";
    }
    BigDecimal percent = change.movePointRight(2);
    return plan.points()
        ? percent.setScale(1, RoundingMode.HALF_EVEN).toPlainString()
        : percent.setScale(0, RoundingMode.HALF_EVEN).toPlainString() + "%";
  }
}
