package dev.slipway.publish.dns;

/** Whether a domain leads to its gateway. */
public sealed interface DomainState {
  /** It does; {@code sentence} tells so. */
  record Right(String sentence) implements DomainState {}

  /** It does not yet; {@code sentence} tells what it does instead and which record to create. */
  record Wrong(String sentence) implements DomainState {}
}
