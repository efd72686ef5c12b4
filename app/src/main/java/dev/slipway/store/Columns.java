package dev.slipway.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How values stand in rows: instants as milliseconds since 1970, lists with a zero character
 * between, absence as null.
 */
final class Columns {
  private static final String BETWEEN = "\0";

  private Columns() {}

  static RunRecord run(ResultSet row) throws SQLException {
    return new RunRecord(
        new RunId(row.getString("id")),
        row.getString("name"),
        row.getString("type"),
        RunState.of(row.getString("state")),
        row.getString("activity"),
        Instant.ofEpochMilli(row.getLong("activity_since")),
        row.getString("place"),
        Optional.ofNullable(row.getString("file")).map(Path::of),
        Path.of(row.getString("folder")),
        row.getString("yaml"),
        list(row.getString("args")),
        Instant.ofEpochMilli(row.getLong("submitted")),
        instant(row, "started"),
        instant(row, "ended"),
        integer(row, "exit_code"),
        Optional.ofNullable(row.getString("failure")),
        row.getBoolean("stop_requested"),
        row.getLong("revision"));
  }

  static StepRecord step(ResultSet row) throws SQLException {
    return new StepRecord(
        new RunId(row.getString("run")),
        row.getInt("ordinal"),
        row.getString("key"),
        row.getString("title"),
        StepState.of(row.getString("state")),
        instant(row, "started"),
        instant(row, "ended"),
        row.getString("detail"));
  }

  static AddressRecord address(ResultSet row) throws SQLException {
    return new AddressRecord(
        new RunId(row.getString("run")),
        AddressKind.of(row.getString("kind")),
        row.getString("url"),
        row.getInt("application_port"),
        row.getInt("local_port"),
        Optional.ofNullable(row.getString("problem")));
  }

  static EventRecord event(ResultSet row) throws SQLException {
    return new EventRecord(
        row.getLong("id"),
        new RunId(row.getString("run")),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("message"));
  }

  static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        new RunId(row.getString("run")),
        row.getString("name"),
        row.getInt("replica_port"),
        integer(row, "gateway_port"),
        PublicationState.of(row.getString("state")),
        Optional.ofNullable(row.getString("problem")));
  }

  static MachineRecord machine(ResultSet row) throws SQLException {
    return new MachineRecord(
        row.getString("name"),
        row.getString("destination"),
        Optional.ofNullable(row.getString("identity")).map(Path::of),
        Instant.ofEpochMilli(row.getLong("added")));
  }

  static GatewayRecord gateway(ResultSet row) throws SQLException {
    return new GatewayRecord(
        row.getString("name"),
        Optional.ofNullable(row.getString("machine")),
        Optional.ofNullable(row.getString("domain")),
        Optional.ofNullable(row.getString("address")),
        new CertificateOrder(
            row.getString("email"),
            row.getString("directory"),
            row.getBoolean("staging"),
            Optional.ofNullable(row.getString("roots")).map(Path::of)),
        Optional.ofNullable(row.getString("name_server")),
        row.getBoolean("standard"),
        Instant.ofEpochMilli(row.getLong("created")));
  }

  static GatewayStep gatewayStep(ResultSet row) throws SQLException {
    return new GatewayStep(
        row.getString("gateway"),
        row.getInt("ordinal"),
        row.getString("key"),
        row.getString("title"),
        StepState.of(row.getString("state")),
        instant(row, "started"),
        instant(row, "ended"),
        row.getString("detail"));
  }

  static String list(List<String> values) {
    return String.join(BETWEEN, values);
  }

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) bind(statement, i + 1, values[i]);
  }

  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Optional<?> maybe) {
      if (maybe.isPresent()) bind(statement, index, maybe.get());
      else statement.setNull(index, Types.NULL);
    } else {
      statement.setObject(index, plain(value));
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Instant instant -> instant.toEpochMilli();
      case Path path -> path.toString();
      case RunId id -> id.value();
      case RunState state -> state.word();
      case StepState state -> state.word();
      case AddressKind kind -> kind.word();
      case PublicationState state -> state.word();
      default -> value;
    };
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN, -1));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
  }

  private static Optional<Integer> integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
