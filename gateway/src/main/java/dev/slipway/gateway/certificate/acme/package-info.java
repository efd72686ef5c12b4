/**
 * Speaks ACME (RFC 8555) with certificate authorities by acme4j, which may come in here and nowhere
 * else: the gateway must run without it.
 */
@NullMarked
package dev.slipway.gateway.certificate.acme;

import org.jspecify.annotations.NullMarked;
