package dev.slipway.gateway.json;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.gateway.api.Rate;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Any value of a record, made from its components: one that comes new is then in the test by
 * itself.
 */
final class Records {
  private static final int TRIES = 1000;
  private static final String[] TEXTS = {
    "", "a", "app.example.org", "/v1", "\"\\\n\u0001", "Größe 😀", "\u2028", "null", "~/"
  };

  private final Random random;

  Records(long seed) {
    random = new Random(seed);
  }

  <T> T any(Class<T> type) {
    for (int i = 0; i < TRIES; i++) {
      try {
        return type.cast(value(type));
      } catch (IllegalArgumentException e) {
        // The record refuses such a value: another.
        continue;
      }
    }
    throw new IllegalStateException("no valid " + type);
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    } else if (plain == boolean.class) {
      return random.nextBoolean();
    } else if (plain == int.class) {
      return random.nextBoolean() ? random.nextInt(4) : random.nextInt(65_536);
    } else if (plain == long.class) {
      return random.nextLong() >>> (1 + random.nextInt(62));
    } else if (plain == double.class) {
      return random.nextDouble() * Math.pow(10, random.nextInt(12) - 6);
    } else if (plain == Duration.class) {
      return Duration.ofNanos(1 + (random.nextLong() >>> (1 + random.nextInt(40))));
    } else if (plain == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    } else if (plain == OptionalInt.class) {
      return random.nextBoolean()
          ? OptionalInt.empty()
          : OptionalInt.of(1 + random.nextInt(65_535));
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    } else if (plain.isSealed()) {
      Class<?>[] kinds = plain.getPermittedSubclasses();
      return value(kinds[random.nextInt(kinds.length)]);
    }
    return record(plain);
  }

  private Object generic(ParameterizedType type) {
    Type first = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(valid(first));
    }
    int size = random.nextInt(3);
    if (type.getRawType() == List.class) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        values.add(valid(first));
      }
      return values;
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      values.put(valid(first), valid(type.getActualTypeArguments()[1]));
    }
    return values;
  }

  private Object valid(Type type) {
    return type instanceof Class<?> plain ? anyBoxed(plain) : value(type);
  }

  private Object anyBoxed(Class<?> type) {
    return type == String.class ? value(type) : any(type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = Arrays.stream(parts).map(part -> part(type, part)).toArray();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What could hardly be guessed. */
  private Object part(Class<?> owner, RecordComponent part) {
    String name = part.getName();
    if (owner == ApiKey.class && name.equals("sha256")) {
      return "%064x".formatted(Math.abs(random.nextLong()));
    } else if (owner == Route.class && name.equals("pathPrefix")) {
      return random.nextBoolean() ? "/" : "/api/x";
    } else if (owner == Route.class && name.equals("host")) {
      return random.nextBoolean() ? "*" : "*.example.org";
    } else if (Certificate.class.isAssignableFrom(owner) && name.equals("names")) {
      return random.nextBoolean() ? List.of("*.example.org") : List.of("a", "b.example.org");
    } else if (name.equals("addresses") || name.equals("trustedPeers")) {
      return random.nextBoolean() ? List.of() : List.of("10.0.0.0/8", "::1");
    } else if (owner == Replica.class && name.equals("port")) {
      return 1 + random.nextInt(65_535);
    } else if (owner == Rate.class && name.equals("burst")) {
      return 1 + random.nextInt(100);
    } else if (owner == DesiredState.class && part.getType() == List.class) {
      // Fewer, so that names rarely meet.
      return random.nextInt(4) == 0
          ? List.of()
          : generic((ParameterizedType) part.getGenericType());
    } else if (owner == ListenerResult.Bound.class && name.equals("port")) {
      return random.nextInt(65_536);
    }
    return value(part.getGenericType());
  }
}
