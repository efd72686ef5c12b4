package dev.slipway.store;

import java.util.List;
import java.util.Optional;

/**
 * Gateways on disk. Every call may block for a moment on the disk.
 *
 * @see StoreException thrown by each of them when the disk or the file fails
 */
public final class GatewayStore {
  private final Database database;
  private final ChangeWatch watch;

  GatewayStore(Database database, ChangeWatch watch) {
    this.database = database;
    this.watch = watch;
  }

  /** All gateways, by name. */
  public List<GatewayRecord> all() {
    return database.read(
        open -> Rows.query(open, Columns::gateway, "SELECT * FROM gateways ORDER BY name"));
  }

  public Optional<GatewayRecord> find(String name) {
    return database
        .read(
            open ->
                Rows.query(open, Columns::gateway, "SELECT * FROM gateways WHERE name = ?", name))
        .stream()
        .findFirst();
  }

  /**
   * Adds a gateway; the first one becomes the default.
   *
   * @return false when another has its name or its machine; then nothing is stored
   */
  public boolean add(GatewayRecord gateway) {
    int rows =
        database.write(
            open ->
                Rows.update(
                    open,
                    "INSERT OR IGNORE INTO gateways VALUES (?,?,?,?,?,?,?,?,?,"
                        + "NOT EXISTS (SELECT 1 FROM gateways WHERE standard = 1),?)",
                    gateway.name(),
                    gateway.machine(),
                    gateway.domain(),
                    gateway.address(),
                    gateway.order().email(),
                    gateway.order().directory(),
                    gateway.order().staging(),
                    gateway.order().roots(),
                    gateway.nameServer(),
                    gateway.created()));
    watch.changed();
    return rows == 1;
  }

  /** Makes a gateway the default, in place of another. */
  public void makeDefault(String name) {
    database.write(
        open -> {
          Rows.update(open, "UPDATE gateways SET standard = 0 WHERE standard = 1");
          return Rows.update(open, "UPDATE gateways SET standard = 1 WHERE name = ?", name);
        });
    watch.changed();
  }

  /**
   * Forgets a gateway and its steps.
   *
   * @return whether there was one of the name
   */
  public boolean remove(String name) {
    int rows =
        database.write(open -> Rows.update(open, "DELETE FROM gateways WHERE name = ?", name));
    watch.changed();
    return rows == 1;
  }

  /** The steps of a gateway, in their order. */
  public List<GatewayStep> steps(String gateway) {
    return database.read(
        open ->
            Rows.query(
                open,
                Columns::gatewayStep,
                "SELECT * FROM gateway_steps WHERE gateway = ? ORDER BY ordinal",
                gateway));
  }

  /** Puts a step in place of an earlier state of it. */
  public void step(GatewayStep step) {
    database.write(
        open ->
            Rows.update(
                open,
                "INSERT OR REPLACE INTO gateway_steps VALUES (?,?,?,?,?,?,?,?)",
                step.gateway(),
                step.ordinal(),
                step.key(),
                step.title(),
                step.state(),
                step.started(),
                step.ended(),
                step.detail()));
    watch.changed();
  }

  /** Calls back after something in the store changed, whichever process changed it. */
  public Subscription onChange(Runnable listener) {
    return watch.subscribe(listener);
  }
}
