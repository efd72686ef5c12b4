package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.loop.ReadSizes;
import dev.slipway.gateway.proxy.wire.FramingNames;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.util.List;

/**
 * Netty's decoder, without the leniency that is left in its strict mode: it skips bare line ends
 * before a request, joins folded lines, takes a tab or a bare carriage return for a space in the
 * request line, drops repeated lengths of HTTP/1.0, and reads any number of fields, each of which
 * another server may read differently.
 */
final class StrictRequestDecoder extends HttpRequestDecoder {
  private static final int MAX_LINE = 16 * 1024;

  /** Browsers send some 20; each costs a look at it for every header that is looked up. */
  private static final int MAX_FIELDS = 256;

  private static final int VERSION_LENGTH = "HTTP/1.1".length();
  private static final String FOLDED = "a header line begins with a space";
  private static final AsciiString HOST = AsciiString.cached("host");
  private static final AsciiString CONTENT_LENGTH = AsciiString.cached("content-length");

  private boolean inHead = true;
  private boolean requestLineRead;
  private boolean trailers;
  private boolean dead;
  private long headStart;
  private int wordEnd;
  private int hosts;
  private int lengths;
  private int fields;

  StrictRequestDecoder(ClientLimits limits) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(MAX_LINE)
            .setMaxHeaderSize(limits.headerBytes())
            .setMaxChunkSize(ReadSizes.LARGE)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true)
            .setAllowDuplicateContentLengths(false));
  }

  /**
   * When the first byte of a head that is not complete came, by {@link System#nanoTime}; 0 if there
   * is none.
   */
  long headStart() {
    return headStart;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    if (dead) {
      in.skipBytes(in.readableBytes());
      return;
    }
    if (inHead && !requestLineRead && !skipEmptyLines(in, out)) {
      return;
    }
    if (inHead && in.isReadable() && hasFoldedLine(in, in.readerIndex(), in.writerIndex())) {
      reject(in, out, FOLDED);
      return;
    }
    boolean begun = inHead && in.isReadable();
    int before = out.size();
    int start = in.readerIndex();
    super.decode(ctx, in, out);
    if (trailers && hasFoldedLine(in, start, in.readerIndex())) {
      out.subList(before, out.size()).forEach(ReferenceCountUtil::release);
      out.subList(before, out.size()).clear();
      reject(in, out, FOLDED);
      return;
    }
    for (int i = before; i < out.size(); i++) {
      decoded(out.get(i));
    }
    if (inHead && begun && headStart == 0 && out.size() == before) {
      // Most heads come whole, and need no clock.
      headStart = System.nanoTime();
    }
  }

  private void reject(ByteBuf in, List<Object> out, String what) {
    dead = true;
    in.skipBytes(in.readableBytes());
    out.add(RejectedRequest.malformed(what));
  }

  /** Old clients send an empty line after a body; false if there is nothing more yet, or ever. */
  private boolean skipEmptyLines(ByteBuf in, List<Object> out) {
    while (in.isReadable()) {
      int at = in.readerIndex();
      byte first = in.getByte(at);
      if (first == HttpConstants.CR && in.readableBytes() == 1) {
        return false;
      }
      if (first == HttpConstants.CR && in.getByte(at + 1) == HttpConstants.LF) {
        in.skipBytes(2);
      } else if (first == HttpConstants.CR || first == HttpConstants.LF) {
        reject(in, out, "it begins with half a line end");
        return false;
      } else {
        return true;
      }
    }
    return false;
  }

  private void decoded(Object message) {
    if (message instanceof HttpRequest) {
      inHead = false;
      headStart = 0;
    }
    if (message instanceof LastHttpContent) {
      inHead = true;
      requestLineRead = false;
      trailers = false;
    }
  }

  /**
   * Lines are consumed whole, so that the buffer always begins with a line as long as the head
   * lasts.
   */
  private boolean hasFoldedLine(ByteBuf in, int start, int end) {
    boolean lineBefore = requestLineRead;
    int line = start;
    while (line < end) {
      byte first = in.getByte(line);
      if (first == ' ' || first == '\t') {
        return true;
      }
      boolean empty = first == HttpConstants.CR || first == HttpConstants.LF;
      if (empty && lineBefore) {
        return false;
      }
      lineBefore = lineBefore || !empty;
      int newLine = in.indexOf(line, end, HttpConstants.LF);
      if (newLine < 0) {
        return false;
      }
      line = newLine + 1;
    }
    return false;
  }

  @Override
  protected HttpMessage createMessage(String[] initialLine) throws Exception {
    requestLineRead = true;
    hosts = 0;
    lengths = 0;
    fields = 0;
    return super.createMessage(initialLine);
  }

  @Override
  protected AsciiString splitHeaderName(byte[] line, int start, int length) {
    AsciiString name = super.splitHeaderName(line, start, length);
    trailers = !inHead;
    if (++fields > MAX_FIELDS) {
      throw new TooLongHttpHeaderException("more than " + MAX_FIELDS + " fields");
    }
    if (trailers && FramingNames.is(name)) {
      // The library drops them without a look at what they say.
      throw new MalformedRequestException("a trailer says where its body ends");
    }
    if (FramingNames.inDisguise(name)) {
      throw new MalformedRequestException("some servers would take a header for its length");
    }
    if (length == HOST.length() && HOST.contentEqualsIgnoreCase(name) && ++hosts > 1) {
      throw new MalformedRequestException("it names its host more than once");
    }
    if (length == CONTENT_LENGTH.length()
        && CONTENT_LENGTH.contentEqualsIgnoreCase(name)
        && ++lengths > 1) {
      throw new MalformedRequestException("it states its length more than once");
    }
    return name;
  }

  @Override
  protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
    if (start != 0) {
      throw new MalformedRequestException("its first line begins with a space");
    }
    wordEnd = length;
    return super.splitFirstWordInitialLine(line, start, length);
  }

  @Override
  protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
    requireOneSpace(line, start);
    wordEnd = start + length;
    return super.splitSecondWordInitialLine(line, start, length);
  }

  @Override
  protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
    requireOneSpace(line, start);
    String version = super.splitThirdWordInitialLine(line, start, length);
    if (!versionOfHttp(version)) {
      throw new MalformedRequestException("its first line does not end with an HTTP version");
    }
    return version;
  }

  private static boolean versionOfHttp(String version) {
    return version.length() == VERSION_LENGTH
        && version.startsWith("HTTP/")
        && digit(version.charAt(5))
        && version.charAt(6) == '.'
        && digit(version.charAt(7));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private void requireOneSpace(byte[] line, int start) {
    if (start != wordEnd + 1 || line[wordEnd] != ' ') {
      throw new MalformedRequestException(
          "the parts of its first line are not set apart by one space");
    }
  }
}
