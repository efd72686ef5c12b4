/**
 * What the data plane asks about certificates, and the answers that certificate authorities ask the
 * data plane for. Who keeps certificates implements it; nothing of the gateway comes in here.
 */
@NullMarked
package dev.slipway.gateway.tls;

import org.jspecify.annotations.NullMarked;
