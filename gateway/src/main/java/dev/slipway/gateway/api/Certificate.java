package dev.slipway.gateway.api;

import java.util.List;

/** Where the certificate for some names comes from. A name is exact, or {@code *.name}. */
public sealed interface Certificate {
  /** The names that it is for, in lower case. */
  List<String> names();

  /**
   * Asked for at a certificate authority by ACME (RFC 8555), and renewed.
   *
   * @param directory the address of the authority's directory
   * @param email told to the authority; may be empty
   */
  record Acme(List<String> names, String directory, String email) implements Certificate {
    public Acme {
      names = List.copyOf(names);
    }
  }

  /** PEM files on the gateway's machine, read again when they change. */
  record Files(List<String> names, String chainPath, String keyPath) implements Certificate {
    public Files {
      names = List.copyOf(names);
    }
  }

  /** Made by the gateway; no client trusts it by itself. */
  record SelfSigned(List<String> names) implements Certificate {
    public SelfSigned {
      names = List.copyOf(names);
    }
  }
}
