package dev.slipway.store;

/** A listener's life: it hears nothing more once this is closed. Closing twice does no harm. */
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
