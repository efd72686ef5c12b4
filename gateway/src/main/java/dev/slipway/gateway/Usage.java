package dev.slipway.gateway;

/** What {@code --help} prints. */
final class Usage {
  static final String TEXT =
      """
      Usage:
        java -jar slipway-gateway.jar serve --http HOST:PORT --route HOST=URL [--route ...] [--access-log FILE] [--loops N]
        java -jar slipway-gateway.jar serve --state DIR [--control HOST:PORT] [--wait SECONDS] [--http ... --route ...] [--loops N]
        java -jar slipway-gateway.jar check --state DIR
        java -jar slipway-gateway.jar health --state DIR [--control HOST:PORT] [--within SECONDS] [--software VERSION] [--listeners N]
        java -jar slipway-gateway.jar service-files DIR
        java -jar slipway-gateway.jar --version
        java -jar slipway-gateway.jar --help

      serve forwards requests until it is stopped: those for each HOST to its URL, or as it is told by PUT of a
      desired state to http://127.0.0.1:7465/v1/state with the token in DIR/control-token.
        --http HOST:PORT     where to listen, such as 127.0.0.1:8080
        --route HOST=URL     requests for HOST go to URL, such as app.localhost=http://127.0.0.1:9000
                             HOST is a name, *.name for all names below it, or * for any
                             the same HOST again adds a replica
        --state DIR          keeps the desired state that was accepted last in DIR, and begins with it;
                             --http and --route hold until the first is accepted
        --control HOST:PORT  where desired states are taken, on 127.0.0.1, [::1] or localhost
                             (default: 127.0.0.1:7465)
        --wait SECONDS       how long another gateway may take to let go of DIR (default: 0)
        --access-log FILE    a line of JSON for each request goes to FILE, or with - to the output;
                             a file is put aside at 100 MB, and the last 5 are kept
        --loops N            event loops, each a thread (default: one per processor, at most 4)

      check tells whether this version could go on with the state in DIR, and changes nothing.
      health waits until the gateway of DIR answers, with all that it is asked for.
        --within SECONDS     for how long at most (default: asks once)
        --software VERSION   the version that must answer
        --listeners N        addresses on which it must listen at least

      service-files writes units for systemd, with scripts that install, upgrade and remove, into DIR.

      Exits with 0 when it was told to stop, 1 if it cannot serve or is not well, 2 if the arguments are wrong.\
      """;

  private Usage() {}
}
