package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedCertificate;
import dev.slipway.gateway.certificate.authority.ChallengeBoard;
import dev.slipway.gateway.certificate.context.NameTable;
import dev.slipway.gateway.certificate.context.TlsContextMaker;
import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.tls.HttpChallenges;
import dev.slipway.gateway.tls.TlsContexts;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All certificates of a gateway. What event loops ask is answered from memory; the rest may be
 * called by several threads.
 */
public final class Certificates implements TlsContexts, HttpChallenges, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Certificates.class.getName());
  private static final int ASKING_AT_ONCE = 2;

  /** With three keys in use a session can be taken up for three times this. */
  private static final Duration TICKET_TURN = Duration.ofHours(4);

  private final CertificateSettings settings;
  private final TlsContextMaker contexts;
  private final CertificateMaker maker = new CertificateMaker();
  private final ChallengeBoard board;
  private final Stapling stapling;
  private final Sources sources;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          new DefaultThreadFactory("slipway-certificates", true));
  private final ScheduledExecutorService asking =
      Executors.newScheduledThreadPool(
          ASKING_AT_ONCE, new DefaultThreadFactory("slipway-authorities", true));

  private List<Held> held = List.of();
  private long nextTurn;
  private boolean watching;
  private volatile NameTable<Held> byName = new NameTable<>(Map.of());
  private volatile @Nullable Held first;

  public Certificates(CertificateSettings settings) {
    this.settings = settings;
    this.contexts = new TlsContextMaker(settings.nativeLibrary());
    this.board = new ChallengeBoard(contexts);
    this.stapling = new Stapling(settings.clocks(), asking);
    this.sources = new Sources(settings, board, maker, this::elsewhere);
    this.nextTurn = settings.clocks().in(TICKET_TURN);
  }

  /**
   * Keeps the certificates that a state wants from now on. Those that were wanted before in the
   * same words go on as they are. When it returns each name has a context, be it a stand-in.
   */
  public synchronized void apply(DesiredState desired) {
    Map<Certificate, Held> before = new HashMap<>();
    held.forEach(each -> before.put(each.wanted(), each));
    List<Held> now = new ArrayList<>();
    for (Certificate wanted : desired.certificates()) {
      Held same = before.remove(wanted);
      now.add(
          same == null
              ? new Held(wanted, sources.of(wanted, desired.listeners()), contexts)
              : same);
    }
    before.values().forEach(Held::close);
    held = List.copyOf(now);
    step();
    Map<String, Held> names = new HashMap<>();
    for (Held each : held) {
      each.wanted().names().forEach(name -> names.putIfAbsent(name, each));
    }
    byName = new NameTable<>(names);
    first = held.isEmpty() ? null : held.get(0);
    watch();
  }

  /** How it stands with each wanted certificate, in the order of the state. */
  public synchronized List<ObservedCertificate> observed() {
    return held.stream().map(Held::observed).toList();
  }

  /** The library that does TLS, for people. */
  public String library() {
    return contexts.library();
  }

  /**
   * A name that no certificate is for, and a client that asks for none, get the first wanted
   * certificate; null only if none is wanted at all.
   */
  @Override
  public @Nullable SslContext forName(@Nullable String serverName) {
    Held found = serverName == null ? first : byName.find(serverName);
    Held chosen = found == null ? first : found;
    return chosen == null ? null : chosen.context();
  }

  @Override
  public boolean elsewhere(String serverName, String host) {
    Held own = byName.find(host);
    Held shown = byName.find(serverName);
    Held used = shown == null ? first : shown;
    return own != null && own != used && (used == null || !used.covers(host));
  }

  @Override
  public @Nullable SslContext forChallenge(String serverName) {
    return board.context(serverName);
  }

  @Override
  public @Nullable String keyAuthorization(String token) {
    return board.keyAuthorization(token);
  }

  /** Stops asking; orders that are open are gone on with at the next start. */
  @Override
  public synchronized void close() {
    held.forEach(Held::close);
    keeper.shutdownNow();
    asking.shutdownNow();
  }

  private void watch() {
    if (!watching && !held.isEmpty()) {
      watching = true;
      long millis = settings.pace().look().toMillis();
      var unused = keeper.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      step();
    } catch (RuntimeException e) {
      // The next look may do better; without this there would be none.
      LOG.log(System.Logger.Level.ERROR, "looking after certificates", e);
    }
  }

  private synchronized void step() {
    held.forEach(each -> each.step(maker, settings.clocks()));
    held.forEach(stapling::step);
    if (settings.clocks().passed(nextTurn)) {
      nextTurn = settings.clocks().in(TICKET_TURN);
      held.forEach(Held::turnTicketKeys);
    }
  }

  /** Runs what takes long, and looks at once at what became of it. */
  private void elsewhere(Runnable task) {
    asking.execute(
        () -> {
          task.run();
          if (!asking.isShutdown()) {
            look();
          }
        });
  }
}
