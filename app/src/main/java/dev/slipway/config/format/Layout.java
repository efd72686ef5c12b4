package dev.slipway.config.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.tokens.Token;

/** Writes a text anew, part by part, each in the column where its block belongs. */
final class Layout {
  private static final int STEP = 2;
  private static final String BEFORE_COMMENT = "  ";

  private final String text;
  private final Page page = new Page();
  private final List<String> comments = new ArrayList<>();
  private final Blocks blocks = new Blocks();
  private @Nullable Piece last;
  private int end;
  private int brackets;
  private int bracketColumn;
  private boolean afterKey;
  private boolean endsInText;

  Layout(String text) {
    this.text = text;
    for (Piece piece : Yaml.pieces(text)) {
      if (piece.isHidden()) hidden(piece);
      else write(piece);
    }
    finish();
  }

  String text() {
    return page.text();
  }

  /** All comments, in order. */
  List<String> comments() {
    return comments;
  }

  private void hidden(Piece piece) {
    if (piece.id() == Token.ID.Key) afterKey = true;
    if (brackets == 0) blocks.hidden(piece.id());
  }

  private void write(Piece piece) {
    if (brackets == 0) announce(piece);
    Gap gap = Gap.of(text.substring(end, piece.start()), last == null, false);
    int column = column(piece);
    write(gap, column, gap.indent());
    boolean starts = last == null || gap.breaks();
    if (starts) page.newLine(column);
    else page.add(separator(piece));
    if (brackets == 0) blocks.placed(columnBefore(piece.start()), page.column());
    put(piece, starts);
    last = piece;
    afterKey = false;
  }

  private void announce(Piece piece) {
    if (piece.id() == Token.ID.BlockEntry) blocks.dash();
    boolean keyless = piece.id() == Token.ID.Value && !afterScalar();
    if (piece.id() == Token.ID.Key || keyless) blocks.key();
  }

  private boolean afterScalar() {
    return last != null && last.id() != Token.ID.BlockEntry;
  }

  private int columnBefore(int offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Where it belongs if it starts a line. */
  private int column(Piece piece) {
    if (piece.isMarker()) return 0;
    if (brackets > 0) {
      return bracketColumn + STEP * (piece.closesBrackets() ? brackets - 1 : brackets);
    }
    boolean part =
        afterKey
            || piece.id() == Token.ID.BlockEntry
            || piece.id() == Token.ID.Key
            || piece.id() == Token.ID.Value;
    return part ? blocks.own() : blocks.inside();
  }

  private void write(Gap gap, int column, int indent) {
    gap.behind().ifPresent(comment -> page.add(BEFORE_COMMENT + comment(comment)));
    for (String line : gap.lines()) {
      if (line.isBlank()) {
        page.blank();
      } else {
        int before = Gap.indentOf(line);
        int deeper = brackets > 0 ? column : blocks.ofComment(before, indent).orElse(column);
        page.newLine(deeper);
        page.add(comment(line.strip()));
      }
    }
  }

  private String comment(String comment) {
    comments.add(comment);
    return comment;
  }

  private String separator(Piece piece) {
    if (last == null || last.opensBrackets() || piece.closesBrackets()) return "";
    return switch (piece.id()) {
      case FlowEntry -> "";
      case Value ->
          switch (last.id()) {
            case Alias, Anchor, Tag, Key, BlockEntry, FlowEntry -> " ";
            default -> "";
          };
      default -> " ";
    };
  }

  private void put(Piece piece, boolean starts) {
    end = piece.end();
    endsInText = piece.blockText();
    if (piece.blockText()) {
      put(BlockText.of(text, piece.start(), blocks.before()));
      return;
    }
    if (piece.opensBrackets() && brackets++ == 0) {
      bracketColumn = starts ? page.column() : blocks.beside();
    }
    if (piece.closesBrackets()) brackets--;
    String written = text.substring(piece.start(), piece.end()).stripTrailing();
    end = piece.start() + written.length();
    int inside = brackets > 0 ? bracketColumn + STEP * brackets : blocks.inside();
    List<String> lines = List.of(written.split("\n", -1));
    page.add(lines.size() == 1 ? written : trimmed(lines.getFirst()));
    for (String line : lines.subList(1, lines.size()))
      page.textLine(inside, trimmed(line.strip(), line));
  }

  private static String trimmed(String line) {
    return trimmed(line.stripTrailing(), line);
  }

  /** A backslash keeps the space behind it. */
  private static String trimmed(String stripped, String line) {
    boolean keeps = stripped.endsWith("\\") && line.stripTrailing().length() < line.length();
    return keeps ? stripped + " " : stripped;
  }

  private void put(BlockText block) {
    page.add(block.sign());
    block.comment().ifPresent(comment -> page.add(BEFORE_COMMENT + comment(comment)));
    int column =
        block.indicated() > 0 ? blocks.column() + block.indicated() : blocks.column() + STEP;
    for (String line : block.lines()) page.textLine(column, line);
    end = block.end();
  }

  private void finish() {
    boolean open = endsInText && !text.endsWith("\n") && end == text.length();
    write(Gap.of(text.substring(end), last == null, true), 0, 0);
    page.finish(!open);
  }
}
