package dev.slipway.gateway.certificate.authority;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no certificate for now. */
public final class AuthorityException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final transient Optional<Instant> notBefore;

  /**
   * There is none, and why.
   *
   * @param notBefore when the authority may be asked again, if it said so
   */
  public AuthorityException(
      String sentence, Optional<Instant> notBefore, @Nullable Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
    this.notBefore = notBefore;
  }

  public AuthorityException(String sentence, @Nullable Throwable cause) {
    this(sentence, Optional.empty(), cause);
  }

  /** What the user reads. */
  public String sentence() {
    return sentence;
  }

  public Optional<Instant> notBefore() {
    return notBefore;
  }
}
