package dev.slipway.machine.doctor;

import dev.slipway.host.ShellQuote;
import dev.slipway.machine.Distribution;
import dev.slipway.machine.PackageTool;
import java.time.Duration;
import java.util.Optional;

/** The remedies that there are, each for the distributions that it works on. */
final class Remedies {
  private static final Duration INSTALL = Duration.ofMinutes(15);
  private static final Duration QUICK = Duration.ofMinutes(2);
  private static final String START = "\nsystemctl enable --now docker\n";

  private final Distribution system;

  Remedies(Distribution system) {
    this.system = system;
  }

  Optional<Remedy> installEngine() {
    boolean redHat = system.packages() == PackageTool.DNF && !system.id().equals("fedora");
    String engine = redHat && !system.id().equals("amzn") ? "podman" : "docker";
    String name = engine.equals("podman") ? "Podman" : "Docker";
    return install(engine.equals("podman") ? "podman" : dockerPackage())
        .map(
            script ->
                new Remedy(
                    "Install " + name,
                    "Installs the distribution's package of "
                        + name
                        + (name.equals("Docker") ? " and starts its engine." : "."),
                    script + (name.equals("Docker") ? start() : ""),
                    INSTALL));
  }

  Optional<Remedy> startDocker() {
    if (!system.systemd()) return Optional.empty();
    return Optional.of(
        new Remedy(
            "Start Docker",
            "Starts the engine now and at each start of the machine.",
            "set -e" + START,
            QUICK));
  }

  /** What lets a login use Docker's engine. */
  Optional<Remedy> allowDocker(String user) {
    return Optional.of(
        new Remedy(
            "Let " + user + " use Docker",
            "Adds "
                + user
                + " to the group docker. Who is in it can do anything on the machine that the"
                + " superuser can.",
            "set -e\n"
                + "getent group docker >/dev/null || groupadd --system docker\n"
                + "usermod -aG docker "
                + ShellQuote.quote(user)
                + "\n",
            QUICK));
  }

  Optional<Remedy> keepClock() {
    if (!system.systemd()) return Optional.empty();
    String service =
        switch (system.packages()) {
          case APT -> installScript("systemd-timesyncd");
          case DNF -> installScript("chrony");
          default -> "";
        };
    return Optional.of(
        new Remedy(
            "Set the clock by the network",
            "Installs what keeps the clock right, where it is missing, and switches it on.",
            "set -e\nif [ \"$(timedatectl show -p CanNTP --value)\" != yes ]; then\n:\n"
                + service
                + "fi\ntimedatectl set-ntp true\n",
            INSTALL));
  }

  Optional<Remedy> installNvidiaDriver() {
    if (!system.id().equals("ubuntu")) return Optional.empty();
    return Optional.of(
        new Remedy(
            "Install NVIDIA's driver",
            "Installs the driver that Ubuntu recommends for servers. The machine must be restarted"
                + " after that.",
            "set -e\n"
                + installScript("ubuntu-drivers-common")
                + "\nubuntu-drivers install --gpgpu\n",
            INSTALL));
  }

  /** What gives NVIDIA's cards to containers, from packages that the machine already knows. */
  Optional<Remedy> installToolkit() {
    return install("nvidia-container-toolkit")
        .map(
            script ->
                new Remedy(
                    "Install NVIDIA's container toolkit",
                    "Installs the toolkit, tells Docker of it and restarts Docker's engine, which"
                        + " ends containers that run now.",
                    script
                        + "\nnvidia-ctk runtime configure --runtime=docker\nsystemctl restart"
                        + " docker\n",
                    INSTALL));
  }

  private String start() {
    return system.systemd() ? START : "\n";
  }

  private String dockerPackage() {
    return switch (system.packages()) {
      case APT -> "docker.io";
      case DNF -> system.id().equals("fedora") ? "moby-engine" : "docker";
      default -> "docker";
    };
  }

  private Optional<String> install(String name) {
    String script = installScript(name);
    return script.isEmpty() ? Optional.empty() : Optional.of("set -e\n" + script);
  }

  private String installScript(String name) {
    return switch (system.packages()) {
      case APT ->
          "export DEBIAN_FRONTEND=noninteractive\n"
              + "apt-get -o DPkg::Lock::Timeout=300 update -q\n"
              + "apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "
              + name
              + "\n";
      case DNF -> "dnf install -y " + name + "\n";
      case ZYPPER -> "zypper --non-interactive install " + name + "\n";
      case PACMAN -> "pacman -Sy --noconfirm --needed " + name + "\n";
      case APK -> "apk add " + name + "\n";
      case UNKNOWN -> "";
    };
  }
}
