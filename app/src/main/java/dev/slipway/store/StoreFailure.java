package dev.slipway.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Turns what SQLite says into what a user can act on. */
final class StoreFailure {
  private StoreFailure() {}

  static String sentence(Path file, SQLException cause) {
    return switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff)) {
      case SQLITE_FULL ->
          "The disk is full, so nothing can be stored in "
              + file
              + ". Free some space and try again.";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          file
              + " cannot be written. Check the rights on its folder, or choose another"
              + " SLIPWAY_HOME.";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          file + " is damaged. Move it away to start afresh; what runs goes on running.";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          file + " is in use by another program that does not let go of it. Try again.";
      default -> file + " failed: " + cause.getMessage();
    };
  }
}
