package dev.slipway.host.ssh.channel;

import java.util.concurrent.CompletableFuture;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.direct.SessionChannel;
import net.schmizz.sshj.transport.TransportException;

/**
 * A command's channel that tells of the command's end at once, also while a grandchild still holds
 * the output open.
 */
public final class CommandChannel extends SessionChannel {
  /** Signals that end programs, with their numbers on every system. */
  private static final int BY_SIGNAL = 128;

  private final CompletableFuture<Integer> exit = new CompletableFuture<>();

  public CommandChannel(Connection connection) {
    super(connection);
  }

  /**
   * The exit code, 128 and the signal's number when a signal ended it. Fails when the connection or
   * the channel ends before the command.
   */
  public CompletableFuture<Integer> exit() {
    return exit;
  }

  @Override
  public void handleRequest(String request, SSHPacket packet)
      throws ConnectionException, TransportException {
    super.handleRequest(request, packet);
    Integer status = getExitStatus();
    if (status != null) exit.complete(status);
    else if (getExitSignal() != null) exit.complete(BY_SIGNAL + number(getExitSignal().name()));
  }

  @Override
  protected void finishOff() {
    super.finishOff();
    exit.completeExceptionally(new ConnectionException("The channel was closed"));
  }

  private static int number(String signal) {
    return switch (signal) {
      case "HUP" -> 1;
      case "INT" -> 2;
      case "QUIT" -> 3;
      case "ILL" -> 4;
      case "ABRT" -> 6;
      case "FPE" -> 8;
      case "KILL" -> 9;
      case "SEGV" -> 11;
      case "PIPE" -> 13;
      case "ALRM" -> 14;
      case "TERM" -> 15;
      default -> 0;
    };
  }
}
