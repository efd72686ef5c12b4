package dev.slipway.config;

import java.util.function.UnaryOperator;

/** A header of a request; its value may hold references. */
public record HttpHeader(String name, String value) {

  HttpHeader mapTexts(UnaryOperator<String> change) {
    return new HttpHeader(name, change.apply(value));
  }
}
