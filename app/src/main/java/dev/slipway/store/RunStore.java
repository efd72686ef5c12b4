package dev.slipway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Runs on disk. Each write is one transaction, counts the revision up and tells the listeners. */
public final class RunStore implements RunReader, AutoCloseable {
  private static final String ENDED = "('done', 'failed', 'stopped')";

  private final Home home;
  private final Database database;
  private final ChangeWatch watch;

  private RunStore(Home home, Database database) {
    this.home = home;
    this.database = database;
    this.watch = new ChangeWatch(database::foreignVersion);
  }

  /**
   * Opens the store of a home, making it as needed.
   *
   * @throws StoreException when the folder or the file cannot be used
   */
  public static RunStore open(Home home) {
    try {
      home.create();
    } catch (IOException e) {
      throw new StoreException(
          "The folder "
              + home.root()
              + " cannot be made. Check the rights on it, or choose another SLIPWAY_HOME.",
          e);
    }
    return new RunStore(home, Database.open(home.database()));
  }

  @Override
  public void close() {
    watch.close();
    database.close();
  }

  /** The machines of the same home, in the same file. */
  public MachineStore machines() {
    return new MachineStore(database, watch);
  }

  /** The gateways of the same home, in the same file. */
  public GatewayStore gateways() {
    return new GatewayStore(database, watch);
  }

  @Override
  public Changes changesSince(long revision) {
    return database.read(
        open -> {
          List<RunRecord> changed =
              Rows.query(
                  open,
                  Columns::run,
                  "SELECT * FROM runs WHERE revision > ? ORDER BY revision",
                  revision);
          List<RunId> deleted =
              Rows.query(
                  open,
                  row -> new RunId(row.getString(1)),
                  "SELECT run FROM deletions WHERE revision > ?",
                  revision);
          long now =
              Rows.query(open, row -> row.getLong(1), "SELECT value FROM counter").getFirst();
          return new Changes(changed, new HashSet<>(deleted), now);
        });
  }

  @Override
  public Optional<RunRecord> find(RunId run) {
    return runs("SELECT * FROM runs WHERE id = ?", run).stream().findFirst();
  }

  @Override
  public Optional<RunRecord> findByName(String name) {
    return runs(
            "SELECT * FROM runs WHERE name = ? ORDER BY state IN "
                + ENDED
                + ", submitted DESC, revision DESC LIMIT 1",
            name)
        .stream()
        .findFirst();
  }

  @Override
  public List<RunRecord> all() {
    return runs("SELECT * FROM runs ORDER BY submitted DESC, revision DESC");
  }

  /** The runs that have not ended, the oldest first. */
  public List<RunRecord> active() {
    return runs("SELECT * FROM runs WHERE state NOT IN " + ENDED + " ORDER BY submitted");
  }

  /** Whether any run, live or ended, has the name. */
  public boolean nameUsed(String name) {
    return findByName(name).isPresent();
  }

  @Override
  public List<StepRecord> steps(RunId run) {
    return database.read(
        open ->
            Rows.query(
                open, Columns::step, "SELECT * FROM steps WHERE run = ? ORDER BY ordinal", run));
  }

  @Override
  public List<AddressRecord> addresses(RunId run) {
    return database.read(
        open ->
            Rows.query(
                open,
                Columns::address,
                "SELECT * FROM addresses WHERE run = ? ORDER BY ordinal",
                run));
  }

  @Override
  public List<EventRecord> events(RunId run) {
    return database.read(
        open ->
            Rows.query(
                open, Columns::event, "SELECT * FROM events WHERE run = ? ORDER BY id", run));
  }

  @Override
  public RunLog log(RunId run) {
    return new RunLog(home.log(run));
  }

  @Override
  public Subscription onChange(Runnable listener) {
    return watch.subscribe(listener);
  }

