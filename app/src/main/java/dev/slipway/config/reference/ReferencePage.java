package dev.slipway.config.reference;

import dev.slipway.config.ConfigurationType;
import java.util.List;

/** All fields of one type of configuration, in the order in which people write them. */
public record ReferencePage(ConfigurationType type, List<ReferenceEntry> fields) {
  public ReferencePage {
    fields = List.copyOf(fields);
  }
}
