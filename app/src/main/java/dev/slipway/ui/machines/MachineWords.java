package dev.slipway.ui.machines;

import dev.slipway.machine.Capacity;
import dev.slipway.machine.Distribution;
import dev.slipway.machine.EngineFacts;
import dev.slipway.machine.Gpu;
import dev.slipway.machine.Graphics;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.doctor.Health;
import dev.slipway.ui.widgets.DurationWords;
import dev.slipway.ui.widgets.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Machines in words. */
final class MachineWords {
  static final String NOTHING = "–";

  private static final long GIB = 1024L * 1024 * 1024;
  private static final long WHOLE_FROM = 10 * GIB;

  private MachineWords() {}

  static Tone tone(Condition now) {
    if (now.mending().isPresent()) return Tone.BUSY;
    if (now.outage().isPresent()) {
      return switch (now.outage().get().trouble()) {
        case LOGIN, KEY_UNKNOWN -> Tone.WARNING;
        case UNREACHABLE, KEY_CHANGED, KEY_REFUSED, OTHER -> Tone.BAD;
      };
    }
    if (now.facts().isEmpty()) return now.looking() ? Tone.BUSY : Tone.WAITING;
    return now.count(Health.PROBLEM) > 0 ? Tone.WARNING : Tone.GOOD;
  }

  /** "Ready", "2 problems", "Out of reach, 4 min". */
  static String state(Condition now, Instant at) {
    if (now.mending().isPresent()) return now.mending().get().remedy().title() + " …";
    if (now.outage().isPresent()) {
      Outage outage = now.outage().get();
      return outage(outage) + ", " + DurationWords.rough(Duration.between(outage.since(), at));
    }
    if (now.facts().isEmpty()) return now.looking() ? "Looking …" : "Not looked at yet";
    long problems = now.count(Health.PROBLEM);
    return problems == 0 ? "Ready" : count(problems, "problem");
  }

  /** "Seen 12 s ago". */
  static String seen(Condition now, Instant at) {
    if (now.looking()) return "Looking …";
    return now.seen()
        .map(seen -> "Seen " + DurationWords.rough(Duration.between(seen, at)) + " ago")
        .orElse("");
  }

  /** "2 problems, 1 note"; that all is well when there is nothing to say. */
  static String findings(Condition now) {
    long problems = now.count(Health.PROBLEM);
    long notes = now.count(Health.NOTE);
    if (problems == 0 && notes == 0) return "All is well";
    return List.of(count(problems, "problem"), count(notes, "note")).stream()
        .filter(words -> !words.startsWith("0"))
        .collect(Collectors.joining(", "));
  }

  /** "Debian 12": without what only its makers say. */
  static String system(MachineFacts facts) {
    Distribution system = facts.system();
    String title = system.title().isEmpty() ? system.kernel() : system.title();
    return title.replaceAll("\\s*\\([^)]*\\)", "").replace(" GNU/Linux", "").strip();
  }

  static String processors(MachineFacts facts) {
    int count = facts.capacity().processors();
    return count == 0 ? NOTHING : Integer.toString(count);
  }

  /** "22 of 24 GB". */
  static String memory(MachineFacts facts) {
    Capacity capacity = facts.capacity();
    return share(capacity.freeMemory(), capacity.memory());
  }

  static String disk(MachineFacts facts) {
    return share(facts.capacity().freeDisk(), facts.capacity().disk());
  }

  /** "2 × H100 PCIe". */
  static String graphics(MachineFacts facts) {
    Graphics graphics = facts.graphics();
    if (!graphics.nvidia().isEmpty()) {
      Map<String, Long> counts =
          graphics.nvidia().stream()
              .map(Gpu::name)
              .map(name -> name.replaceFirst("^NVIDIA ", ""))
              .collect(
                  Collectors.groupingBy(
                      Function.identity(), LinkedHashMap::new, Collectors.counting()));
      return counts.entrySet().stream()
          .map(each -> times(each.getValue(), each.getKey()))
          .collect(Collectors.joining(", "));
    }
    if (graphics.nvidiaCards() > 0) return times(graphics.nvidiaCards(), "NVIDIA") + ", no driver";
    if (graphics.amdCards() > 0) return times(graphics.amdCards(), "AMD");
    return NOTHING;
  }

  /** "Docker 28.2"; that there is none, or that it does not answer. */
  static String engine(MachineFacts facts) {
    Optional<EngineFacts> best =
        facts.engines().stream().min((one, other) -> one.state().compareTo(other.state()));
    if (best.isEmpty()) return "None";
    EngineFacts engine = best.get();
    String name = engine.program().equals("docker") ? "Docker" : "Podman";
    return switch (engine.state()) {
      case ANSWERS -> (name + " " + engine.version()).strip();
      case ROOT_ONLY -> name + ", root only";
      case SILENT -> name + ", stopped";
    };
  }

  static String runs(Condition now) {
    return switch (now.runs().size()) {
      case 0 -> NOTHING;
      case 1 -> now.runs().getFirst();
      default -> now.runs().size() + " runs";
    };
  }

  static String outage(Outage outage) {
    return switch (outage.trouble()) {
      case UNREACHABLE -> "Out of reach";
      case LOGIN -> "Not logged in";
      case KEY_UNKNOWN -> "Key not accepted";
      case KEY_CHANGED, KEY_REFUSED -> "Its key is wrong";
      case OTHER -> "Look failed";
    };
  }

  private static String share(long free, long all) {
    return all == 0 ? NOTHING : number(free) + " of " + number(all) + " GB";
  }

  private static String number(long bytes) {
    if (bytes >= WHOLE_FROM || bytes == 0) return Long.toString(Math.round((double) bytes / GIB));
    return String.format(Locale.ROOT, "%.1f", (double) bytes / GIB);
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String times(long number, String what) {
    return number == 1 ? what : number + " × " + what;
  }
}
