package dev.slipway.gateway.proxy.call;

import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * One request as rules and counters see it: what is asked, by whom, and what came of it so far. All
 * but {@link #decide} is for the event loop that calls.
 */
public interface Call {
  /** The service that was asked. */
  Target target();

  String method();

  /** Path and query as they came, beginning with a slash, or {@code *}. */
  String uri();

  /**
   * The request's headers as a replica will get them: without those of the connection, with those
   * that say who asked.
   */
  HttpHeaders headers();

  /** Who asked: the other end of the connection, or whom a trusted peer names. */
  InetAddress caller();

  /** The port of the listener that accepted the connection. */
  int port();

  /** Whether the client spoke TLS. */
  boolean secure();

  /** What the client spoke, such as {@code HTTP/1.1}. */
  String protocol();

  /** When the request's head was complete, by {@link System#nanoTime}. */
  long began();

  /** When the head of the answer came, by {@link System#nanoTime}; 0 before that. */
  long answered();

  /** The status that the client gets; 0 before the answer. */
  int status();

  /** Bytes of the request's body so far. */
  long received();

  /** Bytes of the answer's body so far. */
  long sent();

  /** The replica that was chosen last. */
  @Nullable LiveReplica replica();

  /** What sees the answer pass, besides the client; null for most calls. */
  @Nullable AnswerWatch watch();

  /** What the rules noted about this request; null before they did. */
  @Nullable Object note();

  /** Notes something for the hooks that are called later. */
  void note(Object note);

  /** Ends a {@link Verdict.Wait}; from any thread. Does nothing if the call no longer waits. */
  void decide(Verdict verdict);
}
