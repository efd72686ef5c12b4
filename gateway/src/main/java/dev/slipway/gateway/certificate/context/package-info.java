/**
 * From keys and certificates to what a handshake needs: contexts with the protocols, ciphers and
 * session tickets of all TLS listeners, and stapled word on revocation. Where a certificate comes
 * from is no matter here.
 */
@NullMarked
package dev.slipway.gateway.certificate.context;

import org.jspecify.annotations.NullMarked;
