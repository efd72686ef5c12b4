package dev.slipway.machine;

/** What installs software on a distribution. */
public enum PackageTool {
  APT,
  DNF,
  ZYPPER,
  PACMAN,
  APK,
  UNKNOWN
}
