package dev.slipway.gateway.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {
  private static final int KILLS = 40;
  private static final int MOST_MILLIS = 200;

  @TempDir Path temporary;

  /** Keeps one state after the other, and tells each one when it is kept. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      try (StateDirectory directory = StateDirectory.open(Path.of(args[0]), System.err::println)) {
        long version = directory.kept().map(Stored::version).orElse(0L);
        System.out.println(version);
        while (true) {
          version++;
          directory.keep(new Stored(version, document(version).getBytes(UTF_8)));
          System.out.println(version);
        }
      }
    }
  }

  @Test
  void whateverTheMomentTheLastAcceptedStateComesBack() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    long before = 0;
    for (int i = 0; i < KILLS; i++) {
      long told = killedAfter(random.nextInt(MOST_MILLIS));
      try (StateDirectory directory = StateDirectory.open(temporary, KilledTest::notDamaged)) {
        Stored kept = directory.kept().orElse(new Stored(0, new byte[0]));

        // One more may have been kept without a moment left to tell it.
        assertThat(kept.version()).as("seed %d", seed).isBetween(told, told + 1);
        assertThat(told).isGreaterThanOrEqualTo(before);
        if (kept.version() > 0) {
          assertThat(new String(kept.document(), UTF_8)).isEqualTo(document(kept.version()));
        }
        before = kept.version();
      }
    }
    assertThat(before).isPositive();
  }

  /** Returns the last version that the child told. */
  private long killedAfter(int millis) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Child.class.getName(),
                temporary.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = child.inputReader()) {
      long told = Long.parseLong(out.readLine());
      // Not to wait for something, but to choose the moment.
      child.waitFor(millis, TimeUnit.MILLISECONDS);
      // Through its handle, which leaves what it told to be read.
      child.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told = Long.parseLong(line);
      }
      return told;
    } finally {
      child.destroyForcibly();
    }
  }

  private static String document(long version) {
    return ("state " + version + " ").repeat(500 + (int) (version % 7) * 300);
  }

  private static void notDamaged(String sentence) {
    throw new AssertionError(sentence);
  }

  private static String classPath() {
    return Stream.of(Child.class, StateDirectory.class)
        .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
