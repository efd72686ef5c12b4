/**
 * Keeps a certificate for every name that is wanted: from files, made here, or asked for at an
 * authority and renewed; tells how it stands with each, and gives the data plane what it asks for
 * from memory. Talking to an authority is in {@code acme}, which nothing loads before one is asked.
 */
@NullMarked
package dev.slipway.gateway.certificate;

import org.jspecify.annotations.NullMarked;
