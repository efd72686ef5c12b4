package dev.slipway;

/** The entry: no arguments open the window, arguments are a command. */
public final class Slipway {
  private Slipway() {}

  public static void main(String[] args) {
    System.out.println("slipway");
  }
}
