package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.testing.Mutator;
import dev.slipway.gateway.testing.StrictReader;
import dev.slipway.gateway.testing.StrictReader.From;
import dev.slipway.gateway.testing.StrictReader.Reading;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Reads nearly valid requests as a client's connection does, writes what was accepted as a replica
 * gets it, and has both judged by a reader of its own kind: what came and what goes must be the
 * same requests. From the command line: {@code RequestFuzz FIRST-SEED COUNT}.
 */
final class RequestFuzz {
  private static final int MOST_FAULTS = 10;
  private static final long PROGRESS = 1_000_000;
  private static final InetSocketAddress REPLICA = new InetSocketAddress("127.0.0.1", 9000);

  /** The only fields that may be forwarded otherwise than they came. */
  private static final Set<String> OWN = Set.of("host", "content-length", "connection", "upgrade");

  private static final String GET = "GET /a?b=c HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n";
  private static final String POST = "POST /p HTTP/1.1\r\nHost: a\r\n";
  private static final List<String> SEEDS =
      List.of(
          GET,
          GET + GET,
          "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
          "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET http://b:80/x HTTP/1.1\r\nHost: a\r\n\r\n",
          POST + "Content-Length: 5\r\n\r\nhello" + GET,
          POST + "Content-Length: 0\r\n\r\n",
          POST + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" + GET,
          POST
              + "Transfer-Encoding: chunked\r\n\r\n5;a=\"b\"\r\nhello\r\n10\r\n0123456789abcdef\r\n"
              + "0\r\nX-Sum: 1\r\n\r\n",
          POST
              + "Content-Length: 40\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\n"
              + GET,
          POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\nok",
          "PUT / HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc",
          GET.replace("Accept", "Connection: upgrade\r\nUpgrade: websocket\r\nAccept"));
  private static final List<String> PIECES =
      List.of(
          "\r\n",
          "\n",
          "\r",
          " ",
          "\t",
          ":",
          "\0",
          ";",
          ",",
          "\"",
          "0",
          "1",
          "\r\n\r\n",
          "\u000b",
          "\u000c",
          "\u0085",
          "\u00a0",
          "\u007f",
          "+",
          "-",
          "0x",
          "_",
          "Content-Length: 5\r\n",
          "Content-Length: 05\r\n",
          "Content-Length : 5\r\n",
          "content-length:5\r\n",
          "Content_Length: 5\r\n",
          "Content-Length: 5,5\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: identity\r\n",
          "Transfer-Encoding:\tchunked\r\n",
          "Transfer-Encoding: chunked, chunked\r\n",
          "Transfer-Encoding: x\r\n",
          "transfer_encoding: chunked\r\n",
          "TE: trailers\r\n",
          "Host: b\r\n",
          "Host:\r\n",
          " Host: b\r\n",
          "Connection: close\r\n",
          "Connection: content-length, host\r\n",
          "Upgrade: h2c\r\n",
          "Expect: 100-continue\r\n",
          "Sec-WebSocket-Key1: 1\r\n",
          "Trailer: Content-Length\r\n",
          "X: y\r\n z\r\n",
          "0\r\n\r\n",
          "0\r\nContent-Length: 5\r\n\r\n",
          "5\r\nhello\r\n",
          "5;x\r\n",
          "00005\r\n",
          "FFFFFFFF\r\n",
          "fffffffffffffffff\r\n",
          "5 \r\n",
          "HTTP/1.0",
          "HTTP/1.1",
          "HTTP/0.9",
          "HTTP/2.0",
          "GET /s HTTP/1.1\r\nHost: s\r\n\r\n",
          "GET ",
          "CONNECT a:1 ",
          "http://c/",
          "/../",
          "%2e%2e/",
          "%00",
          "..;/",
          "\\",
          "#",
          "99999999999999999999");

  private final Mutator mutator = new Mutator(SEEDS, PIECES);
  private EmbeddedChannel encoder = new EmbeddedChannel(new HttpRequestEncoder());
  private long accepted;

