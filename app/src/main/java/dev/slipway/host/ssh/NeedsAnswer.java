package dev.slipway.host.ssh;

import java.io.IOException;

/** A connection cannot go on before something is asked; it is closed, and made anew afterwards. */
final class NeedsAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is to be asked, or done, before the next try. */
  @FunctionalInterface
  interface Asking {
    /**
     * Asks.
     *
     * @throws SshException when there is no answer
     */
    void ask() throws IOException;
  }

  private final transient Asking asking;

  NeedsAnswer(Asking asking) {
    super("Something is to be asked first");
    this.asking = asking;
  }

  void ask() throws IOException {
    asking.ask();
  }
}
