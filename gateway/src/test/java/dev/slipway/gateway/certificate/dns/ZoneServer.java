package dev.slipway.gateway.certificate.dns;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A name server (RFC 1035) on an address of this computer, with the records that a test gives it.
 */
final class ZoneServer implements AutoCloseable {
  private static final Map<String, Integer> TYPES = Map.of("A", 1, "NS", 2, "CNAME", 5, "AAAA", 28);
  private static final int NAME_ERROR = 3;

  private final DatagramSocket socket;
  private final Map<String, List<String>> records = new HashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final List<String> questions = new CopyOnWriteArrayList<>();
  private volatile long delayMillis;

  ZoneServer(String address, int port) throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(address), port));
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Adds a record, such as {@code a.example A 192.0.2.1}. */
  synchronized ZoneServer with(String name, String type, String value) {
    records.computeIfAbsent(name + " " + type, any -> new ArrayList<>()).add(value);
    return this;
  }

  /** Answers questions about a name with an error (RFC 1035 section 4.1.1). */
  ZoneServer failing(String name, int code) {
    failures.put(name, code);
    return this;
  }

  ZoneServer silentAbout(String name) {
    silent.add(name);
    return this;
  }

  ZoneServer slow(long millis) {
    delayMillis = millis;
    return this;
  }

  /** What was asked, such as {@code a.example A}, in order. */
  List<String> questions() {
    return questions;
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    byte[] buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        byte[] answer = answer(packet.getData(), packet.getLength());
        if (answer.length > 0) {
          Thread.sleep(delayMillis);
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized byte[] answer(byte[] question, int length) throws IOException {
    int at = 12;
    List<String> labels = new ArrayList<>();
    while (question[at] != 0) {
      labels.add(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
      at += question[at] + 1;
    }
    String name = String.join(".", labels);
    int type = question[at + 2];
    String kind =
        TYPES.entrySet().stream()
            .filter(each -> each.getValue() == type)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("?");
    questions.add(name + " " + kind);
    if (silent.contains(name) || length < at + 5) {
      return new byte[0];
    }
    String alias = records.containsKey(name + " CNAME") ? "CNAME" : kind;
    List<String> found = records.getOrDefault(name + " " + alias, List.of());
    boolean known = records.keySet().stream().anyMatch(each -> within(each, name));
    int code = failures.getOrDefault(name, known ? 0 : NAME_ERROR);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(question, 0, 2);
    out.writeShort(0x8580 | code);
    out.writeShort(1);
    out.writeShort(code == 0 ? found.size() : 0);
    out.writeInt(0);
    out.write(question, 12, at + 5 - 12);
    if (code == 0) {
      for (String value : found) {
        record(out, TYPES.get(alias), value);
      }
    }
    return bytes.toByteArray();
  }

  /** A name exists that has records, or below which there are some (RFC 8020). */
  private static boolean within(String record, String name) {
    String owner = record.substring(0, record.indexOf(' '));
    return owner.equals(name) || owner.endsWith("." + name);
  }

  private static void record(DataOutputStream out, int type, String value) throws IOException {
    byte[] data = type == 1 || type == 28 ? InetAddress.getByName(value).getAddress() : name(value);
    out.writeShort(0xc00c);
    out.writeShort(type);
    out.writeShort(1);
    out.writeInt(60);
    out.writeShort(data.length);
    out.write(data);
  }

  private static byte[] name(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String label : text.split("\\.", -1)) {
      bytes.write(label.length());
      bytes.write(label.getBytes(StandardCharsets.US_ASCII));
    }
    bytes.write(0);
    return bytes.toByteArray();
  }
}
