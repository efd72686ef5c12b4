/** What the domain name system says of a gateway's domain, as its zone's own servers tell it. */
@NullMarked
package dev.slipway.publish.dns;

import org.jspecify.annotations.NullMarked;
