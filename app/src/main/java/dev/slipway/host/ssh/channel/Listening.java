package dev.slipway.host.ssh.channel;

import dev.slipway.host.Endpoint;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.OpenFailException.Reason;
import net.schmizz.sshj.connection.channel.forwarded.ForwardedChannelOpener;
import net.schmizz.sshj.transport.TransportException;

/** The places of one kind, ports or sockets, where a machine listens for us on one connection. */
public final class Listening implements ForwardedChannelOpener {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String TCP = "forwarded-tcpip";
  private static final String SOCKET = "forwarded-streamlocal@openssh.com";

  private final Connection connection;
  private final String type;
  private final Map<Endpoint, Consumer<IncomingChannel>> takers = new ConcurrentHashMap<>();

  private Listening(Connection connection, String type) {
    this.connection = connection;
    this.type = type;
  }

  /** What there is of the place's kind on a connection. */
  public static Listening on(Connection connection, Endpoint place) {
    String type = place instanceof Endpoint.Port ? TCP : SOCKET;
    synchronized (connection) {
      if (connection.get(type) instanceof Listening there) return there;
      Listening fresh = new Listening(connection, type);
      connection.attach(fresh);
      return fresh;
    }
  }

  /**
   * Has the machine listen.
   *
   * @param place with port 0, the machine chooses
   * @param taker given each connection on a thread of its own; it confirms or rejects it
   * @return where it listens
   * @throws IOException when the machine does not want to, or the place is taken
   */
  public Endpoint listen(Endpoint place, Consumer<IncomingChannel> taker) throws IOException {
    // Before the request: a connection may come in before the answer is read.
    takers.put(place, taker);
    boolean done = false;
    try {
      SSHPacket answer = ask(place, "");
      done = true;
      if (!place.equals(new Endpoint.Port(0))) return place;
      Endpoint chosen = new Endpoint.Port(answer.readUInt32AsInt());
      takers.put(chosen, taker);
      return chosen;
    } finally {
      if (!done || place.equals(new Endpoint.Port(0))) takers.remove(place);
    }
  }

  /** Has the machine stop listening. */
  public void cancel(Endpoint place) throws IOException {
    takers.remove(place);
    ask(place, "cancel-");
  }

  @Override
  public String getChannelType() {
    return type;
  }

  @Override
  public void handleOpen(SSHPacket packet) throws ConnectionException, TransportException {
    IncomingChannel channel;
    Endpoint place;
    try {
      int recipient = packet.readUInt32AsInt();
      long window = packet.readUInt32();
      long most = packet.readUInt32();
      String address = packet.readString();
      place =
          type.equals(TCP)
              ? new Endpoint.Port(packet.readUInt32AsInt())
              : new Endpoint.Socket(address);
      channel = new IncomingChannel(connection, type, recipient, window, most, address);
    } catch (Buffer.BufferException e) {
      throw new ConnectionException(e);
    }
    Consumer<IncomingChannel> taker = takers.get(place);
    if (taker == null) {
      channel.reject(Reason.ADMINISTRATIVELY_PROHIBITED, "Nobody listens on " + place);
      return;
    }
    Thread.ofVirtual().name("forward-incoming").start(() -> taker.accept(channel));
  }

  private SSHPacket ask(Endpoint place, String prefix) throws IOException {
    Buffer.PlainBuffer what = new Buffer.PlainBuffer();
    String name =
        switch (place) {
          case Endpoint.Port(int number) -> {
            what.putString(LOOPBACK).putUInt32(number);
            yield prefix + "tcpip-forward";
          }
          case Endpoint.Socket(String path) -> {
            what.putString(path);
            yield prefix + "streamlocal-forward@openssh.com";
          }
        };
    return connection
        .sendGlobalRequest(name, true, what.getCompactData())
        .retrieve(connection.getTimeoutMs(), TimeUnit.MILLISECONDS);
  }
}
