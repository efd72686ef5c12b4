package dev.slipway.host.ssh.channel;

import dev.slipway.host.Endpoint;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.channel.direct.AbstractDirectChannel;

/** A connection that the machine makes for us, to one of its ports or sockets. */
public final class EndpointChannel extends AbstractDirectChannel {
  private static final String LOOPBACK = "127.0.0.1";

  private final String host;
  private final int port;
  private final boolean socket;

  private EndpointChannel(
      Connection connection, String type, String host, int port, boolean socket) {
    super(connection, type);
    this.host = host;
    this.port = port;
    this.socket = socket;
  }

  /** Makes a channel to a place on the machine; it is not open yet. */
  public static EndpointChannel to(Connection connection, Endpoint target) {
    return switch (target) {
      case Endpoint.Port(int number) -> to(connection, LOOPBACK, number);
      case Endpoint.Socket(String path) ->
          new EndpointChannel(connection, "direct-streamlocal@openssh.com", path, 0, true);
    };
  }

  /** Makes a channel to a port of another machine, as this one sees it. */
  public static EndpointChannel to(Connection connection, String host, int port) {
    return new EndpointChannel(connection, "direct-tcpip", host, port, false);
  }

  @Override
  protected SSHPacket buildOpenReq() {
    SSHPacket request = super.buildOpenReq().putString(host);
    if (socket) return request.putString("").putUInt32(0);
    return request.putUInt32(port).putString(LOOPBACK).putUInt32(0);
  }
}