  /**
   * Stores a new run.
   *
   * @return false when another live run has its name; then nothing is stored
   */
  public boolean create(RunRecord run) {
    return write(
        open -> {
          int rows =
              Rows.update(
                  open,
                  "INSERT OR IGNORE INTO runs (id, name, type, state, activity, activity_since,"
                      + " place, file, folder, yaml, args, submitted, revision) VALUES"
                      + " (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                  run.id(),
                  run.name(),
                  run.type(),
                  run.state(),
                  run.activity(),
                  run.activitySince(),
                  run.where(),
                  run.file(),
                  run.folder(),
                  run.yaml(),
                  Columns.list(run.args()),
                  run.submitted(),
                  nextRevision(open));
          return rows == 1;
        });
  }

  /** Moves a run on, with what is happening now. */
  public void move(RunId run, RunState state, String activity, Instant at) {
    change(
        "UPDATE runs SET state = ?, activity = ?, activity_since = ?, revision = ? WHERE id = ?",
        run,
        state,
        activity,
        at);
  }

  /** Says what is happening now; what has been happening all along keeps its beginning. */
  public void activity(RunId run, String activity, Instant at) {
    change(
        "UPDATE runs SET activity_since = CASE activity WHEN ?1 THEN activity_since ELSE ?2 END,"
            + " activity = ?1, revision = ?3 WHERE id = ?4",
        run,
        activity,
        at);
  }

  /** Its workload has started. */
  public void started(RunId run, Instant at) {
    change("UPDATE runs SET started = coalesce(started, ?), revision = ? WHERE id = ?", run, at);
  }

  /** How it will end, kept before anything of it is taken down. */
  public void decideEnd(RunId run, RunEnd end) {
    change("UPDATE runs SET decided_end = ?, revision = ? WHERE id = ?", run, RunEnds.text(end));
  }

  /** What {@link #decideEnd} was told. */
  public Optional<RunEnd> decidedEnd(RunId run) {
    return text("SELECT decided_end FROM runs WHERE id = ?", run).map(RunEnds::parse);
  }

  /** It has ended; a run ends once, a second end changes nothing. */
  public void end(RunId run, RunEnd end, Instant at) {
    change(
        "UPDATE runs SET state = ?, activity = ?, activity_since = ?, ended = ?, exit_code = ?,"
            + " failure = ?, revision = ? WHERE id = ? AND state NOT IN "
            + ENDED,
        run,
        end.state(),
        end.activity(),
        at,
        at,
        end.exitCode(),
        end.failure());
  }

  /** Its user asked it to stop. */
  public void requestStop(RunId run) {
    change("UPDATE runs SET stop_requested = 1, revision = ? WHERE id = ?", run);
  }

  /** Remembers what a driver needs to find the run's workload again. */
  public void rememberWorkload(RunId run, String workload) {
    change("UPDATE runs SET workload = ?, revision = ? WHERE id = ?", run, workload);
  }

  /** What {@link #rememberWorkload} was told. */
  public Optional<String> workload(RunId run) {
    return text("SELECT workload FROM runs WHERE id = ?", run);
  }

  /** Lays out the timeline, replacing what was there. */
  public void layOut(RunId run, List<StepRecord> steps) {
    write(
        open -> {
          Rows.update(open, "DELETE FROM steps WHERE run = ?", run);
          for (StepRecord step : steps) insert(open, step);
          return touch(open, run);
        });
  }

  /** Stores one step of the timeline. */
  public void step(StepRecord step) {
    write(
        open -> {
          insert(open, step);
          return touch(open, step.run());
        });
  }

  /** Says where the run can be reached, replacing what was there. */
  public void reachableAt(RunId run, List<AddressRecord> addresses) {
    write(
        open -> {
          Rows.update(open, "DELETE FROM addresses WHERE run = ?", run);
          for (int i = 0; i < addresses.size(); i++) {
            AddressRecord address = addresses.get(i);
            Rows.update(
                open,
                "INSERT INTO addresses VALUES (?,?,?,?,?,?,?)",
                run,
                i,
                address.kind(),
                address.url(),
                address.applicationPort(),
                address.localPort(),
                address.problem());
          }
          return touch(open, run);
        });
  }

