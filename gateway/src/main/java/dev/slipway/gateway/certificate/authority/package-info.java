/**
 * What a certificate authority is to the rest: it is asked, it looks at the challenges that are
 * shown, and it gives a certificate or a sentence. No protocol comes in.
 */
@NullMarked
package dev.slipway.gateway.certificate.authority;

import org.jspecify.annotations.NullMarked;
