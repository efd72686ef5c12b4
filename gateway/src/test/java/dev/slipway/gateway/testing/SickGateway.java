package dev.slipway.gateway.testing;

import dev.slipway.gateway.Main;
import java.util.List;

/**
 * A version with a mistake: all is well when it is tried with nothing to serve, but in the place of
 * another one it cannot be controlled.
 */
public final class SickGateway {
  private SickGateway() {}

  public static void main(String[] args) throws InterruptedException {
    if (args[0].equals("serve")) {
      args[List.of(args).indexOf("--control") + 1] = "127.0.0.1:0";
    }
    Main.main(args);
  }
}
