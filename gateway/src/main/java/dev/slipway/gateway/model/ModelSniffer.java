package dev.slipway.gateway.model;

import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonSyntaxException;
import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.ByteBuf;
import java.util.Set;

/**
 * Reads the {@code model} of a request's JSON body, and no further. Of two members of that name the
 * first one counts: whatever the replica makes of the other, it is a replica of the first.
 */
final class ModelSniffer implements BodySniffer {
  private static final String MODEL = "model";
  private static final int LONGEST = 1024;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  private final MemberScanner scanner = new MemberScanner(Set.of(MODEL), LONGEST);
  private final JsonText text;
  private final int mostBytes;
  private int seen;

  /**
   * Begins before the first byte of a body.
   *
   * @param mostBytes that may come before the model
   */
  ModelSniffer(JsonText text, int mostBytes) {
    this.text = text;
    this.mostBytes = mostBytes;
  }

  @Override
  public Sniffed take(ByteBuf bytes, boolean last) {
    for (int i = bytes.readerIndex(); i < bytes.writerIndex(); i++) {
      if (scanner.take(bytes.getByte(i))) {
        return model(scanner.value());
      }
      if (scanner.strange()) {
        return unusable("The body must be a JSON object with a \"model\".", "");
      }
      if (scanner.ended()) {
        return missing();
      }
    }
    seen += bytes.readableBytes();
    if (last) {
      return missing();
    }
    return seen > mostBytes
        ? new Sniffed.Unusable(
            new OpenAiError(
                TOO_LARGE,
                "\"model\" must stand in the first "
                    + mostBytes
                    + " bytes of the body. Write it before the messages.",
                MODEL,
                "request_too_large"))
        : new Sniffed.More();
  }

  private Sniffed model(byte[] value) {
    try {
      if (text.read(value) instanceof Json.Text name && !name.value().isBlank()) {
        return new Sniffed.Model(name.value());
      }
    } catch (JsonSyntaxException e) {
      return unusable("\"model\" must be the name of a model, in quotes.", MODEL);
    }
    return unusable("\"model\" must be the name of a model, in quotes.", MODEL);
  }

  private static Sniffed missing() {
    return unusable("The body does not say which model it is for: \"model\" is missing.", MODEL);
  }

  private static Sniffed unusable(String sentence, String param) {
    return new Sniffed.Unusable(new OpenAiError(BAD_REQUEST, sentence, param, ""));
  }
}
