package dev.slipway.gateway.testing;

import dev.slipway.gateway.Main;
import java.util.List;

/** As {@link SickGateway}, but it ends by itself. */
public final class EndingGateway {
  private EndingGateway() {}

  public static void main(String[] args) throws InterruptedException {
    if (args[0].equals("serve") && !List.of(args).contains("127.0.0.1:0")) {
      System.exit(3);
    }
    Main.main(args);
  }
}
