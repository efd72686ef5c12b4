package dev.slipway.cli;

import dev.slipway.engine.EngineException;
import dev.slipway.machine.MachineException;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.store.StoreException;
import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * One sentence for a failure that was expected; for others the sentence, and the rest in Slipway's
 * own log.
 */
final class Failures implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final PrintWriter err;

  Failures(PrintWriter err) {
    this.err = err;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    switch (failure) {
      case EngineException known -> err.println("slipway: " + known.getMessage());
      case MachineException known -> err.println("slipway: " + known.getMessage());
      case GatewayException known -> err.println("slipway: " + known.getMessage());
      case StoreException known -> err.println("slipway: " + known.getMessage());
      default -> {
        LOG.error("A command failed", failure);
        err.println("slipway: Slipway itself failed: " + failure + ". Its log says more.");
      }
    }
    return ExitCode.FAILED;
  }
}
