package dev.slipway.gateway.model;

import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.ByteBuf;

/** An answer that is one JSON object. */
final class WholeUsageReader extends UsageReader {
  private boolean begun;

  WholeUsageReader(JsonText text) {
    super(text);
  }

  @Override
  public void take(ByteBuf bytes) {
    begun |= bytes.isReadable();
    for (int i = bytes.readerIndex(); i < bytes.writerIndex(); i++) {
      if (scanner.take(bytes.getByte(i))) {
        found(scanner.value());
      }
    }
  }

  @Override
  public boolean begun() {
    return begun;
  }
}
