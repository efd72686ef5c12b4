/** Whether names lead to this gateway, and which record is to be changed if they do not. */
@NullMarked
package dev.slipway.gateway.certificate.dns;

import org.jspecify.annotations.NullMarked;
