package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.common.Buffer;

/** The user's SSH agent, by its socket. Each question is a connection of its own. */
public final class Agent {
  private static final byte LIST = 11;
  private static final byte LISTED = 12;
  private static final byte SIGN = 13;
  private static final byte SIGNED = 14;
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_KEYS = 100;
  private static final Duration QUICK = Duration.ofSeconds(5);

  /** An agent may ask the user to allow each use. */
  private static final Duration SLOW = Duration.ofMinutes(1);

  private final Path socket;

  public Agent(Path socket) {
    this.socket = socket;
  }

  /** The keys that it has, in its order. */
  public List<Signer> keys() throws IOException {
    Buffer.PlainBuffer answer = ask(new Buffer.PlainBuffer().putByte(LIST), QUICK);
    if (answer.readByte() != LISTED) throw new IOException("The agent " + socket + " refuses.");
    int count = answer.readUInt32AsInt();
    if (count > MOST_KEYS) throw new IOException("The agent " + socket + " answers nonsense.");
    List<Signer> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] blob = answer.readBytes();
      String comment = answer.readString(StandardCharsets.UTF_8);
      keys.add(new AgentKey(blob, new Buffer.PlainBuffer(blob).readString(), comment));
    }
    return keys;
  }

  private Buffer.PlainBuffer ask(Buffer.PlainBuffer question, Duration limit) throws IOException {
    CompletableFuture<Buffer.PlainBuffer> answer = new CompletableFuture<>();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      Thread.ofVirtual()
          .name("ssh-agent")
          .start(
              () -> {
                try {
                  answer.complete(exchange(channel, question.getCompactData()));
                } catch (IOException e) {
                  answer.completeExceptionally(e);
                }
              });
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The question to the agent was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IOException("The agent " + socket + " does not answer.", e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("The agent " + socket + " does not answer.", e);
    }
  }

  private Buffer.PlainBuffer exchange(SocketChannel channel, byte[] question) throws IOException {
    channel.connect(UnixDomainSocketAddress.of(socket));
    ByteBuffer out = ByteBuffer.allocate(4 + question.length);
    out.putInt(question.length).put(question).flip();
    while (out.hasRemaining()) channel.write(out);
    int length = fill(channel, 4).getInt();
    if (length < 1 || length > MOST_BYTES) throw new IOException("No answer of an agent.");
    return new Buffer.PlainBuffer(fill(channel, length).array());
  }

  private static ByteBuffer fill(SocketChannel channel, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) throw new IOException("The agent hung up.");
    }
    return bytes.flip();
  }

  private final class AgentKey implements Signer {
    private static final int SHA2_256 = 2;
    private static final int SHA2_512 = 4;

    private final byte[] blob;
    private final String type;
    private final String comment;

    AgentKey(byte[] blob, String type, String comment) {
      this.blob = blob;
      this.type = type;
      this.comment = comment;
    }

    @Override
    public String name() {
      return "the agent's key " + (comment.isBlank() ? type : comment);
    }

    @Override
    public byte[] blob() {
      return blob.clone();
    }

    @Override
    public String type() {
      return type;
    }

    @Override
    public byte[] sign(byte[] data, String algorithm) throws IOException {
      int flags =
          switch (algorithm) {
            case "rsa-sha2-256" -> SHA2_256;
            case "rsa-sha2-512" -> SHA2_512;
            default -> 0;
          };
      Buffer.PlainBuffer question =
          new Buffer.PlainBuffer().putByte(SIGN).putString(blob).putString(data).putUInt32(flags);
      Buffer.PlainBuffer answer = ask(question, SLOW);
      if (answer.readByte() != SIGNED) {
        throw new IOException("The agent does not want to use its key " + comment + ".");
      }
      return answer.readBytes();
    }
  }
}
