package dev.slipway.host.ssh.channel;

import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.channel.OpenFailException.Reason;
import net.schmizz.sshj.connection.channel.forwarded.AbstractForwardedChannel;
import net.schmizz.sshj.transport.TransportException;

/** A connection that somebody made to a place where the machine listens for us. */
public final class IncomingChannel extends AbstractForwardedChannel {
  IncomingChannel(
      Connection connection, String type, int recipient, long window, long packet, String origin) {
    super(connection, type, recipient, window, packet, origin, 0);
  }

  /** The library's own leaves out the language, for which OpenSSH ends the whole connection. */
  @Override
  public void reject(Reason reason, String message) throws TransportException {
    trans.write(
        new SSHPacket(Message.CHANNEL_OPEN_FAILURE)
            .putUInt32FromInt(getRecipient())
            .putUInt32(reason.getCode())
            .putString(message)
            .putString(""));
  }
}
