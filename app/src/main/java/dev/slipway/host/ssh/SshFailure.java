package dev.slipway.host.ssh;

/** Why a machine could not be used: what to do about it differs. */
public enum SshFailure {
  /** No address is known for the name. */
  NAME,
  /** Nothing listens there, or the way there is blocked. */
  UNREACHABLE,
  /** Something takes the connection and says nothing: the machine hangs, or it is no SSH server. */
  SILENT,
  /** Nothing is known of the machine's key, and nobody said that it is right. */
  HOST_KEY_UNKNOWN,
  /** The machine's key is another one than before. */
  HOST_KEY_CHANGED,
  /** The two have no algorithm in common. */
  ALGORITHMS,
  /** The machine does not let the user in. */
  LOGIN,
  /** The user did not want to answer. */
  UNANSWERED,
  /** There was a connection and it is gone. */
  LOST,
  /** The machine is there and refuses this one thing. */
  REFUSED
}
