package dev.slipway.store;

import java.util.List;
import java.util.Optional;

/**
 * Machines on disk. Every call may block for a moment on the disk.
 *
 * @see StoreException thrown by each of them when the disk or the file fails
 */
public final class MachineStore {
  private final Database database;
  private final ChangeWatch watch;

  MachineStore(Database database, ChangeWatch watch) {
    this.database = database;
    this.watch = watch;
  }

  /** All machines, by name. */
  public List<MachineRecord> all() {
    return database.read(
        open -> Rows.query(open, Columns::machine, "SELECT * FROM machines ORDER BY name"));
  }

  public Optional<MachineRecord> find(String name) {
    return database
        .read(
            open ->
                Rows.query(open, Columns::machine, "SELECT * FROM machines WHERE name = ?", name))
        .stream()
        .findFirst();
  }

  /**
   * Adds a machine.
   *
   * @return false when another has its name; then nothing is stored
   */
  public boolean add(MachineRecord machine) {
    int rows =
        database.write(
            open ->
                Rows.update(
                    open,
                    "INSERT OR IGNORE INTO machines VALUES (?,?,?,?)",
                    machine.name(),
                    machine.destination(),
                    machine.identity(),
                    machine.added()));
    watch.changed();
    return rows == 1;
  }

  /**
   * Forgets a machine.
   *
   * @return whether there was one of the name
   */
  public boolean remove(String name) {
    int rows =
        database.write(open -> Rows.update(open, "DELETE FROM machines WHERE name = ?", name));
    watch.changed();
    return rows == 1;
  }

  /** The name of the gateway that is on a machine. */
  public Optional<String> gatewayOn(String machine) {
    return database
        .read(
            open ->
                Rows.query(
                    open,
                    row -> row.getString("name"),
                    "SELECT name FROM gateways WHERE machine = ?",
                    machine))
        .stream()
        .findFirst();
  }

  /** Calls back after something in the store changed, whichever process changed it. */
  public Subscription onChange(Runnable listener) {
    return watch.subscribe(listener);
  }
}
