/**
 * The language as others read it: a JSON schema for other editors, and the pages of a reference.
 */
@NullMarked
package dev.slipway.config.reference;

import org.jspecify.annotations.NullMarked;