  /** Notes something that happened. */
  public void event(RunId run, Instant at, String message) {
    write(
        open -> {
          Rows.update(
              open, "INSERT INTO events (run, at, message) VALUES (?,?,?)", run, at, message);
          return touch(open, run);
        });
  }

  /** Forgets a run, but for its folder. */
  public void delete(RunId run) {
    write(
        open -> {
          Rows.update(open, "DELETE FROM runs WHERE id = ?", run);
          return Rows.update(
              open, "INSERT OR REPLACE INTO deletions VALUES (?,?)", run, nextRevision(open));
        });
  }

  /** Asks the gateway of this computer to serve a service. */
  public void publish(Publication publication) {
    write(
        open -> {
          Rows.update(
              open,
              "INSERT OR REPLACE INTO publications VALUES (?,?,?,?,?,?)",
              publication.run(),
              publication.name(),
              publication.replicaPort(),
              publication.gatewayPort(),
              publication.state(),
              publication.problem());
          return touch(open, publication.run());
        });
  }

  /** The gateway took a publication up; one that was withdrawn meanwhile stays withdrawn. */
  public void served(Publication publication) {
    write(
        open -> {
          Rows.update(
              open,
              "UPDATE publications SET state = ?, problem = ? WHERE run = ?",
              publication.state(),
              publication.problem(),
              publication.run());
          return touch(open, publication.run());
        });
  }

  /** Asks the gateway of this computer to serve a service no longer. */
  public void withdraw(RunId run) {
    write(
        open -> {
          Rows.update(open, "DELETE FROM publications WHERE run = ?", run);
          return touch(open, run);
        });
  }

  /** What the gateway of this computer should serve. */
  public List<Publication> publications() {
    return database.read(
        open -> Rows.query(open, Columns::publication, "SELECT * FROM publications ORDER BY name"));
  }

  /** A small fact that outlives every process. */
  public Optional<String> fact(String name) {
    return text("SELECT value FROM facts WHERE name = ?", name);
  }

  /** Keeps a small fact. */
  public void keepFact(String name, String value) {
    write(open -> Rows.update(open, "INSERT OR REPLACE INTO facts VALUES (?,?)", name, value));
  }

  private Optional<String> text(String sql, Object value) {
    return database
        .read(open -> Rows.query(open, row -> Optional.ofNullable(row.getString(1)), sql, value))
        .stream()
        .findFirst()
        .flatMap(found -> found);
  }

  private List<RunRecord> runs(String sql, Object... values) {
    return database.read(open -> Rows.query(open, Columns::run, sql, values));
  }

  private void change(String sql, RunId run, Object... values) {
    write(
        open -> {
          Object[] all = new Object[values.length + 2];
          System.arraycopy(values, 0, all, 0, values.length);
          all[values.length] = nextRevision(open);
          all[values.length + 1] = run;
          return Rows.update(open, sql, all);
        });
  }

  private <T> T write(Database.Work<T> work) {
    T result = database.write(work);
    watch.changed();
    return result;
  }

  private static void insert(Connection open, StepRecord step) throws SQLException {
    Rows.update(
        open,
        "INSERT OR REPLACE INTO steps VALUES (?,?,?,?,?,?,?,?)",
        step.run(),
        step.ordinal(),
        step.key(),
        step.title(),
        step.state(),
        step.started(),
        step.ended(),
        step.detail());
  }

  private static int touch(Connection open, RunId run) throws SQLException {
    return Rows.update(open, "UPDATE runs SET revision = ? WHERE id = ?", nextRevision(open), run);
  }

  private static long nextRevision(Connection open) throws SQLException {
    return Rows.query(
            open,
            row -> row.getLong(1),
            "UPDATE counter SET value = value + 1 WHERE name = 'revision' RETURNING value")
        .getFirst();
  }
}
