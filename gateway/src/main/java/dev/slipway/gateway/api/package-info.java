/**
 * What a gateway is told and what it tells back, as plain records. Nothing of Netty may come in:
 * the app and later the control listener both speak these types.
 */
@NullMarked
package dev.slipway.gateway.api;

import org.jspecify.annotations.NullMarked;
