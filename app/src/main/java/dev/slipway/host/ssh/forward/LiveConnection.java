package dev.slipway.host.ssh.forward;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import net.schmizz.sshj.connection.Connection;

/**
 * A connection that is there now.
 *
 * @param ended completes when it is not any more, with the reason
 */
public record LiveConnection(Connection connection, CompletableFuture<String> ended) {
  /** Where one comes from. */
  @FunctionalInterface
  public interface Source {
    /** The connection, made if there is none. */
    LiveConnection get() throws IOException, InterruptedException;
  }
}
