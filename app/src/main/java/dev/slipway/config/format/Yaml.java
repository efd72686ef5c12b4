package dev.slipway.config.format;

import dev.slipway.config.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** What the YAML parser makes of a text. */
final class Yaml {
  private Yaml() {}

  /** All that the text says: the order, styles, anchors and tags count, places do not. */
  static List<String> meaning(String text) {
    LoadSettings settings = settings(text);
    var parser = new ParserImpl(settings, new StreamReader(settings, text));
    List<String> events = new ArrayList<>();
    while (parser.hasNext()) events.add(parser.next().toString());
    return events;
  }

  static List<Piece> pieces(String text) {
    LoadSettings settings = settings(text);
    var scanner = new ScannerImpl(settings, new StreamReader(settings, text));
    var source = new Source(text);
    List<Piece> pieces = new ArrayList<>();
    while (scanner.checkToken()) {
      Token token = scanner.next();
      int start = offset(token.getStartMark(), source);
      int end = offset(token.getEndMark(), source);
      pieces.add(new Piece(token.getTokenId(), start, end, isBlockText(token)));
    }
    return pieces;
  }

  private static boolean isBlockText(Token token) {
    if (!(token instanceof ScalarToken scalar)) return false;
    return scalar.getStyle() == ScalarStyle.LITERAL || scalar.getStyle() == ScalarStyle.FOLDED;
  }

  private static int offset(Optional<Mark> mark, Source source) {
    return source.offsetOfCodePoint(mark.map(Mark::getIndex).orElse(0));
  }

  private static LoadSettings settings(String text) {
    // The whole text in one buffer: the reader fails on an emoji that lies across two of them.
    return LoadSettings.builder()
        .setBufferSize(text.length() + 1)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setLabel("")
        .build();
  }
}
