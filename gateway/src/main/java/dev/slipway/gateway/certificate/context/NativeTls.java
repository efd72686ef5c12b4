package dev.slipway.gateway.certificate.context;

import io.netty.handler.ssl.OpenSsl;
import java.lang.reflect.InvocationTargetException;

/** Whether BoringSSL is at hand. Asking loads it, which takes a moment. */
final class NativeTls {
  private NativeTls() {}

  static boolean available() {
    return access() && OpenSsl.isAvailable();
  }

  /** Since Java 22 a program says whether it may load native code; before that, it always may. */
  private static boolean access() {
    try {
      Object enabled =
          Module.class.getMethod("isNativeAccessEnabled").invoke(NativeTls.class.getModule());
      return Boolean.TRUE.equals(enabled);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
