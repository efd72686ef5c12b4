/**
 * Keys and certificates on disk, readable by the gateway's user alone. Every file is either the old
 * one or the new one, whole, whenever the machine stops.
 */
@NullMarked
package dev.slipway.gateway.certificate.store;

import org.jspecify.annotations.NullMarked;
