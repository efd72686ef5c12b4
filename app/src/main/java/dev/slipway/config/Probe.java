package dev.slipway.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request that shows whether a replica is ready. Path, headers and body may hold references.
 *
 * @param url the path to ask for
 * @param timeout how long an answer may take
 * @param interval from the end of one request to the start of the next
 * @param readyAfter how many good answers in a row make a replica ready
 * @param untilReady whether to stop asking then
 */
public record Probe(
    String url,
    HttpMethod method,
    List<HttpHeader> headers,
    Optional<String> body,
    Duration timeout,
    Duration interval,
    int readyAfter,
    boolean untilReady) {
  public Probe {
    headers = List.copyOf(headers);
  }

  Probe mapTexts(UnaryOperator<String> change) {
    return new Probe(
        change.apply(url),
        method,
        headers.stream().map(header -> header.mapTexts(change)).toList(),
        body.map(change),
        timeout,
        interval,
        readyAfter,
        untilReady);
  }
}
