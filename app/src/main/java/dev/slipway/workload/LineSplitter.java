package dev.slipway.workload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts bytes into lines at line feeds, and at carriage returns that overwrite the line, as progress
 * bars do. Lines that never end are cut at a mebibyte.
 */
final class LineSplitter {
  private static final int LONGEST = 1024 * 1024;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long offset;
  private boolean afterReturn;

  /**
   * @param offset where the first byte stands in its source
   */
  LineSplitter(long offset) {
    this.offset = offset;
  }

  List<Piece> split(byte[] bytes) {
    List<Piece> pieces = new ArrayList<>();
    for (byte next : bytes) take(next, pieces);
    return pieces;
  }

  /** What came after the last end of a line. */
  List<Piece> rest() {
    List<Piece> pieces = new ArrayList<>();
    if (line.size() > 0) emit(pieces, false);
    afterReturn = false;
    return pieces;
  }

  private void take(byte next, List<Piece> pieces) {
    if (next == '\n') {
      offset++;
      afterReturn = false;
      emit(pieces, false);
      return;
    }
    if (next == '\r') {
      // Several returns before a line feed are one end of a line, as terminals on serial lines
      // write it.
      offset++;
      afterReturn = true;
      return;
    }
    if (afterReturn) {
      afterReturn = false;
      if (line.size() > 0) emit(pieces, true);
    }
    line.write(next);
    offset++;
    if (line.size() >= LONGEST) emit(pieces, false);
  }

  private void emit(List<Piece> pieces, boolean overwritten) {
    pieces.add(new Piece(line.toString(StandardCharsets.UTF_8), overwritten, offset));
    line.reset();
  }

  /**
   * A line.
   *
   * @param text without its end
   * @param overwritten whether the next line takes its place
   * @param end the offset behind it and its end
   */
  record Piece(String text, boolean overwritten, long end) {}
}
