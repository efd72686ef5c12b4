package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.loop.BufferMemory;
import dev.slipway.gateway.proxy.loop.Connector;
import dev.slipway.gateway.proxy.loop.Descriptors;
import dev.slipway.gateway.proxy.loop.ReadSizes;
import dev.slipway.gateway.proxy.loop.Transport;
import dev.slipway.gateway.proxy.loop.WriteSizes;
import dev.slipway.gateway.route.RouteTable;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The event loops and everything that runs on them. */
public final class DataPlane {
  private static final System.Logger LOG = System.getLogger(DataPlane.class.getName());
  private static final int BACKLOG = 1024;

  /**
   * A turn of a loop with many large bodies takes long, and then those who wait for the next one
   * should not be many. Fewer than the descriptors that connections leave over: the NIO transport
   * takes them all before it tells of the first.
   */
  private static final int ACCEPTS_IN_TURN = 32;

  private static final Duration POLL = Duration.ofMillis(20);

  private final Transport transport;
  private final BufferMemory memory = BufferMemory.ofProcess();
  private final Descriptors descriptors = Descriptors.ofProcess();
  private final House house;
  private final MultiThreadIoEventLoopGroup loops;
  private final Map<EventExecutor, Worker> workers = new HashMap<>();
  private final List<BoundListener> closed = new CopyOnWriteArrayList<>();
  private volatile RouteTable routes = RouteTable.EMPTY;
  private volatile TrustedPeers trusted = TrustedPeers.NONE;
  private volatile Models models = Models.none();
  private volatile int tlsPort = HttpsRules.USUAL_PORT;

  public DataPlane(int loopCount, boolean nativeTransport, Hooks hooks) {
    this.house = new House(hooks, () -> routes, () -> trusted, () -> models, () -> tlsPort);
    this.transport = Transport.choose(nativeTransport);
    this.loops =
        new MultiThreadIoEventLoopGroup(
            loopCount, new DefaultThreadFactory("slipway-gateway", true), transport.ioHandlers());
    SplittableRandom random = new SplittableRandom();
    for (EventExecutor loop : loops) {
      workers.put(loop, worker((EventLoop) loop, random.split()));
    }
    // Logging needs the time zone, which is read from a file: too late once there are no file
    // descriptors left, and then the error would end the event loop that logs.
    ZoneOffset zone = ZoneId.systemDefault().getRules().getOffset(Instant.now());
    LOG.log(
        System.Logger.Level.DEBUG,
        "transport {0}, event loops: {1}, time zone {2}",
        transport,
        loopCount,
        zone);
  }

  private Worker worker(EventLoop loop, SplittableRandom random) {
    Connector connector = new Connector(loop, transport, memory, descriptors);
    return new Worker(loop, connector, memory, random);
  }

  /** The name of the transport that was chosen, for people. */
  public String transport() {
    return transport.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Requests that begin from now on follow this table; idle connections to other addresses are
   * closed.
   */
  public void routes(RouteTable table, Set<? extends SocketAddress> replicas) {
    routes = table;
    for (Worker worker : workers.values()) {
      worker.loop().execute(() -> worker.replicas().retain(replicas));
    }
  }

  /** Requests to models that begin from now on find these. */
  public void models(Models offered) {
    models = offered;
  }

  /** Connections that are accepted from now on believe what these say of who asked. */
  public void trust(TrustedPeers peers) {
    trusted = peers;
  }

  /** Clients that must use HTTPS are sent to this port from now on. */
  public void sendTlsTo(int port) {
    tlsPort = port;
  }

  /**
   * Accepts connections at an address.
   *
   * @param tls whether TLS is spoken there
   * @throws IOException if that cannot be, such as because the port is in use
   */
  @SuppressWarnings("deprecation") // the option that says how much is read has no successor
  public BoundListener bind(InetSocketAddress address, boolean tls) throws IOException {
    ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    ChannelFuture binding =
        new ServerBootstrap()
            .group(loops)
            .channel(transport.server())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.RCVBUF_ALLOCATOR, accepts())
            .handler(new Accepting(descriptors))
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.RCVBUF_ALLOCATOR, new ReadSizes(memory))
            .childOption(ChannelOption.MESSAGE_SIZE_ESTIMATOR, new WriteSizes(memory))
            .childHandler(new ClientPipeline(this::worker, house, tls, connections))
            .bind(address)
            .awaitUninterruptibly();
    Throwable failure = binding.cause();
    if (failure != null) {
      throw failure instanceof IOException known ? known : new IOException(failure);
    }
    return new BoundListener(binding.channel(), connections);
  }

  @SuppressWarnings("deprecation") // as above
  private static RecvByteBufAllocator accepts() {
    // Left to itself, the epoll transport takes one connection in each turn: it takes the number of
    // the new descriptor for a length that was not filled.
    return new ServerChannelRecvByteBufAllocator()
        .respectMaybeMoreData(false)
        .maxMessagesPerRead(ACCEPTS_IN_TURN);
  }

  /** An event loop, another one each time. */
  public EventLoop loop() {
    return loops.next();
  }

  /** Begins to open a connection to a replica, on some event loop. */
  public ChannelFuture dial(SocketAddress address, Duration limit, ChannelHandler handler) {
    return worker(loops.next()).connector().connect(address, limit, handler);
  }

  /** Accepts no more at a listener; what is in flight goes on. */
  public void unbind(BoundListener listener) {
    listener.close();
    closed.removeIf(BoundListener::idle);
    closed.add(listener);
  }

  /** Waits for what is in flight on unbound listeners, then ends everything. */
  public void close(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!closed.stream().allMatch(BoundListener::idle) && System.nanoTime() < end) {
      if (!pause()) {
        break;
      }
    }
    closed.forEach(BoundListener::force);
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
  }

  private static boolean pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Worker worker(Channel channel) {
    return worker(channel.eventLoop());
  }

  private Worker worker(EventLoop loop) {
    Worker worker = workers.get(loop);
    if (worker == null) {
      throw new IllegalStateException("a connection on a loop of another gateway");
    }
    return worker;
  }
}
