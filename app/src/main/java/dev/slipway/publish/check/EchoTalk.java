package dev.slipway.publish.check;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Says one word on a WebSocket and waits for it to come back. */
final class EchoTalk implements WebSocket.Listener {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String WORD = "slipway";

  private final HttpClient client;
  private final URI url;
  private final CompletableFuture<String> heard = new CompletableFuture<>();

  EchoTalk(HttpClient client, URI url) {
    this.client = client;
    this.url = url;
  }

  void check() throws CheckFailure, InterruptedException {
    CompletableFuture<WebSocket> opening =
        client.newWebSocketBuilder().connectTimeout(LIMIT).buildAsync(url, this);
    try {
      WebSocket socket = within(opening);
      within(socket.sendText(WORD, true));
      String answer = within(heard);
      within(socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
      if (!answer.equals(WORD)) throw failure("something else came back", null);
    } catch (TimeoutException e) {
      throw failure("nothing came back in time", e);
    } catch (ExecutionException e) {
      throw failure(String.valueOf(e.getCause()), e);
    }
  }

  private static <T> T within(CompletableFuture<T> step)
      throws InterruptedException, ExecutionException, TimeoutException {
    return step.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    heard.complete(data.toString());
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    heard.completeExceptionally(failure);
  }

  private static CheckFailure failure(String reason, @Nullable Exception cause) {
    String sentence =
        "A WebSocket does not get through: "
            + reason
            + ". Something between lets no upgraded connections pass.";
    return cause == null ? new CheckFailure(sentence) : new CheckFailure(sentence, cause);
  }
}
