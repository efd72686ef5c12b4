package dev.slipway.host.ssh.known;

/** What is known of a key that a machine shows. */
public sealed interface HostKeyVerdict {
  /** It is the machine's. */
  record Known() implements HostKeyVerdict {}

  /** Nothing is known of this machine. */
  record Unknown() implements HostKeyVerdict {}

  /** Another key is known of this machine. */
  record Changed(KnownHostLine line) implements HostKeyVerdict {}

  /** Somebody says that this key must not be accepted any more. */
  record Revoked(KnownHostLine line) implements HostKeyVerdict {}

  /** The machine was made with a key, and this is another one. */
  record NotPinned(HostKey pinned) implements HostKeyVerdict {}
}
