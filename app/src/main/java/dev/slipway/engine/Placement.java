package dev.slipway.engine;

import dev.slipway.config.DurationValue;
import dev.slipway.config.RunConfiguration;
import dev.slipway.host.Host;
import dev.slipway.host.HostException;
import dev.slipway.store.RunId;
import dev.slipway.store.RunRecord;
import dev.slipway.workload.ContainerEngine;
import dev.slipway.workload.ContainerEngine.Found;
import dev.slipway.workload.ContainerWorkload;
import dev.slipway.workload.Deadline;
import dev.slipway.workload.FolderRemoval;
import dev.slipway.workload.Gpus;
import dev.slipway.workload.Holdings;
import dev.slipway.workload.Image;
import dev.slipway.workload.JobSpec;
import dev.slipway.workload.ProcessWorkload;
import dev.slipway.workload.Share;
import dev.slipway.workload.Workload;
import dev.slipway.workload.WorkloadException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how a run is run on its machine, remembers it, and builds its workload. */
final class Placement {
  private final RunContext context;
  private final RunRecord record;
  private final RunId run;
  private final Site site;
  private final Host host;
  private final Timeline timeline;
  private final Jobs jobs;
  private @Nullable WorkloadNote note;
  private @Nullable Found engine;

  Placement(RunContext context, RunRecord record, Site site, Timeline timeline) {
    this.context = context;
    this.record = record;
    this.run = record.id();
    this.site = site;
    this.host = site.machine();
    this.timeline = timeline;
    this.jobs = new Jobs(context.references(), context.home());
    this.note = context.store().workload(run).map(WorkloadNote::parse).orElse(null);
  }

  /** What was decided; nothing before the decision. */
  Optional<WorkloadNote> note() {
    return Optional.ofNullable(note);
  }

  /**
   * Decides between a container and plain processes, and which ports to use, unless that was
   * decided before.
   */
  void decide(RunConfiguration configuration)
      throws EngineException, IOException, InterruptedException {
    timeline.begin(StepKind.MACHINE, host.name());
    if (note == null) remember(configuration, image(configuration));
    String means = decided().container() ? decided().engineTitle() : "plain processes";
    timeline.done(StepKind.MACHINE, host.name() + ", " + means);
  }

  /** Brings the folder that the commands see to another machine. */
  void files() throws IOException, InterruptedException {
    if (!site.remote() || timeline.isDone(StepKind.FILES)) return;
    timeline.begin(StepKind.FILES, record.folder().toString());
    String sent =
        context
            .sending()
            .send(
                record.folder(),
                host,
                folders().work(),
                words -> timeline.progress(StepKind.FILES, words));
    timeline.done(StepKind.FILES, sent);
  }

  /** Brings the image to the machine when there is one. */
  void image(RunConfiguration configuration, Runnable pulling)
      throws EngineException, IOException, InterruptedException {
    if (!decided().container()) {
      timeline.skip(StepKind.IMAGE, "");
      return;
    }
    String name = decided().image();
    timeline.begin(StepKind.IMAGE, name);
    Image image = new Image(host, known(), name);
    host.files().remove(loginFolder());
    if (image.present()) {
      timeline.done(StepKind.IMAGE, name + ", already here");
      return;
    }
    pulling.run();
    try {
      image.pull(
          jobs.login(configuration, record),
          loginFolder(),
          progress -> pullProgress(name, progress));
      timeline.done(StepKind.IMAGE, name);
    } catch (WorkloadException e) {
      boolean unreachable = e.reason() == WorkloadException.Reason.REGISTRY_UNREACHABLE;
      if (configuration.image().isPresent() || !unreachable) {
        throw new EngineException(e.getMessage(), e);
      }
      withoutImage(configuration, name, e.getMessage());
    }
  }

  /** The ports that were chosen are taken by now: chooses others. */
  void chooseAgain(RunConfiguration configuration)
      throws EngineException, IOException, InterruptedException {
    remember(configuration, decided().image());
  }

  /** The workload, ready to be started. */
  Workload workload(RunConfiguration configuration)
      throws EngineException, HostException, InterruptedException {
    Optional<List<Integer>> mine = decided().gpus();
    int gpus = mine.isPresent() ? mine.get().size() : Gpus.count(host);
    return workload(jobs.job(configuration, record, decided(), folders(), mark(), gpus));
  }

  /**
   * The workload as something to look at, to stop and to remove, without what only its start needs.
   */
  Workload bareWorkload() {
    return workload(
        new JobSpec(
            run,
            mark(),
            RunNames.label(record.name()),
            folders().work(),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            decided().jobPorts(),
            decided().gpus()));
  }

  private Workload workload(JobSpec job) {
    if (decided().container()) {
      return new ContainerWorkload(host, job, decided().image(), known());
    }
    return new ProcessWorkload(host, job, processFolder());
  }

  /** Has the machine itself end the run when its time is over. */
  void guard(RunConfiguration configuration) throws IOException, InterruptedException {
    Optional<Deadline> deadline = deadline(configuration);
    if (deadline.isEmpty()) return;
    try {
      if (decided().container()) deadline.get().guardContainer(known());
      else deadline.get().guardProcesses(processFolder());
    } catch (IOException e) {
      if (Outage.explains(e)) throw e;
      context
          .store()
          .event(
              run,
              context.clock().instant(),
              "Nothing ends this run when its max_duration is over. " + e.getMessage());
    }
  }

