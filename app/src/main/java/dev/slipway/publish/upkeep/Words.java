package dev.slipway.publish.upkeep;

import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Lines;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a gateway wrote to its machine's journal. */
public final class Words {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Site site;

  public Words(Site site) {
    this.site = site;
  }

  /** Its last lines, the oldest first. */
  public List<String> last(int count) throws GatewayException, InterruptedException {
    Lines told =
        site.root()
            .run(
                "words",
                Map.of("LINES_WANTED", Integer.toString(count)),
                LIMIT,
                "show the gateway's log");
    return told.all("line");
  }
}
