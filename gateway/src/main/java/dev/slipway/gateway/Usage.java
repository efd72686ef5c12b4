package dev.slipway.gateway;

/** What {@code --help} prints. */
final class Usage {
  static final String TEXT =
      """
      Usage:
        java -jar slipway-gateway.jar serve --http HOST:PORT --route HOST=URL [--route ...] [--loops N]
        java -jar slipway-gateway.jar --version
        java -jar slipway-gateway.jar --help

      serve forwards requests for each HOST to its URL until it is stopped.
        --http HOST:PORT   where to listen, such as 127.0.0.1:8080
        --route HOST=URL   requests for HOST go to URL, such as app.localhost=http://127.0.0.1:9000
                           HOST is a name, *.name for all names below it, or * for any
                           the same HOST again adds a replica
        --loops N          event loops, each a thread (default: one per processor, at most 4)\
      """;

  private Usage() {}
}
