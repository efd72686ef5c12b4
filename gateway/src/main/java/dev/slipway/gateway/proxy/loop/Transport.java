package dev.slipway.gateway.proxy.loop;

import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringDomainSocketChannel;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.channel.uring.IoUringSocketChannel;
import java.lang.reflect.InvocationTargetException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.stream.Stream;

/** How this process talks to the kernel. */
public enum Transport {
  EPOLL {
    @Override
    public IoHandlerFactory ioHandlers() {
      return EpollIoHandler.newFactory();
    }

    @Override
    public Class<? extends ServerSocketChannel> server() {
      return EpollServerSocketChannel.class;
    }

    @Override
    Class<? extends Channel> network() {
      return EpollSocketChannel.class;
    }

    @Override
    Class<? extends Channel> unix() {
      return EpollDomainSocketChannel.class;
    }

    @Override
    SocketAddress address(UnixDomainSocketAddress unix) {
      return new DomainSocketAddress(unix.getPath().toFile());
    }
  },
  IO_URING {
    @Override
    public IoHandlerFactory ioHandlers() {
      return IoUringIoHandler.newFactory();
    }

    @Override
    public Class<? extends ServerSocketChannel> server() {
      return IoUringServerSocketChannel.class;
    }

    @Override
    Class<? extends Channel> network() {
      return IoUringSocketChannel.class;
    }

    @Override
    Class<? extends Channel> unix() {
      return IoUringDomainSocketChannel.class;
    }

    @Override
    SocketAddress address(UnixDomainSocketAddress unix) {
      return new DomainSocketAddress(unix.getPath().toFile());
    }
  },
  NIO {
    @Override
    public IoHandlerFactory ioHandlers() {
      return NioIoHandler.newFactory();
    }

    @Override
    public Class<? extends ServerSocketChannel> server() {
      return NioServerSocketChannel.class;
    }

    @Override
    Class<? extends Channel> network() {
      return NioSocketChannel.class;
    }

    @Override
    Class<? extends Channel> unix() {
      return NioDomainSocketChannel.class;
    }

    @Override
    SocketAddress address(UnixDomainSocketAddress unix) {
      return unix;
    }
  };

  public abstract IoHandlerFactory ioHandlers();

  public abstract Class<? extends ServerSocketChannel> server();

  abstract Class<? extends Channel> network();

  abstract Class<? extends Channel> unix();

  abstract SocketAddress address(UnixDomainSocketAddress unix);

  /** What connects to this address. */
  Class<? extends Channel> client(SocketAddress address) {
    return address instanceof UnixDomainSocketAddress ? unix() : network();
  }

  /** The address as this transport takes it. */
  SocketAddress address(SocketAddress address) {
    return address instanceof UnixDomainSocketAddress unix ? address(unix) : address;
  }

  /**
   * The fastest one that has stood every test, if the kernel and the virtual machine allow it
   * without a warning. With io_uring the kernel takes less time for a small request than with
   * epoll, but its queue of completions overflows beside some hundred large bodies.
   */
  public static Transport choose(boolean nativeAllowed) {
    return Stream.of(EPOLL, IO_URING)
        .filter(each -> nativeAllowed && each.allowed())
        .findFirst()
        .orElse(NIO);
  }

  /** Whether it can be used here. */
  boolean allowed() {
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    return switch (this) {
      case EPOLL -> linux && nativeAccess() && Epoll.isAvailable();
      case IO_URING -> linux && nativeAccess() && IoUring.isAvailable();
      case NIO -> true;
    };
  }

  /** Since Java 22 a program says whether it may load native code; before that, it always may. */
  private static boolean nativeAccess() {
    try {
      Object enabled =
          Module.class.getMethod("isNativeAccessEnabled").invoke(Epoll.class.getModule());
      return Boolean.TRUE.equals(enabled);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
