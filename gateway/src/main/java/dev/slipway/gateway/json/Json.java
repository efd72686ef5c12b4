package dev.slipway.gateway.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A value of RFC 8259. Two objects are equal whatever the order of their members. */
public sealed interface Json {
  /** Members in the order in which they were written. */
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public Optional<Json> member(String name) {
      return Optional.ofNullable(members.get(name));
    }
  }

  record Arr(List<Json> items) implements Json {
    public Arr {
      items = Collections.unmodifiableList(new ArrayList<>(items));
    }
  }

  record Text(String value) implements Json {}

  /** Equal to any other way of writing the same number. */
  record Num(BigDecimal value) implements Json {
    public Num {
      value = value.stripTrailingZeros();
    }

    /** Empty if it has a fraction, or is too large. */
    public OptionalLong whole() {
      boolean fits =
          value.scale() <= 0
              && value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
              && value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
      return fits ? OptionalLong.of(value.longValueExact()) : OptionalLong.empty();
    }
  }

  record Bool(boolean value) implements Json {}

  record Null() implements Json {}
}
