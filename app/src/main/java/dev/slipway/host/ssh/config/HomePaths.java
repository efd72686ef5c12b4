package dev.slipway.host.ssh.config;

import java.nio.file.Path;

/** Paths that begin with {@code ~}, the home of this computer's user. */
record HomePaths(Path home) {
  Path expand(String path) {
    if (path.equals("~")) return home;
    return path.startsWith("~/") ? home.resolve(path.substring(2)) : Path.of(path);
  }
}
