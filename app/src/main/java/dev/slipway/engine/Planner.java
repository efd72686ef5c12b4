package dev.slipway.engine;

import dev.slipway.config.Checked;
import dev.slipway.config.ConfigurationType;
import dev.slipway.config.Problem;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Severity;
import dev.slipway.config.interpolate.Interpolation;
import dev.slipway.config.language.Language;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunStore;
import dev.slipway.workload.ContainerEngine;
import dev.slipway.workload.ContainerEngine.Found;
import dev.slipway.workload.Holdings;
import dev.slipway.workload.Share;
import dev.slipway.workload.WorkloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Says what a request would mean, without doing it. */
final class Planner {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Language language;
  private final RunStore store;
  private final Places places;
  private final EngineOptions options;
  private final References references;
  private final Map<Place, Looked> looked = new HashMap<>();

  Planner(
      Language language,
      RunStore store,
      Places places,
      EngineOptions options,
      References references) {
    this.language = language;
    this.store = store;
    this.places = places;
    this.options = options;
    this.references = references;
  }

  Planned plan(RunRequest request) throws InterruptedException {
    Checked checked = language.check(request.yaml());
    if (checked.hasErrors()) {
      return new Refusal(problemSentence(checked.problems()), checked.problems());
    }
    if (checked.configuration().isEmpty()) {
      return refuse(
          "This file describes "
              + checked.document().orElseThrow().type().phrase()
              + ", and only dev environments, tasks and services can be run.");
    }
    RunConfiguration configuration = checked.configuration().get();
    if (!Files.isDirectory(request.folder())) {
      return refuse("The folder " + request.folder() + " does not exist.");
    }
    Optional<String> badName = request.name().filter(name -> !RunNames.allowed(name));
    if (badName.isPresent()) {
      return refuse(
          "\""
              + badName.get()
              + "\" cannot be a run's name. Start with a letter, then use letters, digits, - and"
              + " _.");
    }
    Found engine;
    try {
      engine = engine(request.place());
    } catch (EngineException | HostException e) {
      return refuse(String.valueOf(e.getMessage()));
    }
    if (engine instanceof Found.None(String advice) && configuration.image().isPresent()) {
      return refuse(
          "The image " + configuration.image().get() + " needs a container engine. " + advice);
    }
    try {
      Plan plan = plan(request, configuration, engine, checked.problems());
      // What the run of that name holds now is given back before this one starts.
      if (plan.live().isEmpty()) requireFree(request.place(), Shares.of(configuration));
      return plan;
    } catch (EngineException | WorkloadException | IOException e) {
      return refuse(String.valueOf(e.getMessage()));
    }
  }

  private void requireFree(Place place, Share share)
      throws EngineException, WorkloadException, IOException, InterruptedException {
    if (place instanceof Place.Here || share.equals(Share.NOTHING)) return;
    Host machine = places.site(place).machine();
    new Holdings(machine, RunFolders.root(machine)).requireFree(share);
  }

  private Plan plan(
      RunRequest request, RunConfiguration configuration, Found engine, List<Problem> problems)
      throws EngineException {
    String name = name(request, configuration);
    refuseWhatCannotBe(configuration, name);
    List<String> notes = new ArrayList<>();
    if (engine instanceof Found.None && configuration.image().isEmpty()) {
      notes.add(
          "There is no container engine "
              + (request.place() instanceof Place.Machine(String machine)
                  ? "on " + machine
                  : "here")
              + ", so the commands run as plain processes.");
    }
    if (request.place() instanceof Place.Machine(String machine)) {
      notes.add(
          "%s is copied to %s. What the run writes into that copy is removed when it ends."
              .formatted(request.folder(), machine));
    }
    problems.stream()
        .filter(problem -> problem.severity() == Severity.WARNING)
        .forEach(problem -> notes.add(problem.message()));
    return new Plan(
        request,
        configuration,
        name,
        request.place().words(),
        means(configuration, engine),
        notes,
        List.copyOf(references.missing(configuration)),
        store.findByName(name).filter(RunRecord::active));
  }

  private void refuseWhatCannotBe(RunConfiguration configuration, String name)
      throws EngineException {
    SortedSet<String> variables = Inherited.missing(configuration, options.environment());
    if (!variables.isEmpty()) {
      throw new EngineException(Variables.missingSentence(String.join(", ", variables)));
    }
    boolean secretInEntrypoint =
        configuration.entrypoint().stream()
            .flatMap(text -> Interpolation.references(text).stream())
            .anyMatch(reference -> reference.namespace().equals("secrets"));
    if (secretInEntrypoint) {
      throw new EngineException(
          "A secret cannot stand in entrypoint, because anybody on the machine can read it there."
              + " Put it into env.");
    }
    if (configuration.type() == ConfigurationType.SERVICE) refuseAddressInUse(name);
  }

  private void refuseAddressInUse(String name) throws EngineException {
    String label = RunNames.label(name);
    for (RunRecord other : store.active()) {
      boolean service = other.type().equals(ConfigurationType.SERVICE.word());
      if (service && !other.name().equals(name) && RunNames.label(other.name()).equals(label)) {
        throw new EngineException(
            "The service "
                + other.name()
                + " is live and has the address that "
                + name
                + " would get. Stop it, or choose another name.");
      }
    }
  }

  private String name(RunRequest request, RunConfiguration configuration) {
    return request
        .name()
        .or(configuration::name)
        .orElseGet(() -> RunNames.make(request.file(), request.folder(), store::nameUsed));
  }

  private String means(RunConfiguration configuration, Found engine) {
    return switch (engine) {
      case Found.None ignored -> "Plain processes";
      case Found.Engine(ContainerEngine found) ->
          "Container of "
              + configuration
                  .image()
                  .orElseGet(() -> options.imageFor(configuration.python().orElse("")))
              + " ("
              + found.title()
              + ")";
    };
  }

  private static String problemSentence(List<Problem> problems) {
    List<Problem> errors =
        problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    if (errors.isEmpty()) return "The configuration cannot be read.";
    Problem first = errors.getFirst();
    String others = errors.size() == 1 ? "" : " (and %d more)".formatted(errors.size() - 1);
    return "Line " + first.span().from().line() + ": " + first.message() + others;
  }

  /**
   * An editor asks for a plan at every pause of its writer; an engine does not come and go that
   * fast.
   */
  private synchronized Found engine(Place place)
      throws EngineException, HostException, InterruptedException {
    Looked known = looked.get(place);
    if (known == null || System.nanoTime() - known.at > FRESH.toNanos()) {
      Found found =
          ContainerEngine.find(places.site(place).machine(), options.containerEngineOn(place));
      known = new Looked(found, System.nanoTime());
      looked.put(place, known);
    }
    return known.found;
  }

  private static Refusal refuse(String sentence) {
    return new Refusal(sentence, List.of());
  }

  private record Looked(Found found, long at) {}
}
