package dev.slipway.gateway.model;

import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/**
 * An answer in server-sent events (HTML Living Standard, section 9.2.6), each of which has one JSON
 * object as its data.
 */
final class StreamUsageReader extends UsageReader {
  private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);

  /** Matched bytes of the field's name; -1 in a line that is no data. */
  private int matched;

  private boolean lineEmpty = true;
  private boolean afterReturn;
  private boolean begun;

  StreamUsageReader(JsonText text) {
    super(text);
  }

  @Override
  public void take(ByteBuf bytes) {
    for (int i = bytes.readerIndex(); i < bytes.writerIndex(); i++) {
      take(bytes.getByte(i));
    }
  }

  @Override
  public boolean begun() {
    return begun;
  }

  private void take(byte b) {
    boolean second = b == '\n' && afterReturn;
    afterReturn = b == '\r';
    if (second) {
      return;
    }
    if (b == '\n' || b == '\r') {
      if (lineEmpty) {
        // The event's end.
        scanner.reset();
      }
      lineEmpty = true;
      matched = 0;
      return;
    }
    lineEmpty = false;
    if (matched == DATA.length) {
      begun = true;
      if (scanner.take(b)) {
        found(scanner.value());
      }
    } else if (matched >= 0) {
      matched = b == DATA[matched] ? matched + 1 : -1;
    }
  }
}
