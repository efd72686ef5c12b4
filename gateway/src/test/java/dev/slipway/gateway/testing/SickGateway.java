package dev.slipway.gateway.testing;

import dev.slipway.gateway.Main;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A version with a mistake: all is well when it is tried with nothing to serve, but in the place of
 * another one it never answers.
 */
public final class SickGateway {
  private SickGateway() {}

  public static void main(String[] args) throws InterruptedException {
    if (args[0].equals("serve") && !List.of(args).contains("127.0.0.1:0")) {
      new CountDownLatch(1).await();
    }
    Main.main(args);
  }
}
