package dev.slipway.gateway.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Keys and certificates as Debian's openssl makes them, in a folder of a test. */
public final class OpenSslTool {
  private final Path folder;

  public OpenSslTool(Path folder) {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl");
    this.folder = folder;
  }

  public String key(String form) throws IOException, InterruptedException {
    String out = form + ".key";
    switch (form) {
      case "rsa-pkcs8" -> run("genpkey", "-algorithm", "RSA", "-out", out);
      case "rsa-pkcs1" -> run("genrsa", "-traditional", "-out", out, "2048");
      case "ec-pkcs8" ->
          run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", out);
      case "ec-sec1" -> run("ecparam", "-name", "prime256v1", "-genkey", "-out", out);
      case "ec-384" -> run("ecparam", "-name", "secp384r1", "-genkey", "-out", out);
      case "ed25519" -> run("genpkey", "-algorithm", "ED25519", "-out", out);
      case "encrypted-pkcs8" ->
          run("genpkey", "-algorithm", "RSA", "-aes256", "-pass", "pass:x", "-out", out);
      case "encrypted-pkcs1" ->
          run("genrsa", "-traditional", "-aes256", "-passout", "pass:x", "-out", out, "2048");
      default -> throw new IllegalArgumentException(form);
    }
    return Files.readString(folder.resolve(out));
  }

  public void root(String name) throws IOException, InterruptedException {
    run(signing(name, "/CN=" + name, 30, List.of("basicConstraints=critical,CA:TRUE"), ""));
  }

  public void intermediate(String name, String signer) throws IOException, InterruptedException {
    run(signing(name, "/CN=" + name, 30, List.of("basicConstraints=critical,CA:TRUE"), signer));
  }

  public void leaf(String name, String signer, String host, int days, String... extensions)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(extensions));
    all.add("subjectAltName=DNS:" + host);
    run(signing(name, "/CN=" + host, days, all, signer));
  }

  public void run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(
          List.of(arguments) + ": " + Files.readString(folder.resolve("openssl.log")));
    }
  }

  public Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("openssl.log").toFile())
        .start();
  }

  public X509Certificate certificate(String name) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".pem"))) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  private static String[] signing(
      String name, String subject, int days, List<String> extensions, String signer) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-subj",
                subject,
                "-days",
                Integer.toString(days),
                "-keyout",
                name + ".key",
                "-out",
                name + ".pem"));
    extensions.forEach(each -> all.addAll(List.of("-addext", each)));
    if (!signer.isEmpty()) {
      all.addAll(List.of("-CA", signer + ".pem", "-CAkey", signer + ".key"));
    }
    return all.toArray(String[]::new);
  }
}
