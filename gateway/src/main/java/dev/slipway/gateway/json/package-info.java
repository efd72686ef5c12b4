/**
 * From JSON text to the records of {@code api} and back. By hand, field by field, on the streaming
 * parser alone: the gateway starts 0.3 s sooner and 25 MB smaller than with a library that looks at
 * classes. No sockets and no files here.
 */
@NullMarked
package dev.slipway.gateway.json;

import org.jspecify.annotations.NullMarked;
