package dev.slipway.config.interpolate;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the references in all texts of a document. */
public final class References {
  private final Source source;
  private final Findings findings;
  private final GroupReferences groups;
  private final Node document;

  /** By the very text: an alias repeats it, and with it all that is wrong in it. */
  private final IdentityHashMap<String, Set<Place>> seen = new IdentityHashMap<>();

  public References(Source source, Node document, Findings findings) {
    this.source = source;
    this.document = document;
    this.findings = findings;
    this.groups = new GroupReferences(GroupSizes.of(document));
  }

  public void check() {
    check(document, new Place(type(), List.of()));
  }

  private Optional<ConfigurationType> type() {
    return document instanceof Node.Mapping mapping
        ? mapping
            .entry("type")
            .map(Node.Entry::value)
            .filter(Node.Scalar.class::isInstance)
            .flatMap(value -> ConfigurationType.ofWord(((Node.Scalar) value).text()))
        : Optional.empty();
  }

  private void check(Node node, Place place) {
    switch (node) {
      case Node.Scalar scalar -> checkText(scalar, place);
      case Node.Sequence sequence -> sequence.items().forEach(item -> check(item, place));
      case Node.Mapping mapping -> {
        for (Node.Entry entry : mapping.entries()) {
          check(entry.value(), place.inside(entry.key().text()));
        }
      }
    }
  }

  private void checkText(Node.Scalar scalar, Place place) {
    if (!scalar.text().contains("${{")) return;
    if (!seen.computeIfAbsent(scalar.text(), _ -> new HashSet<>()).add(place)) return;
    var places = new DollarPlaces(source, scalar);
    for (Piece piece : Pieces.of(scalar.text())) {
      switch (piece) {
        case Piece.Literal _ -> {}
        case Piece.Unclosed unclosed ->
            findings.error(
                "reference-open",
                places.span(unclosed.start(), unclosed.start() + 3),
                "The reference that starts here is never closed. Write }} behind its name. If it"
                    + " is meant as text, write $$ for the dollar sign.");
        case Piece.Pattern(Reference reference) ->
            judge(reference, places.span(reference.start(), reference.end()), place, scalar);
      }
    }
  }

  private void judge(Reference reference, Span span, Place place, Node.Scalar scalar) {
    switch (Names.judge(reference.name(), place)) {
      case Names.Known _ -> judgePlace(reference, span, place);
      case Names.NotYet _ -> judgeLater(reference.name(), span, place);
      case Names.Wrong wrong ->
          findings.error(wrong.code(), span, wrong.sentence(), fixes(wrong, span, scalar));
    }
  }

  /**
   * The whole value is marked where the reference cannot be found in it; then nothing is offered.
   */
  private static Fix[] fixes(Names.Wrong wrong, Span span, Node.Scalar scalar) {
    if (wrong.meant().isEmpty() || (span.equals(scalar.span()) && !scalar.faithful())) {
      return new Fix[0];
    }
    String meant = wrong.meant().get();
    return new Fix[] {
      Fix.certain("Change to " + meant, TextEdit.replace(span, "${{ " + meant + " }}"))
    };
  }

  private void judgePlace(Reference reference, Span span, Place place) {
    switch (reference.namespace()) {
      case "run" -> warnWithoutRun(reference, span, place);
      case "secrets" -> {
        boolean right = place.isInEnv() || place.isInRegistryAuth() || place.isGateway();
        if (!right) warnOfValue(reference, span, place, "in \"env\" and in \"registry_auth\"");
      }
      default -> {
        boolean right = place.isInRegistryAuth() || place.isInProbe();
        if (!right) warnOfValue(reference, span, place, "in \"registry_auth\" and in \"probes\"");
      }
    }
  }

  /** What dstack leaves as it is means something else there, or nothing. */
  private void warnOfValue(Reference reference, Span span, Place place, String where) {
    if (!place.isKnown()) return;
    if (!place.isFilledIn()) {
      misplaced(reference.name(), span, where);
      return;
    }
    findings.warning(
        "reference-place",
        span,
        "Slipway puts %s in here, but dstack does not: there it has a value only %s."
            .formatted(reference.name(), where));
  }

  private void warnWithoutRun(Reference reference, Span span, Place place) {
    if (!place.isWithoutRun()) return;
    findings.warning(
        "reference-place",
        span,
        reference.name() + " means nothing here, because no run belongs to this file.");
  }

  private void judgeLater(String name, Span span, Place place) {
    if (GroupReferences.isOne(name)) {
      judgeGroup(name, span, place);
    } else if (name.equals("run.project_name")) {
      if (!place.isDomain()) misplaced(name, span, "in the domain of a gateway");
    } else if (!place.isInVolumes()) {
      misplaced(name, span, "in the names of \"volumes\"");
    }
  }

  private void judgeGroup(String name, Span span, Place place) {
    if (!place.isCommand()) {
      misplaced(name, span, "in \"commands\" of a task or service");
      return;
    }
    Optional<String> wrong = groups.complaint(name, place);
    wrong.ifPresent(sentence -> findings.error("reference-group", span, sentence));
    if (wrong.isPresent() || place.isInGroups()) return;
    findings.warning(
        "reference-not-acted-on",
        span,
        name
            + " is understood, but Slipway does not act on it yet: the reference stays in the"
            + " text.");
  }

  private void misplaced(String name, Span span, String where) {
    findings.warning(
        "reference-place", span, name + " has a value only " + where + ". Here it stays as it is.");
  }
}