  /** The longest that the run may last, when that is over and its machine has ended it. */
  Optional<Duration> timeOver(RunConfiguration configuration) throws IOException {
    Optional<Deadline> deadline = deadline(configuration);
    boolean passed = deadline.isPresent() && deadline.get().passed();
    return passed ? limit(configuration) : Optional.empty();
  }

  private Optional<Deadline> deadline(RunConfiguration configuration) {
    return limit(configuration).map(time -> new Deadline(host, run, limitFolder(), time));
  }

  private static Optional<Duration> limit(RunConfiguration configuration) {
    return configuration.base().profile().maxDuration().flatMap(DurationValue::duration);
  }

  private String limitFolder() {
    return folders().own() + "/limit";
  }

  private String processFolder() {
    return folders().own() + "/process";
  }

  /**
   * Removes what the run has beside its workload. On this computer its folder is the user's own and
   * stays.
   */
  void removeFolders() throws IOException, InterruptedException {
    if (note().isEmpty()) return;
    host.files().remove(limitFolder());
    Optional<String> own = note().flatMap(WorkloadNote::folder);
    if (own.isEmpty()) return;
    Optional<ContainerEngine> engine =
        decided().container() ? Optional.of(known()) : Optional.empty();
    new FolderRemoval(host, engine, decided().image()).remove(own.get());
  }

  /**
   * A configuration that names no image asked only for a place to run: a machine can be that
   * without one.
   */
  private void withoutImage(RunConfiguration configuration, String image, String reason)
      throws EngineException, IOException, InterruptedException {
    timeline.skip(StepKind.IMAGE, image + " could not be had; plain processes instead");
    context
        .store()
        .event(
            run,
            context.clock().instant(),
            reason + " The configuration names no image, so it runs as plain processes instead.");
    remember(configuration, "");
  }

  private String image(RunConfiguration configuration)
      throws EngineException, HostException, InterruptedException {
    String wanted =
        configuration
            .image()
            .orElseGet(() -> context.options().imageFor(configuration.python().orElse("")));
    return switch (found()) {
      case Found.Engine ignored -> wanted;
      case Found.None(String advice) when configuration.image().isPresent() ->
          throw new EngineException("The image " + wanted + " needs a container engine. " + advice);
      case Found.None ignored -> "";
    };
  }

  private void remember(RunConfiguration configuration, String image)
      throws EngineException, IOException, InterruptedException {
    Ports ports = new Ports(site);
    Optional<String> folder = site.remote() ? Optional.of(ownFolder()) : Optional.empty();
    boolean container = !image.isEmpty();
    WorkloadNote decided =
        new WorkloadNote(
            image,
            container ? engine().program() : "",
            container ? engine().title() : "",
            ports.choose(configuration, container),
            !container && !site.remote(),
            folder,
            folder.isPresent()
                ? Optional.of(share(configuration, folder.get()))
                : Optional.empty());
    remember(decided);
    ports.notes().forEach(text -> context.store().event(run, context.clock().instant(), text));
  }

  /** Keeps what was decided for the next driver. */
  void remember(WorkloadNote decided) {
    context.store().rememberWorkload(run, decided.text());
    note = decided;
  }

  /** Takes what the run needs of a machine that others use as well. */
  private List<Integer> share(RunConfiguration configuration, String folder)
      throws EngineException, IOException, InterruptedException {
    Share share = Shares.of(configuration);
    if (share.equals(Share.NOTHING)) return List.of();
    try {
      return new Holdings(host, RunFolders.root(host)).take(share, folder, record.name());
    } catch (WorkloadException e) {
      throw new EngineException(e.getMessage(), e);
    }
  }

  private void pullProgress(String image, String progress) {
    timeline.progress(StepKind.IMAGE, image + ", " + progress);
  }

  private String loginFolder() {
    return folders().own() + "/login";
  }

  /** The folder that the commands see, by its path on the machine. */
  String folder() {
    return folders().work();
  }

  private RunFolders folders() {
    return decided()
        .folder()
        .map(RunFolders::on)
        .orElseGet(() -> RunFolders.here(context.home(), record));
  }

  private String ownFolder() throws HostException, InterruptedException {
    Optional<String> known = note().flatMap(WorkloadNote::folder);
    return known.isPresent() ? known.get() : RunFolders.own(RunFolders.root(host), mark(), run);
  }

  private String mark() {
    return site.remote() ? Mark.elsewhere(context.store()) : Mark.here(context.home());
  }

  private WorkloadNote decided() {
    return note().orElseThrow(() -> new IllegalStateException("Nothing is decided yet"));
  }

  /**
   * The engine that was decided on. Whether it answers now does not matter: what it has of this run
   * is still there.
   */
  private ContainerEngine known() {
    boolean nvidia = engine instanceof Found.Engine(ContainerEngine found) && found.nvidia();
    return new ContainerEngine(decided().engine(), decided().engineTitle(), nvidia);
  }

  private ContainerEngine engine() throws EngineException, HostException, InterruptedException {
    return switch (found()) {
      case Found.Engine(ContainerEngine found) -> found;
      case Found.None(String advice) -> throw new EngineException(advice);
    };
  }

  private Found found() throws HostException, InterruptedException {
    Found known = engine;
    if (known == null) {
      known =
          ContainerEngine.find(host, context.options().containerEngineOn(Place.of(record.where())));
      engine = known;
    }
    return known;
  }
}
