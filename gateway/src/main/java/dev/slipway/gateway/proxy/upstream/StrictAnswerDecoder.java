package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.loop.ReadSizes;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import java.util.List;

/**
 * Netty's decoder of a replica's answers, without what it lets pass, and told which method is being
 * answered. It also knows whether a replica said more than it was asked.
 */
final class StrictAnswerDecoder extends HttpResponseDecoder {
  private static final int MAX_LINE = 16 * 1024;
  private static final int MAX_HEADERS = 128 * 1024;
  private static final int STATUS_DIGITS = 3;

  private boolean head;
  private boolean begun;
  private int wordEnd;
  private int lengths;

  StrictAnswerDecoder() {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(MAX_LINE)
            .setMaxHeaderSize(MAX_HEADERS)
            .setMaxChunkSize(ReadSizes.LARGE)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true)
            .setAllowDuplicateContentLengths(false));
  }

  /** The next answers are to this method. */
  void answersTo(HttpMethod method) {
    head = HttpMethod.HEAD.equals(method);
  }

  /**
   * Whether not one byte came since the last answer ended. What came would be taken for the begin
   * of the next answer.
   */
  boolean rests() {
    return !begun;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    begun = begun || in.isReadable();
    super.decode(ctx, in, out);
    if (!out.isEmpty() && out.get(out.size() - 1) instanceof LastHttpContent) {
      begun = false;
    }
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage answer) {
    boolean empty = super.isContentAlwaysEmpty(answer);
    return empty || (head && ((HttpResponse) answer).status().code() / 100 != 1);
  }

  @Override
  protected HttpMessage createMessage(String[] initialLine) {
    lengths = 0;
    String version = initialLine[0];
    if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
      throw new IllegalArgumentException("not an answer of HTTP/1");
    }
    if (!status(initialLine[1])) {
      throw new IllegalArgumentException("not a status");
    }
    if (!visible(initialLine[2])) {
      throw new IllegalArgumentException("not a reason");
    }
    return super.createMessage(initialLine);
  }

  @Override
  protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
    wordEnd = start + length;
    return super.splitFirstWordInitialLine(line, start, length);
  }

  @Override
  protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
    requireSpaces(line, start);
    wordEnd = start + length;
    return super.splitSecondWordInitialLine(line, start, length);
  }

  @Override
  protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
    requireSpaces(line, start);
    return super.splitThirdWordInitialLine(line, start, length);
  }

  /** The library would also take half a line end for a space. */
  private void requireSpaces(byte[] line, int start) {
    for (int i = wordEnd; i < start; i++) {
      if (line[i] != ' ') {
        throw new IllegalArgumentException("not a status line");
      }
    }
  }

  @Override
  protected AsciiString splitHeaderName(byte[] line, int start, int length) {
    if (line[start + length] != HttpConstants.COLON) {
      throw new IllegalArgumentException("a space after a name");
    }
    AsciiString name = super.splitHeaderName(line, start, length);
    if (length == HttpHeaderNames.CONTENT_LENGTH.length()
        && HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(name)
        && ++lengths > 1) {
      throw new IllegalArgumentException("more than one length");
    }
    return name;
  }

  /** From 100 to 599, in three digits. */
  private static boolean status(String text) {
    if (text.length() != STATUS_DIGITS || text.charAt(0) < '1' || text.charAt(0) > '5') {
      return false;
    }
    for (int i = 1; i < STATUS_DIGITS; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean visible(String reason) {
    for (int i = 0; i < reason.length(); i++) {
      char c = reason.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        return false;
      }
    }
    return true;
  }
}
