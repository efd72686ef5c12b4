package dev.slipway.host;

import java.io.OutputStream;

/**
 * A command that runs and reads what is written to it. Its streams must be read meanwhile, or it
 * may stop reading. Closing it before its input was closed ends the input, and where it can the
 * command.
 */
public interface FedCommand extends RunningCommand {

  /** What it reads on standard input; closing it is the input's end. */
  OutputStream in();
}
