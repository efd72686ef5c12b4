package dev.slipway.machine;

/**
 * The login that is used on a machine.
 *
 * @param user its name there
 * @param rights what it may do
 */
public record Account(String user, Rights rights) {}
