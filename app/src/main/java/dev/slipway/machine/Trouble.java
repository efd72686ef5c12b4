package dev.slipway.machine;

/** What kind of trouble a machine gives: what to do about it differs. */
public enum Trouble {
  /** It cannot be reached; it may come back by itself. */
  UNREACHABLE,
  /** It does not let the user in, or the user did not want to answer. */
  LOGIN,
  /** Nobody has said yet that its key is right. */
  KEY_UNKNOWN,
  /** Its key is another one than before; Slipway can forget the one before. */
  KEY_CHANGED,
  /** Its key must not be accepted, by what others than Slipway wrote down. */
  KEY_REFUSED,
  /** Something else did not work. */
  OTHER
}
