package dev.slipway.workload;

import dev.slipway.host.Command;
import dev.slipway.host.CommandResult;
import dev.slipway.host.Host;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who holds what of a machine. It is written down on the machine itself, in the folders of the
 * runs, so that several desktops share one machine out between them; a share is given back when the
 * run's folder is removed.
 */
public final class Holdings {
  private static final double GIGA = 1024;

  private final Host host;
  private final String root;

  /**
   * @param root the folder on the machine that holds the runs of all desktops, by its whole path
   */
  public Holdings(Host host, String root) {
    this.host = host;
    this.root = root;
  }

  /**
   * Says whether a share could be had now.
   *
   * @throws WorkloadException when it is more than is free, naming who holds the rest
   */
  public void requireFree(Share share) throws WorkloadException, IOException, InterruptedException {
    List<Integer> _ = ask(share, root + "/-", "-", "look");
  }

  /**
   * Takes a share for a run, or finds the one that it took before.
   *
   * @param folder the run's folder there
   * @param name the run's name
   * @return the numbers of the GPUs
   * @throws WorkloadException when it is more than is free, naming who holds the rest
   */
  public List<Integer> take(Share share, String folder, String name)
      throws WorkloadException, IOException, InterruptedException {
    return ask(share, folder, name, "keep");
  }

  private List<Integer> ask(Share share, String folder, String name, String how)
      throws WorkloadException, IOException, InterruptedException {
    Command command =
        Command.of(
            "/bin/sh",
            "-c",
            Resource.text("hold.sh"),
            "hold",
            root,
            folder,
            name,
            Integer.toString(share.gpus()),
            Long.toString(share.megabytes()),
            how);
    CommandResult result = host.run(command);
    List<String> lines = result.out().lines().toList();
    if (!result.ok() || lines.isEmpty()) {
      throw new IOException(
          "What is free on " + host.name() + " could not be found out: " + result.lastWords());
    }
    String[] first = lines.getFirst().split(" ", -1);
    if (first[0].equals("given")) return numbers(first[1]);
    throw new WorkloadException(
        WorkloadException.Reason.NOT_FREE,
        refusal(
            share,
            Integer.parseInt(first[1]),
            Long.parseLong(first[2]),
            lines.stream().skip(1).map(Holder::parse).toList()));
  }

  private String refusal(Share share, int gpus, long megabytes, List<Holder> holders) {
    List<String> sentences = new ArrayList<>();
    int heldGpus = holders.stream().mapToInt(each -> each.gpus.size()).sum();
    long held = holders.stream().mapToLong(Holder::megabytes).sum();
    if (share.gpus() > gpus - heldGpus) {
      List<String> who =
          holders.stream()
              .filter(each -> !each.gpus.isEmpty())
              .map(each -> each.name + " holds " + each.gpus.size())
              .toList();
      sentences.add(
          "The run needs %s, and %s has %s%s."
              .formatted(
                  gpuWords(share.gpus()), host.name(), gpuWords(gpus), tail(who, gpus - heldGpus)));
    }
    if (share.megabytes() > megabytes - held) {
      List<String> who =
          holders.stream()
              .filter(each -> each.megabytes > 0)
              .map(each -> each.name + " holds " + memory(each.megabytes))
              .toList();
      sentences.add(
          "The run needs %s of memory, and %s has %s%s."
              .formatted(
                  memory(share.megabytes()),
                  host.name(),
                  memory(megabytes),
                  who.isEmpty() ? "" : ": " + String.join(", ", who)));
    }
    sentences.add(
        holders.isEmpty()
            ? "Ask for less in resources, or run it on another machine."
            : "Wait for that to end or stop it, ask for less in resources, or run it on another"
                + " machine.");
    return String.join(" ", sentences);
  }

  private static String tail(List<String> who, int free) {
    return who.isEmpty()
        ? ""
        : ", of which " + Math.max(0, free) + " free: " + String.join(", ", who);
  }

  private static String gpuWords(int count) {
    return switch (count) {
      case 0 -> "no NVIDIA GPU";
      case 1 -> "1 GPU";
      default -> count + " GPUs";
    };
  }

  private static String memory(long megabytes) {
    return String.format(Locale.ROOT, "%.1f GB", megabytes / GIGA);
  }

  private static List<Integer> numbers(String text) {
    return text.equals("-")
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
  }

  private record Holder(List<Integer> gpus, long megabytes, String name) {
    static Holder parse(String line) {
      String[] words = line.split(" ", 3);
      return new Holder(numbers(words[0]), Long.parseLong(words[1]), words[2]);
    }
  }
}
