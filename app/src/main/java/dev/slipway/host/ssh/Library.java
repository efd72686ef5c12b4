package dev.slipway.host.ssh;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.LoggerFactory;
import net.schmizz.sshj.common.SecurityUtils;
import net.schmizz.sshj.transport.cipher.Cipher;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** How the library is set up, once for all connections: making it takes long. */
final class Library {
  /** Java does AES-GCM in hardware; ChaCha20 of the library is several times slower. */
  private static final List<String> CIPHERS =
      List.of(
          "aes128-gcm@openssh.com",
          "aes256-gcm@openssh.com",
          "chacha20-poly1305@openssh.com",
          "aes128-ctr",
          "aes192-ctr",
          "aes256-ctr");

  private static final List<String> WEAK = List.of("md5", "sha1-96", "ripemd", "group1-", "ssh-dss");

  private final Config config;

  Library() {
    // Java's own providers are faster, and nobody else's choice of providers changes.
    SecurityUtils.setRegisterBouncyCastle(false);
    DefaultConfig made = new DefaultConfig();
    made.setLoggerFactory(new Silence());
    made.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    made.setCipherFactories(ordered(made.getCipherFactories()));
    made.setMACFactories(strong(made.getMACFactories()));
    made.setKeyExchangeFactories(strong(made.getKeyExchangeFactories()));
    made.setKeyAlgorithms(strong(made.getKeyAlgorithms()));
    config = made;
  }

  Config config() {
    return config;
  }

  private static List<Factory.Named<Cipher>> ordered(List<Factory.Named<Cipher>> all) {
    Map<String, Factory.Named<Cipher>> byName =
        all.stream().collect(Collectors.toMap(Factory.Named::getName, Function.identity()));
    return CIPHERS.stream().filter(byName::containsKey).map(byName::get).toList();
  }

  private static <T> List<Factory.Named<T>> strong(List<Factory.Named<T>> all) {
    return all.stream()
        .filter(each -> WEAK.stream().noneMatch(each.getName()::contains))
        .toList();
  }

  /** The library calls a closed socket an error; what matters comes as an exception as well. */
  private static final class Silence implements LoggerFactory {
    @Override
    public Logger getLogger(String name) {
      return NOPLogger.NOP_LOGGER;
    }

    @Override
    public Logger getLogger(Class<?> type) {
      return NOPLogger.NOP_LOGGER;
    }
  }
}
