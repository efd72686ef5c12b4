package dev.slipway.gateway.certificate.acme;

import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.certificate.authority.AuthorityException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.shredzone.acme4j.Problem;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeNetworkException;
import org.shredzone.acme4j.exception.AcmeRateLimitedException;
import org.shredzone.acme4j.exception.AcmeServerException;
import org.shredzone.acme4j.exception.AcmeUserActionRequiredException;

/** From what an authority says (RFC 8555 section 6.7) to what a user can act on. */
final class Refusals {
  private static final String TYPES = "urn:ietf:params:acme:error:";

  private final String authority;

  /**
   * Of one authority.
   *
   * @param directory of the authority
   */
  Refusals(String directory) {
    this.authority = host(directory);
  }

  AuthorityException of(AcmeException failure) {
    if (failure instanceof AcmeNetworkException) {
      return unreachable(failure);
    }
    if (failure instanceof AcmeRateLimitedException limited) {
      Optional<Instant> after = limited.getRetryAfter();
      return new AuthorityException(
          authority
              + " gives no more certificates for these names for now: "
              + detail(limited.getProblem())
              + " It is asked again "
              + (after.isPresent() ? "when it said." : "later."),
          after,
          failure);
    }
    if (failure instanceof AcmeUserActionRequiredException asked) {
      return new AuthorityException(
          authority
              + " wants its terms agreed to again: "
              + detail(asked.getProblem())
              + asked.getTermsOfServiceUri().map(terms -> " They are at " + terms + ".").orElse(""),
          failure);
    }
    if (failure instanceof AcmeServerException refused) {
      return new AuthorityException(sentence(refused.getProblem()), failure);
    }
    return new AuthorityException(
        authority
            + " answered in a way that cannot be understood ("
            + failure.getMessage()
            + "). Check that the directory's address is right.",
        failure);
  }

  /** Why the authority did not see that a name leads here. */
  AuthorityException unproven(String name, Challenge challenge, Optional<Problem> problem) {
    String detail = problem.map(Refusals::detail).orElse("it did not say why.");
    String type = problem.map(each -> type(each.getType())).orElse("");
    int port = challenge == Challenge.HTTP_01 ? 80 : 443;
    String sentence =
        switch (type) {
          case "dns", "caa" -> sentence(name, type, detail);
          case "connection" ->
              authority
                  + " could not reach "
                  + name
                  + " on port "
                  + port
                  + ": "
                  + detail
                  + " Let port "
                  + port
                  + " through to this gateway, and have it listen there.";
          default ->
              authority
                  + " reached "
                  + name
                  + " on port "
                  + port
                  + ", but not this gateway's answer: "
                  + detail
                  + " Check that nothing else answers there, such as another server or a cache.";
        };
    return new AuthorityException(sentence, null);
  }

  AuthorityException slow(String doing) {
    return new AuthorityException(
        authority + " took too long to " + doing + ". It is asked again later.", null);
  }

  private AuthorityException unreachable(AcmeException failure) {
    Throwable cause = failure.getCause();
    String reason = cause == null || cause.getMessage() == null ? "" : " (" + text(cause) + ")";
    return new AuthorityException(
        "The certificate authority "
            + authority
            + " cannot be reached"
            + reason
            + ". Check its address and this machine's way to the Internet.",
        failure);
  }

  private static String text(Throwable cause) {
    return String.valueOf(cause.getMessage());
  }

  private String sentence(Problem problem) {
    return sentence(
        problem
            .getIdentifier()
            .map(each -> each.toMap().get("value"))
            .map(String::valueOf)
            .orElse("these names"),
        type(problem.getType()),
        detail(problem));
  }

  private String sentence(String name, String type, String detail) {
    return switch (type) {
      case "dns" ->
          authority
              + " found no usable DNS record of "
              + name
              + ": "
              + detail
              + " Check its A and AAAA records.";
      case "caa" ->
          "A CAA record forbids "
              + authority
              + " to give a certificate for "
              + name
              + ": "
              + detail
              + " Change that record, or use the authority that it names.";
      case "rejectedIdentifier" ->
          authority
              + " gives no certificate for "
              + name
              + ": "
              + detail
              + " Use another name, or PEM files.";
      case "externalAccountRequired" ->
          authority
              + " serves only those who registered with it before, which this gateway cannot"
              + " prove. Use another authority, or PEM files.";
      case "invalidContact", "unsupportedContact" ->
          authority + " does not take the email address: " + detail + " Give another or none.";
      case "serverInternal" ->
          authority + " has trouble of its own: " + detail + " It is asked again later.";
      default -> authority + " gave no certificate: " + detail;
    };
  }

  private static String detail(Problem problem) {
    String text = problem.getDetail().or(problem::getTitle).orElse("it did not say why").strip();
    return text.endsWith(".") ? text : text + ".";
  }

  private static String type(URI type) {
    String text = type.toString();
    return text.startsWith(TYPES) ? text.substring(TYPES.length()) : text;
  }

  private static String host(String directory) {
    try {
      String host = URI.create(directory).getHost();
      return host == null ? directory : host;
    } catch (IllegalArgumentException e) {
      // Shown as it was written; asking it says that it is no address.
      return directory;
    }
  }
}
