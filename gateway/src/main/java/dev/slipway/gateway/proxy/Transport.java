package dev.slipway.gateway.proxy;

import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.lang.reflect.InvocationTargetException;

/** How this process talks to the kernel. */
enum Transport {
  EPOLL {
    @Override
    IoHandlerFactory ioHandlers() {
      return EpollIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerSocketChannel> server() {
      return EpollServerSocketChannel.class;
    }

    @Override
    Class<? extends SocketChannel> client() {
      return EpollSocketChannel.class;
    }
  },
  NIO {
    @Override
    IoHandlerFactory ioHandlers() {
      return NioIoHandler.newFactory();
    }

    @Override
    Class<? extends ServerSocketChannel> server() {
      return NioServerSocketChannel.class;
    }

    @Override
    Class<? extends SocketChannel> client() {
      return NioSocketChannel.class;
    }
  };

  abstract IoHandlerFactory ioHandlers();

  abstract Class<? extends ServerSocketChannel> server();

  abstract Class<? extends SocketChannel> client();

  /** The fastest one that the kernel and the virtual machine allow without a warning. */
  static Transport choose(boolean nativeAllowed) {
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    return nativeAllowed && linux && nativeAccess() && Epoll.isAvailable() ? EPOLL : NIO;
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
