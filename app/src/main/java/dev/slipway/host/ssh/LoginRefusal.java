package dev.slipway.host.ssh;

import dev.slipway.host.ssh.config.SshSettings;
import java.util.List;
import java.util.Optional;

/** Says what was tried at a machine that did not let the user in, and what to do. */
record LoginRefusal(
    SshSettings settings, List<String> tried, List<String> methods, boolean keyTaken) {
  String sentence(List<String> problems, Optional<String> cause) {
    StringBuilder text = new StringBuilder();
    text.append(settings.login()).append(" does not let you in. ");
    text.append(
            tried.isEmpty() ? "There was nothing to try." : "Tried: " + String.join(", ", tried))
        .append(tried.isEmpty() ? " " : ". ");
    problems.forEach(each -> text.append(each).append(' '));
    if (!methods.isEmpty()) {
      text.append("It takes: ").append(String.join(", ", methods)).append(". ");
    }
    cause
        .filter(each -> each.contains("Too many"))
        .ifPresent(
            _ ->
                text.append(
                    "It hung up after too many tries; name the right key with IdentityFile. "));
    text.append(advice());
    return text.toString();
  }

  private String advice() {
    if (keyTaken) {
      return "It knows the key, so the account itself is the matter: it may be locked or expired,"
          + " or may not log in from here. Ask who looks after the machine.";
    }
    if (methods.contains("publickey")) {
      return "Check the user's name, and that the key's public half is a line of"
          + " ~/.ssh/authorized_keys there; that only the user can write that file, ~/.ssh"
          + " and the home (chmod 600, 700); that its disk is not full; and that the account"
          + " is not locked or expired.";
    }
    return "Check the user's name and the password, and that the account is not locked or expired.";
  }
}
