package dev.slipway.host.ssh;

import com.hierynomus.sshj.transport.cipher.BlockCiphers;
import com.hierynomus.sshj.transport.cipher.GcmCiphers;
import java.security.Security;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.LoggerFactory;
import net.schmizz.sshj.common.SecurityUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** How the library is set up, once for all connections: making it takes long. */
final class Library {
  private static final List<String> WEAK =
      List.of("md5", "sha1-96", "ripemd", "group1-", "group-exchange-sha1", "ssh-dss");

  private final Config config;

  Library() {
    // Java's own providers are faster. The other one is asked last, for what only it knows: the
    // library asks for "ECDSA", and Java calls that "EC".
    SecurityUtils.setRegisterBouncyCastle(false);
    if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null) {
      Security.addProvider(new BouncyCastleProvider());
    }
    Chosen made = new Chosen();
    made.setLoggerFactory(new Silence());
    made.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
    made.setMACFactories(strong(made.getMACFactories()));
    made.setKeyExchangeFactories(strong(made.getKeyExchangeFactories()));
    made.setKeyAlgorithms(strong(made.getKeyAlgorithms()));
    config = made;
  }

  Config config() {
    return config;
  }

  private static <T> List<Factory.Named<T>> strong(List<Factory.Named<T>> all) {
    return all.stream().filter(each -> WEAK.stream().noneMatch(each.getName()::contains)).toList();
  }

  private static final class Chosen extends DefaultConfig {
    /** What Java does in hardware comes first. */
    @Override
    protected void initCipherFactories() {
      setCipherFactories(
          List.of(
              GcmCiphers.AES128GCM(),
              GcmCiphers.AES256GCM(),
              BlockCiphers.AES128CTR(),
              BlockCiphers.AES192CTR(),
              BlockCiphers.AES256CTR()));
    }
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
