package dev.slipway.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file: one connection of this process, used by one thread at a time, and the ladder of
 * schema versions. Writers of other processes are waited for.
 */
final class Database implements AutoCloseable {
  private static final int NEWEST = 3;
  private static final int BUSY_MILLIS = 15_000;

  private final Path file;
  private final Connection connection;
  private final ReentrantLock lock = new ReentrantLock();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Opens the file, making or upgrading it as needed. */
  static Database open(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    try {
      Database database =
          new Database(file, config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
      database.upgrade();
      return database;
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Reads in one consistent view. */
  <T> T read(Work<T> work) {
    return inTransaction(work, "BEGIN DEFERRED");
  }

  /** Writes all or nothing. */
  <T> T write(Work<T> work) {
    return inTransaction(work, "BEGIN IMMEDIATE");
  }

  /** Grows when another process has written. */
  long foreignVersion() {
    lock.lock();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA data_version")) {
      return rows.next() ? rows.getLong(1) : 0;
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lock.unlock();
    }
  }

  private <T> T inTransaction(Work<T> work, String begin) {
    lock.lock();
    try {
      execute(begin);
      boolean done = false;
      try {
        T result = work.on(connection);
        execute("COMMIT");
        done = true;
        return result;
      } finally {
        if (!done) rollBack();
      }
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lock.unlock();
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException ignored) {
      // SQLite has rolled back by itself, as it does when the disk is full; the cause is on its way
      // up.
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void upgrade() throws SQLException {
    if (version() > NEWEST) {
      throw new StoreException(
          file + " was written by a newer Slipway. Start that one, or choose another SLIPWAY_HOME.",
          new SQLException("schema version " + version()));
    }
    if (version() == NEWEST) return;
    write(
        open -> {
          for (int next = version() + 1; next <= NEWEST; next++) apply(next);
          return Optional.empty();
        });
  }

  private void apply(int version) throws SQLException {
    for (String sql : script(version).split(";\\s*\\n", -1)) {
      if (!sql.isBlank()) execute(sql);
    }
    execute("PRAGMA user_version = " + version);
  }

  private int version() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static String script(int version) {
    String name = "schema-" + version + ".sql";
    try (InputStream in = Database.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("Missing resource " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Unreadable resource " + name, e);
    }
  }

  private static StoreException failure(Path file, SQLException cause) {
    return new StoreException(StoreFailure.sentence(file, cause), cause);
  }

  /** What is done inside a transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
