package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.certificate.dns.JndiNameServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A process of its own that gets a certificate, says so, and waits to be killed. */
final class CertificateProcess {
  private CertificateProcess() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Certificates certificates =
        new Certificates(
            new CertificateSettings(
                Optional.of(Path.of(args[0])),
                true,
                Clocks.SYSTEM,
                PebbleTest.QUICK,
                Optional.of(new JndiNameServers(args[3]))));
    try (Front front =
        new Front(
            certificates, certificates, Integer.parseInt(args[4]), Integer.parseInt(args[5]))) {
      certificates.apply(
          new DesiredState(
              1, List.of(), List.of(), List.of(), List.of(wanted(args[1], args[2])), List.of()));
      CertificateState last = null;
      while (front.tlsPort() > 0) {
        CertificateState now = certificates.observed().get(0).state();
        if (last == null || !last.getClass().equals(now.getClass())) {
          System.out.println(now);
        }
        last = now;
        Thread.sleep(20);
      }
    }
  }

  static Certificate.Acme wanted(String directory, String roots) {
    return new Certificate.Acme(
        List.of("app.example.com"),
        directory,
        "",
        Challenge.HTTP_01,
        List.of("127.0.0.1"),
        Optional.of(roots));
  }
}
