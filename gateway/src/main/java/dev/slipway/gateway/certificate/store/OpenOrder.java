package dev.slipway.gateway.certificate.store;

import java.security.KeyPair;

/**
 * An order at an authority.
 *
 * @param address of the order
 * @param key of the certificate that is asked for
 */
public record OpenOrder(String address, KeyPair key) {}
