package org.datainaction.workspace;

import static org.datainaction.problem.ProblemCode.ID_DUPLICATE;
import static org.datainaction.problem.ProblemCode.VALUE_INVALID;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.datainaction.dataset.DatedList;
import org.datainaction.dataset.ListMatch;
import org.datainaction.id.DatasetId;
import org.datainaction.id.MeasureId;
import org.datainaction.measure.Measure;
import org.datainaction.measure.SeriesBreak;
import org.datainaction.measure.SeriesBridge;
import org.datainaction.workspace.yaml.Form;
import org.datainaction.workspace.yaml.Forms;
import org.datainaction.workspace.yaml.KeyReader;
import org.datainaction.workspace.yaml.YamlNode;

/**
 * Reads {@code sources.yaml}: which export feeds which dataset ({@link ExportForm}), the city's
 * lists, what it adds to measures, and tables of published figures ({@link PublishedForm}).
 */
final class SourcesFile {
  static final String NAME = "sources.yaml";

  private final Catalog catalog;
  private final Texts text;
  private final References references;

  private SourcesFile(Catalog catalog, Texts text, References references) {
    this.catalog = catalog;
    this.text = text;
    this.references = references;
  }

  /**
   * The form of the whole file.
   *
   * @param catalog the datasets, measures and formats that it may name
   * @param text how texts are read
   * @param references gets every measure that it mentions
   */
  static Form<Sources> form(Catalog catalog, Texts text, References references) {
    return KeyReader.group(new SourcesFile(catalog, text, references)::read);
  }

  private Sources read(KeyReader keys) {
    keys.required("version", PlanFile.VERSION);
    ExportForm exportForm = new ExportForm(catalog, text);
    PublishedForm publishedForm = new PublishedForm(exportForm, text);
    Set<DatasetId> fed = new HashSet<>();
    List<ExportBinding> exports =
        keys.list("exports", KeyReader.group(group -> export(exportForm, group, fed)));
    Set<String> lists = new HashSet<>();
    List<DatedList> read = keys.list("lists", KeyReader.group(group -> list(group, lists)));
    List<Sources.Addition> additions = keys.list("measures", KeyReader.group(this::addition));
    Set<MeasureId> taken = new TreeSet<>();
    catalog.measures().forEach(measure -> taken.add(measure.id()));
    List<PublishedForm.Entry> published =
        keys.list("published", KeyReader.group(group -> published(publishedForm, group, taken)));
    return new Sources(
        Stream.concat(exports.stream(), published.stream().map(PublishedForm.Entry::export))
            .toList(),
        read,
        additions,
        published.stream().map(PublishedForm.Entry::published).toList());
  }

  private static ExportBinding export(ExportForm form, KeyReader keys, Set<DatasetId> fed) {
    ExportBinding export = form.read(keys);
    boolean known = !export.dataset().equals(ExportForm.DATASET_ID.standIn());
    if (known && !fed.add(export.dataset())) {
      keys.problems()
          .error(
              ID_DUPLICATE,
              keys.placeOf("dataset"),
              "there is another entry for the dataset '" + export.dataset() + "'",
              "one entry whose 'files' are a pattern for all of them");
    }
    return export;
  }

  private DatedList list(KeyReader keys, Set<String> seen) {
    String id = keys.required("id", Forms.TEXT);
    Set<ListMatch> matches = catalog.matchesOf(id);
    List<DatedList.Entry> entries =
        keys.list("entries", KeyReader.group(group -> entry(group, matches)));
    Set<String> known = catalog.listNames();
    if (!id.isEmpty() && !known.contains(id)) {
      catalog.unknown("measure with the list", id, known, keys.placeOf("id"), keys.problems());
    }
    if (!seen.add(id)) {
      keys.problems()
          .error(
              ID_DUPLICATE, keys.placeOf("id"), "the list '" + id + "' is there twice", "one list");
    }
    return new DatedList(id, entries);
  }

  private static DatedList.Entry entry(KeyReader keys, Set<ListMatch> matches) {
    String value = keys.required("value", Forms.TEXT);
    matches.stream()
        .flatMap(match -> match.expectedInsteadOf(value).stream())
        .findFirst()
        .filter(expected -> keys.has("value"))
        .ifPresent(
            expected ->
                keys.problems()
                    .error(
                        VALUE_INVALID,
                        keys.placeOf("value"),
                        "'" + YamlNode.shortened(value) + "' is no network",
                        expected));
    LocalDate from = keys.required("from", Forms.DATE);
    LocalDate until = keys.optional("until", Forms.DATE).orElse(LocalDate.MAX);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "'%s' leaves the list (%s) before it is on it (%s)".formatted(value, until, from));
    }
    return new DatedList.Entry(value, from, until);
  }

  private Sources.Addition addition(KeyReader keys) {
    MeasureId id = keys.required("id", references.measure());
    Optional<LocalDate> standsInUntil = keys.optional("stands-in-until", Forms.DATE);
    if (standsInUntil.isPresent()
        && catalog.findMeasure(id).filter(SourcesFile::isReal).isPresent()) {
      keys.problems()
          .error(
              VALUE_INVALID,
              keys.placeOf("stands-in-until"),
              "'" + id + "' stands in for nothing",
              "a measure that is a stand-in");
    }
    return new Sources.Addition(
        keys.place(),
        id,
        keys.list("breaks", KeyReader.group(group -> seriesBreak(text, group))),
        keys.list("bridges", KeyReader.group(this::bridge)),
        standsInUntil,
        ChangeSizes.read(keys));
  }

  private static boolean isReal(Measure measure) {
    return measure.proxy().isEmpty();
  }

  private SeriesBridge bridge(KeyReader keys) {
    return new SeriesBridge(keys.required("on", Forms.DATE), keys.required("evidence", text));
  }

  private PublishedForm.Entry published(PublishedForm form, KeyReader keys, Set<MeasureId> taken) {
    PublishedForm.Entry entry = form.read(keys);
    MeasureId id = entry.published().measure().id();
    boolean known = keys.has("measure") && !id.equals(References.MEASURE_ID.standIn());
    if (known && !taken.add(id)) {
      noteTaken("another measure", id, keys);
    } else if (known && catalog.findDataset(entry.published().dataset().id()).isPresent()) {
      // Its table would be a dataset of the same id.
      noteTaken("a dataset", id, keys);
    }
    return entry;
  }

  private static void noteTaken(String by, MeasureId id, KeyReader keys) {
    keys.problems()
        .error(
            ID_DUPLICATE,
            keys.placeOf("measure"),
            "there is " + by + " '" + id + "'",
            "a name that no adapter and no other table has");
  }

  /** A day from which figures cannot be compared with those before. */
  static SeriesBreak seriesBreak(Texts text, KeyReader keys) {
    return new SeriesBreak(keys.required("on", Forms.DATE), keys.required("reason", text));
  }
}
