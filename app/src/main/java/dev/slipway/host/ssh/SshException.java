package dev.slipway.host.ssh;

import dev.slipway.host.HostException;

/** A machine over SSH could not be used; the message is a sentence for the user. */
public final class SshException extends HostException {
  private static final long serialVersionUID = 1L;

  private final SshFailure failure;

  public SshException(SshFailure failure, String sentence) {
    super(sentence);
    this.failure = failure;
  }

  public SshException(SshFailure failure, String sentence, Throwable cause) {
    super(sentence, cause);
    this.failure = failure;
  }

  public SshFailure failure() {
    return failure;
  }

  @Override
  public boolean unreachable() {
    return switch (failure) {
      case NAME, UNREACHABLE, SILENT, LOST -> true;
      case HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, ALGORITHMS, LOGIN, UNANSWERED, REFUSED -> false;
    };
  }

  /** The same for another who waited for the same thing. */
  SshException again() {
    return new SshException(failure, getMessage(), this);
  }
}
