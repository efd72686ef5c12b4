package dev.slipway.gateway.api;

import java.util.List;
import java.util.Optional;

/** Where the certificate for some names comes from. A name is exact, or {@code *.name}. */
public sealed interface Certificate {
  /** The names that it is for, in lower case. */
  List<String> names();

  /**
   * Asked for at a certificate authority by ACME (RFC 8555), and renewed.
   *
   * @param directory the address of the authority's directory
   * @param email told to the authority; may be empty
   * @param challenge how the authority is shown that the names lead here
   * @param publicAddresses where the names must lead; empty to take this machine's own
   * @param rootsPath a PEM file with the roots of an authority that is not publicly trusted
   */
  record Acme(
      List<String> names,
      String directory,
      String email,
      Challenge challenge,
      List<String> publicAddresses,
      Optional<String> rootsPath)
      implements Certificate {
    public Acme {
      names = NamesOfCertificates.checked(names);
      publicAddresses = List.copyOf(publicAddresses);
    }

    /** Of a publicly trusted authority, by any challenge, at this machine's own addresses. */
    public Acme(List<String> names, String directory, String email) {
      this(names, directory, email, Challenge.ANY, List.of(), Optional.empty());
    }
  }

  /** PEM files on the gateway's machine, read again when they change. */
  record Files(List<String> names, String chainPath, String keyPath) implements Certificate {
    public Files {
      names = NamesOfCertificates.checked(names);
    }
  }

  /** Made by the gateway; no client trusts it by itself. */
  record SelfSigned(List<String> names) implements Certificate {
    public SelfSigned {
      names = NamesOfCertificates.checked(names);
    }
  }
}
