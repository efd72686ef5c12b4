package dev.slipway.machine;

/** What the login may do on its machine. */
public enum Rights {
  /** It is the superuser. */
  ROOT,
  /** It becomes the superuser by {@code sudo}, without being asked. */
  SUDO,
  /** It becomes the superuser by {@code sudo} and its password. */
  SUDO_WITH_PASSWORD,
  /** It cannot become the superuser. */
  NONE;

  /** Whether it can change the machine without anybody typing. */
  public boolean free() {
    return this == ROOT || this == SUDO;
  }
}
