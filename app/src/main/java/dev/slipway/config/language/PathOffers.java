package dev.slipway.config.language;

import java.util.stream.Stream;

/** Files and folders of this computer, folder by folder. */
final class PathOffers {
  private static final String HERE = "./";

  private PathOffers() {}

  static Stream<Offer> of(Ask ask) {
    boolean folders = ask.site().topic().equals("repos");
    Stream<Offer> found = of(ask.site().around(), ask.typed(), -1);
    return folders ? found.filter(offer -> offer.text().endsWith("/")) : found;
  }

  /**
   * @param keep how much is written before the path already; -1 if the path is the whole value
   */
  static Stream<Offer> of(Surroundings around, String typed, int keep) {
    boolean elsewhere = typed.startsWith("/") || typed.startsWith("~") || typed.contains(":");
    if (elsewhere) return Stream.empty();
    String start = typed.startsWith(HERE) ? HERE : "";
    String path = typed.substring(start.length());
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return around.files(folder).stream()
        .map(
            name ->
                Offer.part(
                    start + folder + name, name.endsWith("/") ? "A folder." : "A file.", keep));
  }
}