  public static void main(String[] arguments) {
    long first = Long.parseLong(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    RequestFuzz fuzz = new RequestFuzz();
    int faults = 0;
    for (long done = 1; done <= count && faults < MOST_FAULTS; done++) {
      String fault = fuzz.fault(first + done - 1);
      if (!fault.isEmpty()) {
        faults++;
        System.out.println(fault);
      }
      if (done % PROGRESS == 0 || done == count) {
        System.out.printf("%d tried, %d accepted, %d faults%n", done, fuzz.accepted, faults);
      }
    }
  }

  /** How many requests were let through so far. */
  long accepted() {
    return accepted;
  }

  /** What is wrong with how the bytes of this seed are read; empty if nothing is. */
  String fault(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = mutator.make(random);
    String fault;
    try {
      fault = judge(bytes, random);
    } catch (RuntimeException | AssertionError e) {
      fault = e.toString();
    }
    return fault.isEmpty() ? "" : "seed " + seed + ": " + fault + "\n  " + Mutator.shown(bytes);
  }

  private String judge(byte[] bytes, SplittableRandom random) {
    List<String> asked = new ArrayList<>();
    byte[] forwarded = forwarded(bytes, random, asked);
    accepted += asked.size();
    Reading came = StrictReader.read(bytes, From.CLIENT);
    Reading goes = StrictReader.read(forwarded, From.GATEWAY);
    if (!goes.fault().isEmpty()) {
      return "forwarded with " + goes.fault() + ": " + Mutator.shown(forwarded);
    }
    if (!goes.asked().equals(asked)) {
      return "forwarded as " + goes.asked() + ", not " + asked;
    }
    if (came.requests().size() < asked.size()) {
      return "accepted " + asked + " with " + came.fault();
    }
    for (int i = 0; i < asked.size(); i++) {
      StrictReader.Request sent = came.requests().get(i);
      StrictReader.Request got = goes.requests().get(i);
      boolean whole = !sent.target().startsWith("/") && !sent.target().equals("*");
      if (!sent.method().equals(got.method())
          || !sent.body().equals(got.body())
          || (!whole && !sent.target().equals(got.target()))) {
        return "sent " + sent + ", forwarded " + got;
      }
      for (String field : got.fields()) {
        if (!sent.fields().contains(field) && !OWN.contains(name(field))) {
          return "added " + field + " to " + sent;
        }
      }
      if (!sent.trailers().containsAll(got.trailers())) {
        return "forwarded the trailers " + got.trailers() + " of " + sent;
      }
    }
    return "";
  }

  private static String name(String field) {
    return field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
  }

  /**
   * What a replica gets.
   *
   * @param asked takes the requests that were let through whole
   */
  private byte[] forwarded(byte[] bytes, SplittableRandom random, List<String> asked) {
    EmbeddedChannel client =
        new EmbeddedChannel(new StrictRequestDecoder(ClientLimits.DEFAULT), new RequestGuard());
    int at = 0;
    while (at < bytes.length) {
      int end = random.nextInt(3) == 0 ? at + 1 + random.nextInt(bytes.length - at) : bytes.length;
      client.writeInbound(Unpooled.copiedBuffer(bytes, at, end - at));
      at = end;
    }
    StringBuilder text = new StringBuilder();
    boolean open = false;
    for (Object next = client.readInbound(); next != null; next = client.readInbound()) {
      if (next instanceof HttpRequest request) {
        RequestHead head = new RequestHead(request);
        text.append(head.method().name()).append(' ').append(head.uri()).append(' ');
        encoder.writeOutbound(head.forwarded(REPLICA));
        open = true;
      } else if (next instanceof HttpContent content) {
        text.append(content.content().toString(StandardCharsets.ISO_8859_1));
        if (content instanceof LastHttpContent last) {
          HopByHop.stripTrailers(last.trailingHeaders());
          asked.add(text.toString().strip());
          text.setLength(0);
          open = false;
        }
        encoder.writeOutbound(content);
      } else {
        ReferenceCountUtil.release(next);
      }
    }
    client.finishAndReleaseAll();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ByteBuf next = encoder.readOutbound(); next != null; next = encoder.readOutbound()) {
      byte[] part = new byte[next.readableBytes()];
      next.readBytes(part);
      next.release();
      out.writeBytes(part);
    }
    if (open) {
      // In the middle of a request, as its connection to the replica would be closed.
      encoder.finishAndReleaseAll();
      encoder = new EmbeddedChannel(new HttpRequestEncoder());
    }
    return out.toByteArray();
  }
}
