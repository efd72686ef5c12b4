/**
 * Keys and certificates as bytes: PEM and the little of DER (X.690) that the gateway writes and
 * reads itself, so that it needs no cryptography library besides the JDK's. Nothing that waits,
 * stores or knows of names that are wanted comes in here.
 */
@NullMarked
package dev.slipway.gateway.certificate.x509;

import org.jspecify.annotations.NullMarked;
