package dev.slipway.gateway.certificate.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServedContextTest {
  private final Identity identity =
      new CertificateMaker().selfSigned(List.of("a.x"), Instant.now(), Duration.ofDays(1));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void offersOnlyNewVersionsAndCiphersWithForwardSecrecy(boolean nativeLibrary)
      throws UnusableCertificateException {
    ServedContext context = new TlsContextMaker(nativeLibrary).http(identity);
    SSLEngine engine = context.newHandler(ByteBufAllocator.DEFAULT).engine();
    assertThat(engine.getEnabledProtocols()).contains("TLSv1.2", "TLSv1.3");
    assertThat(engine.getEnabledProtocols()).doesNotContain("TLSv1", "TLSv1.1", "SSLv3");
    assertThat(engine.getEnabledCipherSuites())
        .isNotEmpty()
        .allMatch(
            each ->
                each.startsWith("TLS_AES")
                    || each.startsWith("TLS_CHACHA20")
                    || each.startsWith("TLS_ECDHE"))
        .noneMatch(each -> each.contains("CBC"));
    SslHandler handler = context.newHandler(ByteBufAllocator.DEFAULT);
    assertThat(handler.applicationProtocol()).isNull();
  }

  @Test
  void turnsTicketKeysWhileItServes() throws UnusableCertificateException {
    ServedContext context = new TlsContextMaker(true).http(identity);
    for (int i = 0; i < 5; i++) {
      context.turnTicketKeys();
    }
    assertThat(context.newHandler(ByteBufAllocator.DEFAULT)).isNotNull();
  }

  @Test
  void findsExactNamesBeforeWildcardsForOneLabel() {
    NameTable<Integer> table = new NameTable<>(Map.of("a.x.org", 1, "*.x.org", 2));
    assertThat(table.find("a.x.org")).isEqualTo(1);
    assertThat(table.find("b.x.org")).isEqualTo(2);
    assertThat(table.find("c.b.x.org")).isNull();
    assertThat(table.find("x.org")).isNull();
    assertThat(table.find("")).isNull();
  }
}
