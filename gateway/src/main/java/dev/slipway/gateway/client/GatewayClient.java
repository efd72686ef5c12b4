package dev.slipway.gateway.client;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.json.DesiredStateJson;
import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonSyntaxException;
import dev.slipway.gateway.json.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a gateway over its control server, which may be at the other end of a forwarded port. Safe
 * to use from several threads; every call blocks for the limit at most.
 */
public final class GatewayClient {
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int OK = 200;
  private static final String STATE = "/v1/state";

  private final JsonText text = new JsonText();
  private final HttpClient http;
  private final String address;
  private final String token;
  private final Duration limit;

  /**
   * @param port on this machine's loopback address
   * @param token as it stands in the gateway's file, without the line's end
   * @param limit of each call as a whole
   */
  public GatewayClient(int port, String token, Duration limit) {
    this.address = "http://127.0.0.1:" + port;
    this.token = token;
    this.limit = limit;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limit)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Sends a desired state, which holds and is kept on the gateway's disk once this is done. */
  public Reply<Applied> put(DesiredState state) throws InterruptedException {
    return put(JsonText.write(DesiredStateJson.write(state)).getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a desired state as a document, with members that this version may not know. */
  public Reply<Applied> put(byte[] document) throws InterruptedException {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(document);
    return ask(request(STATE).PUT(body), ReplyReader::applied);
  }

  /** The document that was sent last, as it was sent; empty if none was. */
  public Reply<Optional<byte[]>> document() throws InterruptedException {
    Reply<byte[]> reply = call(request(STATE).GET());
    if (reply instanceof Reply.Refused<byte[]> refused && refused.code().equals("empty")) {
      return new Reply.Done<>(Optional.empty());
    }
    return reply instanceof Reply.Done<byte[]> done
        ? new Reply.Done<>(Optional.of(done.value()))
        : ReplyReader.failed(reply);
  }

  /** The state that was sent last, as far as this version understands it; empty if none was. */
  public Reply<Optional<DesiredState>> desired() throws InterruptedException {
    Reply<Optional<byte[]>> reply = document();
    if (!(reply instanceof Reply.Done<Optional<byte[]>> done)) {
      return ReplyReader.failed(reply);
    }
    if (done.value().isEmpty()) {
      return new Reply.Done<>(Optional.empty());
    }
    Reply<DesiredState> state = understood(done.value().get(), ReplyReader::desired);
    return state instanceof Reply.Done<DesiredState> read
        ? new Reply.Done<>(Optional.of(read.value()))
        : ReplyReader.failed(state);
  }

  public Reply<ObservedState> observe() throws InterruptedException {
    return ask(request("/v1/observed").GET(), ReplyReader::observed);
  }

  public Reply<Health> health() throws InterruptedException {
    return ask(request("/v1/health").GET(), ReplyReader::health);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  private interface Reader<T> {
    Optional<T> read(Json json);
  }

  private <T> Reply<T> ask(HttpRequest.Builder request, Reader<T> reader)
      throws InterruptedException {
    Reply<byte[]> reply = call(request);
    return reply instanceof Reply.Done<byte[]> done
        ? understood(done.value(), reader)
        : ReplyReader.failed(reply);
  }

  private <T> Reply<T> understood(byte[] body, Reader<T> reader) {
    try {
      Optional<T> value = reader.read(text.read(body));
      if (value.isPresent()) {
        return new Reply.Done<>(value.get());
      }
    } catch (JsonSyntaxException e) {
      return strange();
    }
    return strange();
  }

  private Reply<byte[]> call(HttpRequest.Builder request) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
    try {
      HttpResponse<byte[]> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return response.statusCode() == OK
          ? new Reply.Done<>(response.body())
          : refusal(response.statusCode(), response.body());
    } catch (TimeoutException e) {
      return new Reply.Unreachable<>(
          "The gateway did not answer within " + limit.toMillis() + " ms. Check that it runs.");
    } catch (ExecutionException e) {
      return unreachable(e.getCause());
    } finally {
      // Of a call that is over, this does nothing.
      answer.cancel(true);
    }
  }

  private Reply<byte[]> refusal(int status, byte[] body) {
    try {
      return ReplyReader.<byte[]>refusal(status, text.read(body)).orElseGet(this::strange);
    } catch (JsonSyntaxException e) {
      return strange();
    }
  }

  private <T> Reply<T> strange() {
    return new Reply.Unreachable<>(
        "What answers at " + address + " is not a gateway that this version understands.");
  }

  private <T> Reply<T> unreachable(@Nullable Throwable failure) {
    if (failure instanceof IOException) {
      String reason = failure.getMessage();
      return new Reply.Unreachable<>(
          "The gateway at "
              + address
              + " could not be reached"
              + (reason == null ? "" : ": " + reason)
              + ". Check that it runs.");
    }
    throw new IllegalStateException(failure);
  }
}
