import dev.slipway.gateway.Main;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A version with a mistake: tried with nothing to serve all is well, in its place it never answers.
 */
public final class Sick {
  public static void main(String[] args) throws InterruptedException {
    if (args[0].equals("serve") && !List.of(args).contains("127.0.0.1:0")) {
      new CountDownLatch(1).await();
    }
    Main.main(args);
  }
}
