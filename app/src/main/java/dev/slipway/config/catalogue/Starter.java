package dev.slipway.config.catalogue;

import java.util.List;

/**
 * Commands that start something.
 *
 * @param image a word in the names of the images that have it; empty for any
 * @param commands {@code MODEL} and {@code PORT} stand for what the configuration says
 * @param port on which it answers if it is not told another; 0 if it answers on none
 */
public record Starter(String image, int port, List<Line> commands) {

  /** One command and what it does. */
  public record Line(String text, String help) {}

  public Starter {
    commands = List.copyOf(commands);
  }
}
