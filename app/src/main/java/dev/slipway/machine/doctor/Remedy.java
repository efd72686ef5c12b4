package dev.slipway.machine.doctor;

import java.time.Duration;

/**
 * What mends a machine. Applying it twice does no harm.
 *
 * @param title the words of its button: "Install Docker"
 * @param effect what it does to the machine, as a sentence to agree to
 * @param script for the POSIX shell, run by the superuser; holds no secrets
 * @param limit how long it may take
 */
public record Remedy(String title, String effect, String script, Duration limit) {}
