package dev.slipway.host.ssh.forward;

import dev.slipway.host.Endpoint;
import java.io.IOException;
import net.schmizz.sshj.connection.channel.Channel;

/** Opens connections on the machine's side, over whatever SSH connection there is now. */
@FunctionalInterface
public interface EndpointSource {
  /**
   * Opens one.
   *
   * @throws IOException when the machine is out of reach, or nothing listens there
   */
  Channel open(Endpoint target) throws IOException, InterruptedException;
}
