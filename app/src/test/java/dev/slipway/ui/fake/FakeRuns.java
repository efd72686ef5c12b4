package dev.slipway.ui.fake;

import dev.slipway.engine.Plan;
import dev.slipway.engine.Planned;
import dev.slipway.engine.Refusal;
import dev.slipway.engine.RunControl;
import dev.slipway.engine.RunRequest;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.Changes;
import dev.slipway.store.EventRecord;
import dev.slipway.store.RunId;
import dev.slipway.store.RunLog;
import dev.slipway.store.RunReader;
import dev.slipway.store.RunRecord;
import dev.slipway.store.StepRecord;
import dev.slipway.store.Subscription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs in memory, with their logs in a folder. */
public final class FakeRuns implements RunReader, RunControl {
  public final List<RunId> stopped = new CopyOnWriteArrayList<>();
  public final List<RunRequest> planned = new CopyOnWriteArrayList<>();
  private final Path folder;
  private final Map<RunId, RunRecord> runs = new LinkedHashMap<>();
  private final Map<RunId, Long> revisions = new LinkedHashMap<>();
  private final Set<RunId> deleted = new HashSet<>();
  private final Map<RunId, List<StepRecord>> steps = new LinkedHashMap<>();
  private final Map<RunId, List<AddressRecord>> addresses = new LinkedHashMap<>();
  private final Map<RunId, List<EventRecord>> events = new LinkedHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private long revision;
  private int reads;

  public FakeRuns(Path folder) {
    this.folder = folder;
  }

  public FakeRuns put(RunRecord... some) {
    synchronized (this) {
      for (RunRecord run : some) {
        runs.put(run.id(), run);
        revisions.put(run.id(), ++revision);
      }
    }
    changed();
    return this;
  }

  public synchronized void steps(RunId run, List<StepRecord> some) {
    steps.put(run, some);
  }

  public synchronized void addresses(RunId run, List<AddressRecord> some) {
    addresses.put(run, some);
  }

  public synchronized void events(RunId run, List<EventRecord> some) {
    events.put(run, some);
  }

  public void changed() {
    listeners.forEach(Runnable::run);
  }

  /** How often changes were asked for. */
  public synchronized int reads() {
    return reads;
  }

  public int listeners() {
    return listeners.size();
  }

  public LogFile logFile(RunId run) {
    return new LogFile(folder.resolve(run.value()));
  }

  @Override
  public synchronized Changes changesSince(long since) {
    reads++;
    List<RunRecord> changed = new ArrayList<>();
    revisions.forEach(
        (id, at) -> {
          if (at > since) changed.add(runs.get(id));
        });
    return new Changes(changed, deleted, revision);
  }

  @Override
  public synchronized Optional<RunRecord> find(RunId run) {
    return Optional.ofNullable(runs.get(run));
  }

  @Override
  public synchronized Optional<RunRecord> findByName(String name) {
    return runs.values().stream().filter(run -> run.name().equals(name)).findFirst();
  }

  @Override
  public synchronized List<RunRecord> all() {
    return List.copyOf(runs.values());
  }

  @Override
  public synchronized List<StepRecord> steps(RunId run) {
    return steps.getOrDefault(run, List.of());
  }

  @Override
  public synchronized List<AddressRecord> addresses(RunId run) {
    return addresses.getOrDefault(run, List.of());
  }

  @Override
  public synchronized List<EventRecord> events(RunId run) {
    return events.getOrDefault(run, List.of());
  }

  @Override
  public RunLog log(RunId run) {
    return logFile(run).log();
  }

  @Override
  public Subscription onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Planned plan(RunRequest request) {
    planned.add(request);
    return new Refusal("There is no container engine on this computer. Install Docker.", List.of());
  }

  @Override
  public RunRecord submit(Plan plan) {
    throw new IllegalStateException("nothing is ever planned");
  }

  @Override
  public void stop(RunId run) {
    stopped.add(run);
  }

  @Override
  public void delete(RunId run) {
    synchronized (this) {
      runs.remove(run);
      revisions.remove(run);
      deleted.add(run);
      revision++;
    }
    changed();
  }

  @Override
  public List<String> secretNames() {
    return List.of();
  }

  @Override
  public void setSecret(String name, String value) {}
}
