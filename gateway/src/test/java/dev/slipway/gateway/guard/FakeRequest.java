package dev.slipway.gateway.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record FakeRequest(String uri, Map<String, String> headers, String address) implements Asked {
  static final FakeRequest PLAIN = new FakeRequest("/", Map.of(), "192.0.2.1");

  FakeRequest with(String header, String value) {
    return new FakeRequest(uri, Map.of(header, value), address);
  }

  FakeRequest from(String other) {
    return new FakeRequest(uri, headers, other);
  }

  FakeRequest to(String other) {
    return new FakeRequest(other, headers, address);
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  @Override
  public InetAddress caller() {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
