package dev.slipway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement on one connection, with its values bound in order. */
final class Rows {
  private Rows() {}

  static <T> List<T> query(Connection connection, Reader<T> reader, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Columns.bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) found.add(reader.read(rows));
        return found;
      }
    }
  }

  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Columns.bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Reads the row that the cursor stands on. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
