package org.datainaction.spi;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.datainaction.problem.Place;
import org.datainaction.problem.Problem;
import org.datainaction.problem.ProblemCode;

/**
 * The providers of one kind that are at hand, each with version and jar. Providers are looked for
 * once, when a registry is made from a class loader; a plain list can be given instead. A provider
 * that cannot be used is a problem in {@link #problems}, and the others go on; nothing that a
 * provider does while it is made is thrown.
 *
 * <p>Immutable and safe for use by many threads; what is in it is one instance of each provider for
 * all of them. It may be kept as long as the class loader.
 *
 * @param <T> the kind of provider
 */
public final class Registry<T> {
  private final ImmutableList<Entry<T>> entries;
  private final ImmutableList<Problem> problems;

  private Registry(List<Entry<T>> entries, List<Problem> problems) {
    this.entries =
        ImmutableList.sortedCopyOf((one, other) -> one.id().compareTo(other.id()), entries);
    this.problems = ImmutableList.copyOf(problems);
  }

  /** The adapters that a class loader sees. */
  public static Registry<DepartmentAdapter> adapters(ClassLoader loader) {
    return find(DepartmentAdapter.class, loader, Registry::idOf);
  }

  /** These adapters. */
  public static Registry<DepartmentAdapter> adapters(List<DepartmentAdapter> adapters) {
    return of(adapters, Registry::idOf);
  }

  /** The formats that a class loader sees. */
  public static Registry<SourceFormat> formats(ClassLoader loader) {
    return find(SourceFormat.class, loader, SourceFormat::id);
  }

  /** These formats. */
  public static Registry<SourceFormat> formats(List<SourceFormat> formats) {
    return of(formats, SourceFormat::id);
  }

  /** The renderers that a class loader sees. */
  public static Registry<Renderer> renderers(ClassLoader loader) {
    return find(Renderer.class, loader, Renderer::format);
  }

  /** These renderers. */
  public static Registry<Renderer> renderers(List<Renderer> renderers) {
    return of(renderers, Renderer::format);
  }

  /** What was found, in the order of ids. */
  public List<Entry<T>> entries() {
    return entries;
  }

  /** The providers, in the order of ids. */
  public List<T> providers() {
    return entries.stream().map(Entry::provider).toList();
  }

  /** The provider with this id, if there is one. */
  public Optional<T> find(String id) {
    return entries.stream().filter(e -> e.id().equals(id)).map(Entry::provider).findFirst();
  }

  /** What could not be used, and why. */
  public List<Problem> problems() {
    return problems;
  }

  /** The same with what whoever gathered the jars found wrong with them. */
  public Registry<T> with(List<Problem> found) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(found);
    return new Registry<>(entries, all);
  }

  private static String idOf(DepartmentAdapter adapter) {
    return adapter.department().id().value();
  }

  private static <T> Registry<T> of(List<T> providers, Function<T, String> id) {
    Collector<T> collector = new Collector<>(id);
    providers.forEach(collector::add);
    return collector.registry();
  }

  private static <T> Registry<T> find(Class<T> kind, ClassLoader loader, Function<T, String> id) {
    ServiceFiles files = ServiceFiles.of(kind, loader);
    Collector<T> collector = new Collector<>(id);
    files.namedTwice().forEach(collector::namedTwice);
    Iterator<ServiceLoader.Provider<T>> found =
        ServiceLoader.load(kind, loader).stream().iterator();
    // A broken class path may fail in the same way for ever; a broken provider does not.
    Optional<String> lastFailure = Optional.empty();
    while (true) {
      try {
        if (!found.hasNext()) {
          return collector.registry();
        }
        collector.add(found.next());
      } catch (ServiceConfigurationError | LinkageError broken) {
        // A jar of somebody else: whatever it throws must not keep the others from working.
        Optional<String> failure = Optional.of(broken.toString());
        if (failure.equals(lastFailure)) {
          return collector.registry();
        }
        lastFailure = failure;
        Map.Entry<String, String> concerned =
            files.concernedBy(broken).orElse(Map.entry(kind.getSimpleName(), ""));
        collector.broken(concerned.getKey(), concerned.getValue(), broken);
      }
    }
  }

  /**
   * One provider.
   *
   * @param id its own
   * @param version of its jar; "unknown" if the jar does not say
   * @param jar file name of its jar, or of the folder that holds its classes
   * @param provider itself
   * @param <T> the kind of provider
   */
  public record Entry<T>(String id, String version, String jar, T provider) {}

  private static final class Collector<T> {
    private final Function<T, String> idOf;
    private final Map<String, Entry<T>> byId = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Collector(Function<T, String> idOf) {
      this.idOf = idOf;
    }

    void add(ServiceLoader.Provider<T> found) {
      T provider;
      try {
        provider = found.get();
      } catch (ServiceConfigurationError | LinkageError broken) {
        broken(found.type().getName(), Jars.of(found.type()), broken);
        return;
      }
      add(provider);
    }

    void add(T provider) {
      Class<?> type = provider.getClass();
      String id;
      try {
        id = idOf.apply(provider);
      } catch (RuntimeException | LinkageError broken) {
        broken(type.getName(), Jars.of(type), broken);
        return;
      }
      // Somebody else's code may answer null, whatever the contract says.
      if (id == null || id.isBlank()) {
        error(
            ProblemCode.PROVIDER_BROKEN,
            Jars.of(type),
            type.getName() + " has a blank id",
            "an id");
        return;
      }
      Entry<T> entry = new Entry<>(id, Jars.version(type), Jars.of(type), provider);
      Entry<T> before = byId.putIfAbsent(id, entry);
      if (before != null) {
        error(
            ProblemCode.PROVIDER_DUPLICATE,
            entry.jar(),
            "'%s' of %s is also the id of %s in %s"
                .formatted(
                    id, type.getName(), before.provider().getClass().getName(), before.jar()),
            "one provider for each id");
      }
    }

    void namedTwice(String className, List<String> jars) {
      error(
          ProblemCode.PROVIDER_DUPLICATE,
          jars.get(1),
          className + " is also in " + jars.get(0),
          "one jar with this provider");
    }

    void broken(String className, String jar, Throwable why) {
      Throwable root = why;
      while (root.getCause() != null && root.getCause() != root) {
        root = root.getCause();
      }
      String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
      error(
          ProblemCode.PROVIDER_BROKEN,
          jar,
          className + " cannot be used: " + said,
          "a provider built for this version");
    }

    private void error(ProblemCode code, String jar, String what, String expected) {
      problems.add(Problem.error(code, Place.file(jar), what, expected));
    }

    Registry<T> registry() {
      return new Registry<>(List.copyOf(byId.values()), problems);
    }
  }
}
