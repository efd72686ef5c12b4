package dev.slipway.publish.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Whether plain HTTP is led to HTTPS: one request by hand, since the name need not resolve here.
 */
final class Redirect {
  private static final int LIMIT_MILLIS = 10_000;
  private static final int MOST_LINES = 100;
  private static final String LOCATION = "location:";

  private final String address;
  private final String name;
  private final String path;

  Redirect(String address, String name, String path) {
    this.address = address;
    this.name = name;
    this.path = path;
  }

  void check() throws CheckFailure {
    String wanted = "https://" + name + path;
    String seen = location();
    if (!seen.equals(wanted)) {
      throw new CheckFailure(
          ("http://%s is not led to HTTPS; it answered: %s. Something else answers on port 80, or"
                  + " is between.")
              .formatted(name, seen));
    }
  }

  /** Where the answer leads to; its status when it leads nowhere. */
  private String location() throws CheckFailure {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, 80), LIMIT_MILLIS);
      socket.setSoTimeout(LIMIT_MILLIS);
      SampleServer.send(
          socket.getOutputStream(),
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, name));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String status = lines.readLine();
      if (status == null) return "nothing";
      for (int i = 0; i < MOST_LINES; i++) {
        String line = lines.readLine();
        if (line == null || line.isEmpty()) return status;
        if (line.toLowerCase(Locale.ROOT).startsWith(LOCATION)) {
          return line.substring(LOCATION.length()).strip();
        }
      }
      return status;
    } catch (IOException e) {
      throw new CheckFailure(
          "http://%s did not answer: %s. Check that nothing between changes connections."
              .formatted(name, e.getMessage()),
          e);
    }
  }
}
