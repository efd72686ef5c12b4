package dev.slipway.config.language;

import dev.slipway.config.catalogue.Models;
import java.util.Locale;
import java.util.stream.Stream;

/** Models, and names of runs made from what they run. */
final class ModelOffers {
  private ModelOffers() {}

  /** The one that the environment names comes first. */
  static Stream<Offer> models(Ask ask) {
    Stream<Offer> own =
        ask.site().variables().stream()
            .filter(variable -> isModel(variable.split("=", 2)[0]) && variable.contains("/"))
            .map(variable -> variable.split("=", 2)[1])
            .map(model -> Offer.value(model, "The model that the environment names."));
    return Stream.concat(own, Models.all().stream().map(Offer::value));
  }

  /** Whether a variable of this name most likely names a model. */
  static boolean isModel(String variable) {
    return variable.contains("MODEL");
  }

  static Stream<Offer> runNames(Ask ask) {
    Stream<String> sources =
        Stream.of(ask.site().beside("model"), ask.site().beside("image"))
            .flatMap(text -> text.stream());
    return sources
        .map(ModelOffers::slug)
        .filter(name -> Meanings.accepts(ask.type(), name))
        .map(name -> Offer.value(name, "Named after what it runs."));
  }

  private static String slug(String text) {
    String last = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int colon = last.indexOf(':');
    String name = colon < 0 ? last : last.substring(0, colon);
    return name.replaceAll("[^a-z0-9]+", "-");
  }
}
