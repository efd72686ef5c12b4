package dev.slipway.gateway.certificate.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The addresses of this machine that the whole Internet reaches. */
public final class PublicAddresses {
  private static final int CARRIER_FIRST = 100;
  private static final int CARRIER_MASK = 0xc0;
  private static final int CARRIER_SECOND = 64;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int UNIQUE_LOCAL = 0xfc;

  private PublicAddresses() {}

  /** Empty behind address translation, as in most clouds: there only the user knows the address. */
  public static List<String> found() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(PublicAddresses::isPublic)
          .map(PublicAddresses::text)
          .toList();
    } catch (SocketException e) {
      // As if there were none: the check then only asks whether the names exist.
      return List.of();
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      // RFC 6598: shared by the customers of a carrier.
      return (bytes[0] & 0xff) != CARRIER_FIRST || (bytes[1] & CARRIER_MASK) != CARRIER_SECOND;
    }
    return !(address instanceof Inet6Address) || (bytes[0] & UNIQUE_LOCAL_MASK) != UNIQUE_LOCAL;
  }

  private static String text(InetAddress address) {
    String text = address.getHostAddress();
    int scope = text.indexOf('%');
    return scope < 0 ? text : text.substring(0, scope);
  }
}
