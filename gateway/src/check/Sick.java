import dev.slipway.gateway.Main;
import java.util.List;
import java.util.stream.Stream;

/**
 * A version with a mistake: tried with nothing to serve all is well, in its place it cannot be
 * controlled.
 */
public final class Sick {
  public static void main(String[] args) throws InterruptedException {
    boolean inPlace = args[0].equals("serve") && !List.of(args).contains("--control");
    Stream<String> more = inPlace ? Stream.of("--control", "127.0.0.1:0") : Stream.of();
    Main.main(Stream.concat(Stream.of(args), more).toArray(String[]::new));
  }
}
