package dev.slipway.publish.remote;

import dev.slipway.host.Host;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Rights;
import dev.slipway.machine.doctor.Superuser;
import java.util.Optional;

/** Becomes the superuser of machines, with a password of the user's where one is needed. */
public final class Superusers {
  private final PasswordQuestion question;

  public Superusers(PasswordQuestion question) {
    this.question = question;
  }

  /**
   * A shell of the superuser. Nothing is run yet.
   *
   * @throws GatewayException when the login cannot become the superuser, or nobody gives a password
   */
  public RootShell shell(Host host, MachineFacts facts) throws GatewayException {
    Rights rights = facts.account().rights();
    if (rights == Rights.NONE) {
      throw new GatewayException(
          ("%s cannot become the superuser on %s, which a gateway needs to be installed. Add the"
                  + " machine with a login that may use sudo.")
              .formatted(facts.account().user(), host.name()));
    }
    Superuser superuser = new Superuser(rights, Optional.empty());
    if (superuser.asks()) superuser = new Superuser(rights, question.sudo(host.name()));
    if (superuser.asks()) {
      throw new GatewayException(
          "sudo asks for a password on %s, and nobody gave one. Nothing was changed."
              .formatted(host.name()));
    }
    return new RootShell(host, superuser);
  }
}
