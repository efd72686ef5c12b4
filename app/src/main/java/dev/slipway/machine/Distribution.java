package dev.slipway.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * The operating system of a machine.
 *
 * @param id as in {@code os-release(5)}: {@code debian}, {@code ubuntu}; empty when unknown
 * @param like what it is made from, the closest first
 * @param version {@code 24.04}; empty when it has none
 * @param title the name for people
 * @param kernel {@code Linux 6.8.0}
 * @param architecture as {@code uname -m} says it: {@code x86_64}, {@code aarch64}
 * @param systemd whether systemd runs it
 */
public record Distribution(
    String id,
    List<String> like,
    String version,
    String title,
    String kernel,
    String architecture,
    boolean systemd) {
  public Distribution {
    like = List.copyOf(like);
  }

  /** What installs software here. */
  public PackageTool packages() {
    List<String> family = new ArrayList<>(List.of(id));
    family.addAll(like);
    for (String each : family) {
      PackageTool tool = tool(each);
      if (tool != PackageTool.UNKNOWN) return tool;
    }
    return PackageTool.UNKNOWN;
  }

  public boolean linux() {
    return kernel.startsWith("Linux");
  }

  private static PackageTool tool(String id) {
    return switch (id) {
      case "debian", "ubuntu" -> PackageTool.APT;
      case "fedora", "rhel", "centos", "amzn" -> PackageTool.DNF;
      case "suse", "opensuse" -> PackageTool.ZYPPER;
      case "arch" -> PackageTool.PACMAN;
      case "alpine" -> PackageTool.APK;
      default -> PackageTool.UNKNOWN;
    };
  }
}
