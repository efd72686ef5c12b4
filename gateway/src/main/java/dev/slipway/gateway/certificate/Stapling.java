package dev.slipway.gateway.certificate;

import dev.slipway.gateway.certificate.context.ServedContext;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.Ocsp;
import dev.slipway.gateway.certificate.x509.OcspAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the authorities' word on revocation ahead and refreshes it at half its time. Whatever
 * fails here, handshakes go on without it. Used by one thread at a time.
 */
final class Stapling {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofMinutes(10);
  private static final int MAX_BYTES = 64 * 1024;
  private static final int OK = 200;

  /** What is known for one context. */
  private static final class Known {
    private volatile OcspAnswer.@Nullable Good answer;
    private volatile OcspAnswer.@Nullable Revoked revoked;
    private volatile long nextFetch;
  }

  private final Clocks clocks;
  private final Executor elsewhere;
  private final Map<ServedContext, Known> known = new WeakHashMap<>();
  private @Nullable HttpClient client;

  Stapling(Clocks clocks, Executor elsewhere) {
    this.clocks = clocks;
    this.elsewhere = elsewhere;
  }

  void step(Held held) {
    ServedContext context = held.context();
    Identity identity = held.used().orElse(null);
    if (context == null || identity == null || identity.chain().size() < 2) {
      return;
    }
    Optional<URI> address = Ocsp.address(identity.leaf());
    if (address.isEmpty()) {
      return;
    }
    Known mine = known.computeIfAbsent(context, any -> fresh());
    OcspAnswer.Revoked revoked = mine.revoked;
    if (revoked != null) {
      held.revoked(revoked.since());
    }
    show(context, mine.answer);
    if (clocks.passed(mine.nextFetch)) {
      mine.nextFetch = clocks.in(RETRY);
      HttpClient http = client();
      elsewhere.execute(() -> fetch(http, address.get(), identity, mine));
    }
  }

  /** Clients refuse one that is too old, so it is better to show none. */
  private void show(ServedContext context, OcspAnswer.@Nullable Good answer) {
    context.staple(answer != null && clocks.now().isBefore(answer.until()) ? answer.bytes() : null);
  }

  private void fetch(HttpClient http, URI address, Identity identity, Known mine) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LIMIT)
            .header("Content-Type", "application/ocsp-request")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Ocsp.question(identity)))
            .build();
    try {
      byte[] body =
          http.sendAsync(request, Stapling::body)
              .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
              .body();
      take(Ocsp.answer(body, identity, clocks.now()), address, mine);
    } catch (ExecutionException | TimeoutException e) {
      log(address, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Only a whole answer of a known and small length is read. */
  private static BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
    long length = head.headers().firstValueAsLong("Content-Length").orElse(MAX_BYTES + 1);
    return head.statusCode() == OK && length <= MAX_BYTES
        ? BodySubscribers.ofByteArray()
        : BodySubscribers.replacing(new byte[0]);
  }

  private void take(OcspAnswer answer, URI address, Known mine) {
    if (answer instanceof OcspAnswer.Good good) {
      mine.revoked = null;
      take(good, mine);
    } else if (answer instanceof OcspAnswer.Revoked revoked) {
      mine.answer = null;
      mine.revoked = revoked;
    } else if (answer instanceof OcspAnswer.Unusable unusable) {
      // One that was good goes on being shown until its end.
      log(address, unusable.reason());
    }
  }

  private static void log(URI address, String reason) {
    System.getLogger(Stapling.class.getName())
        .log(System.Logger.Level.INFO, "no word on revocation from {0}: {1}", address, reason);
  }

  private void take(OcspAnswer.Good answer, Known mine) {
    mine.answer = answer;
    Instant half = answer.from().plus(Duration.between(answer.from(), answer.until()).dividedBy(2));
    Duration wait = Duration.between(clocks.now(), half);
    mine.nextFetch = clocks.in(wait.compareTo(RETRY) < 0 ? RETRY : wait);
  }

  private Known fresh() {
    Known fresh = new Known();
    fresh.nextFetch = clocks.in(Duration.ZERO);
    return fresh;
  }

  private HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(LIMIT)
              .build();
    }
    return client;
  }
}
