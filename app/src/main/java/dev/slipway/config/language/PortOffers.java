package dev.slipway.config.language;

import dev.slipway.config.catalogue.Starters;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ports that the commands, the environment or the image use. */
final class PortOffers {
  private static final Pattern WRITTEN =
      Pattern.compile("(?i)(?:\\bport[= ]|-p |http\\.server |[0-9]:)([1-9][0-9]{1,4})\\b");

  private PortOffers() {}

  static Stream<Offer> of(Ask ask) {
    return ports(ask)
        .flatMap(
            port ->
                ask.site().topic().equals("ports") ? Stream.of(port, free(port)) : Stream.of(port));
  }

  private static Offer free(Offer port) {
    return Offer.value("*:" + port.text(), "The first free port from " + port.text() + " on.");
  }

  /** Those that the commands name come first. */
  private static Stream<Offer> ports(Ask ask) {
    Stream<Offer> written =
        Stream.of(ask.site().items("commands"), ask.site().items("init"), ask.site().variables())
            .flatMap(List::stream)
            .flatMap(line -> WRITTEN.matcher(line).results())
            .map(MatchResult::group)
            .map(found -> found.substring(lastBreak(found) + 1))
            .map(port -> Offer.value(port, "The port that the commands use."));
    Stream<Offer> ofImage =
        ask.site().beside("image").flatMap(Starters::ofImage).stream()
            .filter(starter -> starter.port() > 0)
            .map(starter -> String.valueOf(starter.port()))
            .map(port -> Offer.value(port, "The port that the image uses."));
    return Stream.concat(written, ofImage);
  }

  private static int lastBreak(String found) {
    int at = found.length() - 1;
    while (at >= 0 && Character.isDigit(found.charAt(at))) at--;
    return at;
  }
}
