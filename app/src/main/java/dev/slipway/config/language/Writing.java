package dev.slipway.config.language;

import java.util.Optional;

/**
 * Writes what is offered at a spot so that YAML reads what is meant.
 *
 * @param inside whether more of the value stands behind the place
 */
record Writing(String text, int offset, Spot spot, boolean inside) {
  private static final String FLOW = ",[]{}";

  /**
   * Nothing if it cannot be written here.
   *
   * @param free whether what was typed may be meant as it is
   */
  Optional<Completion> completion(Offer offer, boolean free) {
    boolean apart = offer.isPart() && spot.lead().isEmpty();
    if (apart && fitsIn(offer)) return Optional.of(part(offer, sure(offer, free)));
    if (inside) return Optional.empty();
    return Optional.of(whole(offer.whole(spot.word()), sure(offer, free)));
  }

  private boolean sure(Offer offer, boolean free) {
    boolean word = offer.kind() != Completion.Kind.TEXT && !offer.isPart();
    boolean closed = offer.kind() == Completion.Kind.FIELD || spot.role() == Spot.Role.REFERENCE;
    return closed || (word && !free);
  }

  /** Whether it can stand among the rest without quotes of its own. */
  private boolean fitsIn(Offer offer) {
    String now = offer.whole(spot.word()).text();
    return spot.quoted() || Quoting.written(now, spot.flow()).equals(now);
  }

  private Completion part(Offer offer, boolean sure) {
    boolean quoted = spot.quoted();
    String insert = quoted ? Quoting.inside(offer.text(), spot.typed().charAt(0)) : offer.text();
    int from = spot.from() + (quoted ? 1 : 0) + offer.keep();
    return new Completion(
        offer.label(),
        insert,
        offer.help(),
        offer.kind(),
        from,
        wordEnd(offer.text().startsWith("$")),
        insert.length(),
        sure);
  }

  private int wordEnd(boolean variable) {
    int end = offset;
    while (end < text.length() && isPart(text.charAt(end), variable)) end++;
    return end;
  }

  private boolean isPart(char unit, boolean variable) {
    if (variable) return Character.isLetterOrDigit(unit) || unit == '_';
    boolean sign = unit == '"' || unit == '\'' || (spot.flow() && FLOW.indexOf(unit) >= 0);
    return !sign && !Character.isWhitespace(unit);
  }

  private Completion whole(Offer offer, boolean sure) {
    String written = written(offer);
    String insert = spot.lead() + written;
    int caret =
        offer.caret() >= 0 && written.equals(offer.text())
            ? spot.lead().length() + offer.caret()
            : insert.length();
    return new Completion(
        label(offer), insert, offer.help(), offer.kind(), spot.from(), spot.to(), caret, sure);
  }

  private String written(Offer offer) {
    if (offer.ready()) return offer.text();
    return spot.quoted()
        ? Quoting.quoted(offer.text(), spot.typed().charAt(0))
        : Quoting.written(offer.text(), spot.flow());
  }

  /** A new item shows its dash. */
  private String label(Offer offer) {
    return spot.lead().endsWith("- ") ? "- " + offer.label() : offer.label();
  }
}
