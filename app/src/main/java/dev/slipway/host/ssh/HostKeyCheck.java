package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshSettings;
import dev.slipway.host.ssh.config.StrictChecking;
import dev.slipway.host.ssh.known.HostAddress;
import dev.slipway.host.ssh.known.HostKey;
import dev.slipway.host.ssh.known.HostKeyGate;
import dev.slipway.host.ssh.known.HostKeyVerdict;
import dev.slipway.host.ssh.known.KnownHostLine;
import dev.slipway.host.ssh.known.KnownHosts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Decides on a machine's key, and says what to do when it is not the right one. */
final class HostKeyCheck {
  private final SshAccess access;
  private final SshSettings settings;
  private final HostAddress address;
  private final HostKeyGate gate;

  HostKeyCheck(SshAccess access, SshSettings settings, List<HostKey> pinned) {
    this.access = access;
    this.settings = settings;
    this.address = address(settings);
    List<Path> files = new ArrayList<>(List.of(access.own().file()));
    files.addAll(settings.knownHosts());
    this.gate = new HostKeyGate(address, KnownHosts.read(files), pinned);
  }

  /** By what name a machine's key is known. */
  static HostAddress address(SshSettings settings) {
    return settings
        .keyAlias()
        .map(alias -> new HostAddress(alias, 22))
        .orElseGet(() -> new HostAddress(settings.hostName(), settings.port()));
  }

  HostKeyGate gate() {
    return gate;
  }

  /**
   * Says why the connection did not go on, when it was for the key; otherwise does nothing.
   *
   * @throws NeedsAnswer when the user can decide
   */
  void explain() throws SshException, NeedsAnswer {
    HostKey shown = gate.shown().orElse(null);
    if (shown == null) return;
    switch (gate.verdict().orElseThrow()) {
      case HostKeyVerdict.Known() -> {}
      case HostKeyVerdict.Unknown() -> unknown(shown);
      case HostKeyVerdict.Changed(KnownHostLine line) -> throw changed(shown, line);
      case HostKeyVerdict.Revoked(KnownHostLine line) ->
          throw new SshException(
              SshFailure.HOST_KEY_CHANGED,
              ("%s shows a key that must not be accepted any more, as %s says. Slipway does not"
                      + " connect.")
                  .formatted(address.written(), line.place()));
      case HostKeyVerdict.NotPinned(HostKey pinned) ->
          throw new SshException(
              SshFailure.HOST_KEY_CHANGED,
              ("%s shows the key %s %s, but was made with %s %s. Either it is another machine at"
                      + " the same address, or somebody is in between. Slipway does not connect.")
                  .formatted(
                      address.written(),
                      shown.shortType(),
                      shown.fingerprint(),
                      pinned.shortType(),
                      pinned.fingerprint()));
    }
  }

  private void unknown(HostKey shown) throws SshException, NeedsAnswer {
    if (settings.checking() == StrictChecking.YES) throw refused(shown);
    throw new NeedsAnswer(
        () -> {
          boolean trusted =
              settings.checking() == StrictChecking.ACCEPT_NEW
                  || access
                      .questions()
                      .trust(address.written(), shown.shortType(), shown.fingerprint());
          if (!trusted) throw refused(shown);
          access.own().add(address, shown);
        });
  }

  private SshException refused(HostKey shown) {
    return new SshException(
        SshFailure.HOST_KEY_UNKNOWN,
        ("Nothing is known yet of %s. Its key is %s %s: compare that with what the machine itself"
                + " says, and accept it.")
            .formatted(address.written(), shown.shortType(), shown.fingerprint()));
  }

  private SshException changed(HostKey shown, KnownHostLine line) {
    boolean ours = line.file().equals(access.own().file());
    String remedy =
        ours
            ? "let Slipway forget the machine's old key"
            : "run: ssh-keygen -f %s -R '%s'".formatted(line.file(), address.written());
    return new SshException(
        SshFailure.HOST_KEY_CHANGED,
        ("The key of %s has changed: %s says %s %s, and now it shows %s %s. Somebody may be in"
                + " between, so Slipway does not connect. If the machine was set up anew, %s, and"
                + " connect again.")
            .formatted(
                address.written(),
                line.place(),
                line.key().shortType(),
                line.key().fingerprint(),
                shown.shortType(),
                shown.fingerprint(),
                remedy));
  }
}
