package dev.slipway.machine.doctor;

import dev.slipway.machine.Capacity;
import dev.slipway.machine.Distribution;
import dev.slipway.machine.MachineClock;
import dev.slipway.machine.MachineFacts;
import java.time.Duration;
import java.util.Set;

/** The machine itself: its system, its size, its clock. */
final class MachineChecks {
  private static final Set<String> USUAL = Set.of("x86_64", "amd64", "aarch64", "arm64");
  private static final long LITTLE_MEMORY = Sizes.GIB;
  private static final long LITTLE_FREE = 256 * Sizes.MIB;
  private static final long FULL_DISK = 2 * Sizes.GIB;
  private static final long LITTLE_DISK = 20 * Sizes.GIB;
  private static final Duration WRONG_CLOCK = Duration.ofSeconds(5);

  private final Distribution system;
  private final Capacity capacity;
  private final MachineClock clock;
  private final Remedies remedies;

  MachineChecks(MachineFacts facts, Remedies remedies) {
    this.system = facts.system();
    this.capacity = facts.capacity();
    this.clock = facts.clock();
    this.remedies = remedies;
  }

  Finding system() {
    String name = system.title().isEmpty() ? system.kernel() : system.title();
    String seen =
        name + " on " + system.architecture() + ", " + processors(capacity.processors()) + ".";
    if (!system.linux()) {
      return Finding.problem(
          Check.SYSTEM, seen, "Slipway runs things on Linux only. Choose another machine.");
    }
    if (!USUAL.contains(system.architecture())) {
      return Finding.note(
          Check.SYSTEM,
          seen,
          "Few images are made for this architecture. Check that yours is before you run it.");
    }
    if (!system.systemd()) {
      return Finding.note(
          Check.SYSTEM,
          seen,
          "It does not run systemd, so it cannot become a gateway. Containers run as usual.");
    }
    return Finding.good(Check.SYSTEM, seen);
  }

  Finding memory() {
    String seen =
        Sizes.text(capacity.memory())
            + ", of which "
            + Sizes.text(capacity.freeMemory())
            + " free.";
    if (capacity.memory() == 0) {
      return Finding.note(Check.MEMORY, "It does not tell its memory.", "");
    }
    if (capacity.freeMemory() < LITTLE_FREE) {
      return Finding.problem(
          Check.MEMORY, seen, "Stop something that runs there, or choose a machine with more.");
    }
    if (capacity.memory() < LITTLE_MEMORY) {
      return Finding.note(Check.MEMORY, seen, "That is enough for a gateway, and for little else.");
    }
    return Finding.good(Check.MEMORY, seen);
  }

  Finding disk() {
    String seen = Sizes.text(capacity.freeDisk()) + " free of " + Sizes.text(capacity.disk()) + ".";
    if (capacity.disk() == 0) return Finding.note(Check.DISK, "It does not tell its disk.", "");
    if (capacity.freeDisk() < FULL_DISK) {
      return Finding.problem(
          Check.DISK,
          seen,
          "Free some space: \"docker system df\" shows what images and containers take.");
    }
    if (capacity.freeDisk() < LITTLE_DISK) {
      return Finding.note(
          Check.DISK, seen, "Images with CUDA take 10 GB and more; there is not room for many.");
    }
    return Finding.good(Check.DISK, seen);
  }

  Finding clock() {
    if (clock.ahead().abs().compareTo(WRONG_CLOCK) > 0) {
      String way = clock.ahead().isNegative() ? "behind" : "ahead of";
      return Finding.problem(
              Check.CLOCK,
              "It is " + words(clock.ahead().abs()) + " " + way + " this computer's.",
              "Certificates and the times in logs are wrong until one of the two is set.")
          .with(remedies.keepClock());
    }
    if (!clock.kept()) {
      return Finding.note(
              Check.CLOCK,
              "It is right now, and nothing keeps it so.",
              "Let the machine set its clock by the network.")
          .with(remedies.keepClock());
    }
    return Finding.good(Check.CLOCK, "It is right, and set by the network.");
  }

  private static String processors(int count) {
    return count == 1 ? "1 processor" : count + " processors";
  }

  private static String words(Duration time) {
    if (time.toDays() > 1) return time.toDays() + " days";
    if (time.toHours() > 1) return time.toHours() + " hours";
    if (time.toMinutes() > 1) return time.toMinutes() + " minutes";
    return time.toSeconds() + " seconds";
  }
}
