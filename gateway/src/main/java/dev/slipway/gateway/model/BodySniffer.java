package dev.slipway.gateway.model;

import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.ByteBuf;

/** Finds out from a request's body, as it comes, which model it is for, and reads no further. */
public interface BodySniffer {
  /**
   * One for a body of this type, before its first byte.
   *
   * @param contentType as the header tells it; may be empty
   * @param mostBytes that may come before the model
   */
  static BodySniffer of(String contentType, JsonText text, int mostBytes) {
    return FormSniffer.isForm(contentType)
        ? new FormSniffer(contentType, mostBytes)
        : new ModelSniffer(text, mostBytes);
  }

  /** Looks at the next bytes of the body, and leaves them as they are. */
  Sniffed take(ByteBuf bytes, boolean last);
}
