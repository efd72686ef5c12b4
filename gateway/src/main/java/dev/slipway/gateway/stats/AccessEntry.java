package dev.slipway.gateway.stats;

/**
 * One request as it is written down. Nothing in it is a secret, once {@link AccessLine} has masked
 * the query.
 *
 * @param millis the time of day when it ended, since 1970
 * @param id the request id that the replica was told too
 * @param service empty if the request was for none
 * @param replica empty if none was chosen
 * @param uri path and query as they came, cut at 2,048 characters
 * @param status 0 if the client left before there was an answer
 * @param nanos from its head to the end of the answer
 * @param firstByteNanos from its head to that of the answer; -1 if there was none
 * @param key the name of the gateway's own key that it carried; may be empty
 * @param whole whether the client was sent a whole answer
 * @param reason why the gateway answered by itself; empty for a request to a service
 * @param detail what was wrong with a request that was not understood
 */
public record AccessEntry(
    long millis,
    String id,
    String service,
    String replica,
    String method,
    String host,
    String uri,
    int status,
    long bytesIn,
    long bytesOut,
    long nanos,
    long firstByteNanos,
    String client,
    String key,
    String protocol,
    boolean whole,
    String reason,
    String detail) {
  private static final int LONGEST_URI = 2048;
  private static final int LONGEST_TEXT = 256;

  /** What a caller chose is cut, so that nobody fills memory and disk with it. */
  public AccessEntry {
    id = cut(id, LONGEST_TEXT);
    method = cut(method, LONGEST_TEXT);
    host = cut(host, LONGEST_TEXT);
    uri = cut(uri, LONGEST_URI);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
