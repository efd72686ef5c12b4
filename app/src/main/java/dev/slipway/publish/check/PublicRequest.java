package dev.slipway.publish.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Real requests over a gateway's public address, to a {@link SampleServer} that it publishes. */
public final class PublicRequest {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final int OK = 200;

  private final PublicAddress place;
  private final SeenChain seen = new SeenChain();

  public PublicRequest(PublicAddress place) {
    this.place = place;
  }

  /**
   * Asks for everything that a service may need.
   *
   * @param progress told what was right, after each request
   * @return what was right, in words
   * @throws CheckFailure when something was not
   */
  public List<String> run(Consumer<String> progress) throws CheckFailure, InterruptedException {
    List<String> passed = new ArrayList<>();
    Consumer<String> pass =
        words -> {
          passed.add(words);
          progress.accept(words);
        };
    if (place.name().isPresent()) {
      new Redirect(place.address(), place.name().get(), place.path() + SampleServer.HELLO).check();
      pass.accept("HTTP leads to HTTPS");
    }
    try (Detour detour = Detour.to(place.address())) {
      HttpClient client = client(detour);
      hello(client, pass);
      events(client);
      pass.accept("events arrive one by one");
      new EchoTalk(client, url("ws", SampleServer.SOCKET)).check();
      pass.accept("a WebSocket echoes");
      client.shutdownNow();
    } catch (IOException e) {
      throw new CheckFailure("This computer has no port free for a check: " + e.getMessage(), e);
    }
    return passed;
  }

  private void hello(HttpClient client, Consumer<String> pass)
      throws CheckFailure, InterruptedException {
    HttpResponse<String> answer = get(client, SampleServer.HELLO, BodyHandlers.ofString());
    if (answer.statusCode() != OK || !answer.body().equals(SampleServer.ANSWER)) {
      throw new CheckFailure(
          ("%s answered with status %d, and not what the gateway was told to publish there."
                  + " Something else answers at this address, or is between.")
              .formatted(place.url(), answer.statusCode()));
    }
    if (place.name().isEmpty()) {
      pass.accept("HTTP answers");
      return;
    }
    certificate(place.name().get());
    if (answer.version() != HttpClient.Version.HTTP_2) {
      throw new CheckFailure(
          place.url() + " answers, but not over HTTP/2. Something between speaks HTTP/1.1 only.");
    }
    pass.accept(seen.distrust().isEmpty() ? "HTTPS over HTTP/2" : untrusted());
  }

  private String untrusted() {
    return "HTTPS over HTTP/2 (with a certificate that this computer does not trust, of "
        + seen.chain().getFirst().getIssuerX500Principal().getName()
        + ")";
  }

  private void certificate(String name) throws CheckFailure {
    Optional<String> distrust = seen.distrust();
    if (place.mustBeTrusted() && distrust.isPresent()) {
      throw new CheckFailure(
          "%s answers with a certificate that this computer does not trust: %s."
              .formatted(name, distrust.get()));
    }
    if (!CertificateNames.cover(seen.chain(), name)) {
      throw new CheckFailure(
          name
              + " answers with a certificate for another name. Something else answers at its"
              + " address, or is between.");
    }
  }

  /** The second event is sent only after the first has been told to have arrived. */
  private void events(HttpClient client) throws CheckFailure, InterruptedException {
    HttpResponse<Stream<String>> answer = get(client, SampleServer.EVENTS, BodyHandlers.ofLines());
    List<String> data = new ArrayList<>();
    try (Stream<String> lines = answer.body()) {
      for (String line : (Iterable<String>) lines::iterator) {
        if (line.isEmpty()) continue;
        data.add(line);
        if (data.size() == 1) get(client, SampleServer.SEEN, BodyHandlers.discarding());
      }
    } catch (UncheckedIOException e) {
      throw new CheckFailure("A stream of events broke off: " + e.getMessage(), e);
    }
    if (!data.equals(List.of("data: 1", "data: 2"))) {
      throw new CheckFailure(
          "A stream of events was kept back on its way: something between collects answers before"
              + " it passes them on.");
    }
  }

  private <T> HttpResponse<T> get(
      HttpClient client, String path, HttpResponse.BodyHandler<T> reader)
      throws CheckFailure, InterruptedException {
    try {
      return client.send(HttpRequest.newBuilder(url("http", path)).timeout(LIMIT).build(), reader);
    } catch (IOException e) {
      @Nullable String reason = e.getMessage();
      throw new CheckFailure(
          "%s did not answer: %s. Check that nothing between changes connections."
              .formatted(place.url(), reason == null ? e.getClass().getSimpleName() : reason),
          e);
    }
  }

  private URI url(String scheme, String path) {
    String secure = place.name().isPresent() ? "s" : "";
    String host = place.name().orElseGet(place::literal);
    return URI.create(scheme + secure + "://" + host + place.path() + path);
  }

  private HttpClient client(Detour detour) {
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(LIMIT);
    if (place.name().isEmpty()) return builder.version(HttpClient.Version.HTTP_1_1).build();
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {seen}, null);
      return builder.sslContext(context).proxy(ProxySelector.of(detour.place())).build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
  }
}
