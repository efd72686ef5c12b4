package dev.slipway.transfer;

import dev.slipway.host.HostException;

/** Files did not get onto a machine; the message is a sentence for the user. */
public final class TransferException extends HostException {
  private static final long serialVersionUID = 1L;

  private final TransferFailure failure;

  TransferException(TransferFailure failure, String sentence) {
    super(sentence);
    this.failure = failure;
  }

  TransferException(TransferFailure failure, String sentence, Throwable cause) {
    super(sentence, cause);
    this.failure = failure;
  }

  public TransferFailure failure() {
    return failure;
  }
}
