package dev.slipway.transfer.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be on a machine: shown before anything is sent.
 *
 * @param entries sorted by path, so that a folder comes before what is in it
 * @param skipped what cannot be sent
 */
public record SendPlan(List<Entry> entries, List<Skipped> skipped) {
  private static final long BIG = 100L * 1024 * 1024;

  public SendPlan {
    entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
    skipped = List.copyOf(skipped);
  }

  /** How many files and links. */
  public long files() {
    return entries.stream().filter(entry -> entry.kind() != EntryKind.FOLDER).count();
  }

  public long bytes() {
    return entries.stream().mapToLong(Entry::size).sum();
  }

  /** The biggest files, the biggest first. */
  public List<Entry> biggest(int most) {
    return entries.stream()
        .filter(entry -> entry.kind() == EntryKind.FILE)
        .sorted(Comparator.comparingLong(Entry::size).reversed())
        .limit(most)
        .toList();
  }

  /** For people: {@code 1,204 files, 38 MB; 3 files over 100 MB}. */
  public String sentence() {
    String all = count(files()) + ", " + ByteCount.text(bytes());
    long big = entries.stream().filter(entry -> entry.size() > BIG).count();
    return big == 0 ? all : "%s; %s over %s".formatted(all, count(big), ByteCount.text(BIG));
  }

  /** The same with some of the files as they are now; those that are gone are left out. */
  public SendPlan again(Set<SentPath> changed) throws IOException {
    List<Entry> now = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      Optional<Entry> again = changed.contains(entry.path()) ? entry.again() : Optional.of(entry);
      again.ifPresent(now::add);
    }
    return new SendPlan(now, skipped);
  }

  private static String count(long files) {
    return String.format(Locale.ROOT, "%,d %s", files, files == 1 ? "file" : "files");
  }
}
