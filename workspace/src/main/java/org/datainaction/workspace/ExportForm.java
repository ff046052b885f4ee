package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.datainaction.dashboard.ExportReport;
import org.datainaction.dataset.Dataset;
import org.datainaction.dataset.Field;
import org.datainaction.id.DatasetId;
import org.datainaction.id.FieldId;
import org.datainaction.table.TextLayout;
import org.datainaction.time.FiscalCalendar;
import org.datainaction.time.Grain;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;
import org.datainaction.workspace.yaml.ProblemLog;
import org.datainaction.workspace.yaml.YamlNode;

/** Reads which files feed a dataset. */
final class ExportForm {
  private static final BigDecimal MOST_REJECTED = new BigDecimal("0.10");
  private static final int MOST_PREAMBLE_LINES = 1000;
  private static final int LONGEST_DELAY = 3660;

  static final Form.WithStandIn<DatasetId> DATASET_ID =
      Forms.of("a dataset like fire/calls", DatasetId.of("unread/dataset"), DatasetId::of);

  private static final Form.WithStandIn<Charset> ENCODING =
      Forms.of("an encoding like utf-8 or windows-1252", StandardCharsets.UTF_8, Charset::forName);

  private static final Form.WithStandIn<Character> SEPARATOR =
      Forms.choice(ImmutableMap.of(",", ',', ";", ';', "tab", '\t', "|", '|'), ',');

  private static final Form.WithStandIn<Grain> EVERY =
      Forms.choice(
          ImmutableMap.of(
              "day", Grain.DAY,
              "week", Grain.WEEK,
              "month", Grain.MONTH,
              "quarter", Grain.QUARTER,
              "year", Grain.YEAR),
          Grain.MONTH);

  private static final Form.WithStandIn<Optional<FiscalCalendar>> YEARS =
      Forms.choice(
          ImmutableMap.of(
              "fiscal", Optional.empty(), "calendar", Optional.of(FiscalCalendar.CALENDAR_YEAR)),
          Optional.empty());

  private final Catalog catalog;
  private final Texts text;

  ExportForm(Catalog catalog, Texts text) {
    this.catalog = catalog;
    this.text = text;
  }

  /** An entry under {@code exports}. */
  ExportBinding read(KeyReader keys) {
    DatasetId id = keys.required("dataset", DATASET_ID);
    Optional<Dataset> dataset = catalog.findDataset(id);
    if (dataset.isEmpty() && !id.equals(DATASET_ID.standIn())) {
      List<String> known = catalog.datasets().stream().map(d -> d.id().toString()).toList();
      catalog.unknown("dataset", id.toString(), known, keys.placeOf("dataset"), keys.problems());
    }
    return read(id, dataset, keys);
  }

  /**
   * What every entry says about its files.
   *
   * @param dataset whose columns may be named; empty if it is not known
   */
  ExportBinding read(DatasetId id, Optional<Dataset> dataset, KeyReader keys) {
    dataset.ifPresent(known -> ZoneCheck.check(known, keys));
    return new ExportBinding(
        keys.place(),
        id,
        keys.required("files", ExportFiles.PATTERN),
        keys.optional("format", this::format),
        keys.optional("zone", Forms.ZONE),
        keys.optional("years", YEARS).flatMap(years -> years),
        keys.optional("covers", Forms.DAYS),
        origin(keys),
        keys.optional("schedule", KeyReader.group(ExportForm::schedule)),
        keys.optional("synthetic", Forms.FLAG).orElse(false),
        keys.optional("columns", (node, log) -> columns(node, dataset, log)).orElse(Map.of()),
        keys.optional("missing", (node, log) -> missing(node, dataset, log)).orElse(Map.of()),
        keys.list("given", KeyReader.group(group -> stated(group, dataset))),
        keys.optional("layout", KeyReader.group(ExportForm::layout)).orElse(TextLayout.DETECT),
        keys.optional("most-rejected", Forms.SHARE).orElse(MOST_REJECTED));
  }

  private Optional<String> format(YamlNode node, ProblemLog problems) {
    Optional<String> format = Forms.TEXT.read(node, problems);
    format
        .filter(id -> !catalog.formats().contains(id))
        .ifPresent(
            id ->
                catalog.unknown(
                    "format", YamlNode.shortened(id), catalog.formats(), node.place(), problems));
    return format;
  }

  private ExportReport.Origin origin(KeyReader keys) {
    return new ExportReport.Origin(
        keys.optional("publisher", text).orElse(text.standIn()),
        keys.optional("licence", Forms.TEXT).orElse(""),
        keys.optional("address", Forms.ADDRESS).orElse(""),
        keys.optional("retrieved-on", Forms.DATE));
  }

  private static ExportBinding.Schedule schedule(KeyReader keys) {
    return new ExportBinding.Schedule(
        keys.required("every", EVERY),
        keys.required("due-after-days", Forms.whole(0, LONGEST_DELAY)));
  }

  private static ExportBinding.Stated stated(KeyReader keys, Optional<Dataset> dataset) {
    return new ExportBinding.Stated(
        keys.place(),
        keys.required("files", ExportFiles.PATTERN),
        keys.optional("values", (node, log) -> columns(node, dataset, log)).orElse(Map.of()));
  }

  private static TextLayout layout(KeyReader keys) {
    Optional<Charset> encoding = keys.optional("encoding", ENCODING);
    Optional<Character> separator = keys.optional("separator", SEPARATOR);
    Optional<Integer> preamble =
        keys.optional("preamble-lines", Forms.whole(0, MOST_PREAMBLE_LINES));
    TextLayout layout = TextLayout.DETECT.withHeader(keys.list("header", Forms.TEXT));
    layout = encoding.isPresent() ? layout.withCharset(encoding.get()) : layout;
    layout = separator.isPresent() ? layout.withSeparator(separator.get()) : layout;
    return preamble.isPresent() ? layout.withPreambleLines(preamble.get()) : layout;
  }

  private static Optional<Map<FieldId, String>> columns(
      YamlNode node, Optional<Dataset> dataset, ProblemLog problems) {
    return byField(Forms.TEXT, "lines like 'field: Header'", node, dataset, problems);
  }

  private static Optional<Map<FieldId, List<String>>> missing(
      YamlNode node, Optional<Dataset> dataset, ProblemLog problems) {
    Form<List<String>> spellings = Forms.listOf(Forms.TEXT);
    return byField(spellings, "lines like 'field: [NULL, N/A]'", node, dataset, problems);
  }

  private static <T> Optional<Map<FieldId, T>> byField(
      Form<T> each,
      String expected,
      YamlNode node,
      Optional<Dataset> dataset,
      ProblemLog problems) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.error(VALUE_INVALID, node.place(), "found " + node.found(), expected);
      return Optional.empty();
    }
    List<String> known =
        dataset.stream()
            .flatMap(d -> d.fields().stream())
            .map(Field::id)
            .map(FieldId::value)
            .toList();
    Map<FieldId, T> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries()) {
      if (dataset.isPresent() && !known.contains(entry.key())) {
        References.unknown(
            "field", YamlNode.shortened(entry.key()), known, entry.place(), problems);
      } else if (!(entry.value() instanceof YamlNode.Unreadable)) {
        Optional<T> value = each.read(entry.value(), problems);
        if (dataset.isPresent() && value.isPresent()) {
          values.put(FieldId.of(entry.key()), value.get());
        }
      }
    }
    return Optional.of(values);
  }
}
