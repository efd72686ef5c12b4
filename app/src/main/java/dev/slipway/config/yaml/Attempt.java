package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** Reads a text until its end or the first mistake that ends the reading. */
final class Attempt {
  private static final Pattern KEY_AND_VALUE = Pattern.compile("[\\w-]+:[^\\s/].*");

  private final Patched patched;
  private final Findings findings;
  private final TreeBuilder tree;
  private int documents;

  /** How it ended. */
  sealed interface Outcome {}

  /** At the text's end. */
  record Done(Optional<Node> root, Findings findings) implements Outcome {}

  /** At a mistake behind which the reading can go on. */
  record Stuck(Mistake mistake) implements Outcome {}

  /** At a problem behind which nothing counts. */
  record Stopped(Problem problem) implements Outcome {}

  Attempt(Patched patched, Findings findings) {
    this.patched = patched;
    this.findings = findings;
    this.tree = new TreeBuilder(patched.original(), findings);
  }

  Outcome run() {
    try {
      return parse();
    } catch (YamlError e) {
      return outcome(e);
    } catch (MarkedYamlEngineException e) {
      return new Stuck(new SyntaxErrors(patched).explain(Failure.of(e, patched.source())));
    } catch (YamlEngineException e) {
      return new Stopped(
          new Problem(
              Severity.ERROR, "syntax", "This is not YAML that can be read here.", Span.BEGINNING));
    }
  }

  private Outcome outcome(YamlError error) {
    Problem problem = error.problem();
    if (error.then() == YamlError.Then.STOP) return new Stopped(problem);
    boolean repairable = error.then() == YamlError.Then.REPAIR && !problem.fixes().isEmpty();
    List<TextEdit> repair =
        repairable ? patched.fromOriginal(problem.fixes().getFirst().edits()) : List.of();
    int place = patched.fromOriginal(problem.span().start());
    return new Stuck(new Mistake(List.of(problem), place, repair));
  }

  private Outcome parse() throws YamlError {
    String body = patched.source().body();
    // The whole text in one buffer: the reader fails on an emoji that lies across two of them.
    LoadSettings settings =
        LoadSettings.builder()
            .setBufferSize(body.length() + 1)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setLabel("")
            .build();
    var parser = new ParserImpl(settings, new StreamReader(settings, body));
    while (parser.hasNext()) {
      Event event = parser.next();
      Optional<Mistake> hidden =
          event instanceof ScalarEvent text ? hidden(text) : Optional.empty();
      if (hidden.isPresent()) return new Stuck(hidden.get());
      handle(event);
    }
    return new Done(tree.root(), findings);
  }

  /** What the parser takes for a part of a text, although it was not meant as one. */
  private Optional<Mistake> hidden(ScalarEvent event) {
    if (!event.isPlain()) return Optional.empty();
    int start = offset(event.getStartMark());
    if (InvisibleMistakes.any(event.getValue())) {
      Optional<Mistake> invisible = new InvisibleMistakes(patched).inFrame(start);
      if (invisible.isPresent()) return invisible;
    }
    return missingSpace(start, offset(event.getEndMark()), event.getValue());
  }

  private Optional<Mistake> missingSpace(int start, int end, String value) {
    boolean key = patched.text().startsWith(":", end);
    if (key || value.length() < 2) return Optional.empty();
    boolean dash =
        value.charAt(0) == '-' && Character.isLetter(value.charAt(1)) && tree.isInField();
    boolean colon =
        tree.isAtTop() && KEY_AND_VALUE.matcher(Line.at(patched.source(), start).text()).matches();
    if (!dash && !colon) return Optional.empty();
    boolean first = Line.at(patched.source(), start).contentStart() == start;
    return first ? new ColonMistakes(patched).space(start) : Optional.empty();
  }

  private void handle(Event event) throws YamlError {
    if (documents > 1 && !(event instanceof DocumentStartEvent)) return;
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

  private void startDocument(DocumentStartEvent event) {
    documents++;
    if (documents != 2) return;
    Span span = span(event);
    findings.error(
        "several-documents",
        span,
        "A second configuration starts here. One file holds exactly one: move this one into a file"
            + " of its own, or remove the line ---.",
        new Documents(patched.original()).withoutSecond(span, tree.root()));
  }

  private Span span(Event event) {
    return patched.span(offset(event.getStartMark()), offset(event.getEndMark()));
  }

  private int offset(Optional<Mark> mark) {
    return patched.source().offsetOfCodePoint(mark.map(Mark::getIndex).orElse(0));
  }
}
