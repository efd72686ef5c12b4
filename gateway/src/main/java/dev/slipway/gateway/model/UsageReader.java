package dev.slipway.gateway.model;

import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.JsonSyntaxException;
import dev.slipway.gateway.json.JsonText;
import io.netty.buffer.ByteBuf;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an answer took from its bytes as they pass. */
public abstract sealed class UsageReader permits WholeUsageReader, StreamUsageReader {
  private static final Set<String> PATHS = Set.of("usage", "response.usage");
  private static final int LONGEST = 4096;
  private static final String EVENTS = "text/event-stream";
  private static final String JSON = "json";

  final MemberScanner scanner = new MemberScanner(PATHS, LONGEST);
  private final JsonText text;
  private @Nullable TokenUsage usage;

  UsageReader(JsonText text) {
    this.text = text;
  }

  /** For an answer of this content type; empty if such an answer tells no usage. */
  public static Optional<UsageReader> of(String contentType, JsonText text) {
    String lower = contentType.toLowerCase(Locale.ROOT);
    if (lower.startsWith(EVENTS)) {
      return Optional.of(new StreamUsageReader(text));
    }
    return lower.contains(JSON) ? Optional.of(new WholeUsageReader(text)) : Optional.empty();
  }

  /** Looks at the next bytes of the answer, and leaves them as they are. */
  public abstract void take(ByteBuf bytes);

  /** Whether the first piece of the answer proper has come. */
  public abstract boolean begun();

  /** What was told last; empty if nothing was. */
  public final Optional<TokenUsage> usage() {
    return Optional.ofNullable(usage);
  }

  final void found(byte[] value) {
    try {
      if (text.read(value) instanceof Json.Obj object) {
        OptionalLong prompt = count(object, "prompt_tokens", "input_tokens");
        OptionalLong completion = count(object, "completion_tokens", "output_tokens");
        if (prompt.isPresent() || completion.isPresent()) {
          usage = new TokenUsage(prompt.orElse(0), completion.orElse(0));
        }
      }
    } catch (JsonSyntaxException e) {
      // Too long, or not what it seemed: then nothing is known of this answer.
      return;
    }
  }

  private static OptionalLong count(Json.Obj usage, String name, String otherName) {
    Json value = usage.member(name).or(() -> usage.member(otherName)).orElse(new Json.Null());
    OptionalLong count = value instanceof Json.Num number ? number.whole() : OptionalLong.empty();
    return count.isPresent() && count.getAsLong() >= 0 ? count : OptionalLong.empty();
  }
}
