package dev.slipway.host.ssh.keys;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;
import org.jspecify.annotations.Nullable;

/**
 * Logs in by one key: asks whether the machine would take it, and signs only then. Unlike the
 * library's own it takes keys that an agent keeps, sends certificates as they stand in their file,
 * and wastes no try on algorithms that the machine cannot have.
 */
public final class PublicKeyMethod extends AbstractAuthMethod {
  private final Signer signer;
  private final Deque<String> algorithms = new ArrayDeque<>();
  private @Nullable IOException failure;
  private boolean taken;

  /**
   * Makes the method for one connection.
   *
   * @param server what the server calls itself
   */
  public PublicKeyMethod(Signer signer, String server) {
    super("publickey");
    this.signer = signer;
    algorithms.addAll(Algorithms.of(signer.type(), server));
  }

  /** Why the key could not sign, though the machine would take it. */
  public Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether the machine knows the key. */
  public boolean taken() {
    return taken;
  }

  @Override
  public void handle(Message message, SSHPacket packet)
      throws UserAuthException, TransportException {
    if (message == Message.USERAUTH_60) sendSigned();
    else super.handle(message, packet);
  }

  @Override
  public boolean shouldRetry() {
    algorithms.poll();
    return !algorithms.isEmpty();
  }

  @Override
  protected SSHPacket buildReq() throws UserAuthException {
    return request(false);
  }

  private SSHPacket request(boolean signed) throws UserAuthException {
    return super.buildReq()
        .putBoolean(signed)
        .putString(Algorithms.named(algorithms.element(), signer.type()))
        .putString(signer.blob());
  }

  private void sendSigned() throws UserAuthException, TransportException {
    taken = true;
    SSHPacket request = request(true);
    byte[] data =
        new Buffer.PlainBuffer()
            .putString(params.getTransport().getSessionID())
            .putBuffer(request)
            .getCompactData();
    try {
      request.putString(signer.sign(data, algorithms.element()));
    } catch (IOException e) {
      failure = e;
      throw new UserAuthException(e);
    }
    params.getTransport().write(request);
  }
}
