package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import dev.slipway.config.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads the one document of a text. */
public final class YamlReader {
  private final Source source;
  private final Findings findings;
  private final TreeBuilder tree;
  private int documents;

  private YamlReader(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.tree = new TreeBuilder(source, findings);
  }

  /**
   * The document's value; empty after a problem that leaves nothing to look at, or if there is
   * none.
   */
  public static Optional<Node> read(Source source, Findings findings) {
    return new YamlReader(source, findings).read();
  }

  private Optional<Node> read() {
    try {
      Characters.check(source);
      parse();
      return tree.root();
    } catch (YamlError e) {
      findings.add(e.problem());
    } catch (MarkedYamlEngineException e) {
      findings.add(new SyntaxErrors(source).explain(e));
    } catch (YamlEngineException e) {
      findings.error("syntax", Span.BEGINNING, "This is not YAML that can be read here.");
    }
    return Optional.empty();
  }

  private void parse() throws YamlError {
    String body = source.body();
    // The whole text in one buffer: the reader fails on an emoji that lies across two of them.
    LoadSettings settings =
        LoadSettings.builder()
            .setBufferSize(body.length() + 1)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setLabel("")
            .build();
    var parser = new ParserImpl(settings, new StreamReader(settings, body));
    while (parser.hasNext()) handle(parser.next());
  }

  private void handle(Event event) throws YamlError {
    switch (event) {
      case DocumentStartEvent start -> startDocument(start);
      case ScalarEvent scalar -> tree.scalar(scalar, span(event));
      case AliasEvent alias -> tree.alias(alias.getAlias().getValue(), span(event));
      case CollectionStartEvent start -> tree.open(start, span(event));
      default -> {
        switch (event.getEventId()) {
          case SequenceEnd, MappingEnd -> tree.close(span(event));
          default -> {}
        }
      }
    }
  }

  private void startDocument(DocumentStartEvent event) throws YamlError {
    documents++;
    if (documents == 1) return;
    throw new YamlError(
        "several-documents",
        span(event),
        "A second configuration starts here. One file holds exactly one: move this one into a file"
            + " of its own, or remove the line ---.");
  }

  private Span span(Event event) {
    return source.span(offset(event.getStartMark()), offset(event.getEndMark()));
  }

  private int offset(Optional<Mark> mark) {
    return source.offsetOfCodePoint(mark.map(Mark::getIndex).orElse(0));
  }
}
