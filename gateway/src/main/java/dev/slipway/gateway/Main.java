package dev.slipway.gateway;

/** The command line of the gateway's jar. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("slipway-gateway");
  }
}
