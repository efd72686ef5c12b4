package dev.slipway.config.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.tokens.Token;

/** The groups and lists that are open, and in which column each of them belongs. */
final class Blocks {
  private static final int STEP = 2;

  private final Deque<Block> open = new ArrayDeque<>();
  private final List<Block> justClosed = new ArrayList<>();
  private Optional<Boolean> opening = Optional.empty();

  /** What a part that stands for no character says. */
  void hidden(Token.ID id) {
    switch (id) {
      case BlockMappingStart -> opening = Optional.of(false);
      case BlockSequenceStart -> opening = Optional.of(true);
      case BlockEnd -> {
        closeLoose();
        close();
      }
      case Key -> key();
      default -> {}
    }
  }

  void key() {
    if (opening.isEmpty()) closeLoose();
  }

  /** A dash opens a list by itself if it stands below the key. */
  void dash() {
    if (opening.isEmpty() && (open.isEmpty() || !open.peek().list())) opening = Optional.of(true);
  }

  private void closeLoose() {
    if (!open.isEmpty() && open.peek().loose()) close();
  }

  private void close() {
    if (!open.isEmpty()) justClosed.add(open.pop());
  }

  /** The column for what starts a line as a part of the innermost block, or opens one. */
  int own() {
    if (opening.isPresent()) return inside();
    return open.isEmpty() ? 0 : open.peek().column();
  }

  /** The column for what starts a line as the value of the innermost block's field or item. */
  int inside() {
    return open.isEmpty() ? 0 : open.peek().column() + STEP;
  }

  /** The column that brackets on the line of their key or dash are indented from. */
  int beside() {
    if (open.isEmpty()) return 0;
    return open.peek().list() ? open.peek().column() + STEP : open.peek().column();
  }

  /** A visible part is written: what was about to open stands there. */
  void placed(int before, int column) {
    if (opening.isPresent()) {
      boolean loose =
          opening.get() && !open.isEmpty() && !open.peek().list() && open.peek().before() == before;
      open.push(new Block(opening.get(), loose, before, column));
    }
    opening = Optional.empty();
    justClosed.clear();
  }

  /** Where the block's texts were indented from. */
  int before() {
    return open.isEmpty() ? 0 : open.peek().before();
  }

  int column() {
    return open.isEmpty() ? 0 : open.peek().column();
  }

  /** Where a comment belongs that stands deeper than what follows: in a block that ended there. */
  Optional<Integer> ofComment(int before, int next) {
    return Stream.concat(justClosed.stream(), open.stream())
        .filter(block -> next < block.before() && block.before() <= before)
        .max(Comparator.comparingInt(Block::before))
        .map(Block::column);
  }
}
