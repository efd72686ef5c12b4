package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.certificate.store.Attempts;
import dev.slipway.gateway.certificate.store.CertificateStore;
import java.io.IOException;
import java.util.Optional;

/** Where it is kept how often an authority was asked in vain for one certificate. */
interface AttemptNotes {
  /** Empty if the last attempt succeeded, or was made for other wishes. */
  Optional<Attempts> kept();

  void keep(Attempts attempts) throws IOException;

  void forget() throws IOException;

  /** On disk. */
  static AttemptNotes in(CertificateStore store, Certificate.Acme wanted) {
    return new AttemptNotes() {
      @Override
      public Optional<Attempts> kept() {
        try {
          return store.attempts(wanted);
        } catch (IOException e) {
          // As if there were none: what hinders reading hinders asking, which has its sentence.
          return Optional.empty();
        }
      }

      @Override
      public void keep(Attempts attempts) throws IOException {
        store.keepAttempts(wanted, attempts);
      }

      @Override
      public void forget() throws IOException {
        store.forgetAttempts(wanted);
      }
    };
  }
}
