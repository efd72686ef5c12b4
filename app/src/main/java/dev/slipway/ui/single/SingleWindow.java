package dev.slipway.ui.single;

import dev.slipway.store.Home;
import dev.slipway.store.HomeLock;
import dev.slipway.store.PrivateFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Being the only window of a home. The first one holds a lock, and listens on a loopback port that
 * it writes into a file only its user can read; another one that finds the lock taken asks there
 * that the window be raised.
 */
public final class SingleWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
  private static final int TOKEN_BYTES = 16;
  private static final int ANSWER_MILLIS = 3_000;

  private final Home home;
  private final HomeLock lock;
  private final ServerSocket listener;
  private final String token;
  private volatile Runnable raise = () -> {};

  private SingleWindow(Home home, HomeLock lock, ServerSocket listener, String token) {
    this.home = home;
    this.lock = lock;
    this.listener = listener;
    this.token = token;
  }

  /**
   * Becomes the only window.
   *
   * @return nothing when there is one already
   */
  public static Optional<SingleWindow> become(Home home) throws IOException {
    Optional<HomeLock> lock = HomeLock.tryTake(home.windowLock());
    if (lock.isEmpty()) return Optional.empty();
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    new PrivateFile(home.windowAddress()).write(listener.getLocalPort() + " " + token);
    SingleWindow window = new SingleWindow(home, lock.get(), listener, token);
    Thread.ofVirtual().name("single-window").start(window::listen);
    return Optional.of(window);
  }

  /**
   * Asks the window that is there to come to the front.
   *
   * @return whether it did
   */
  public static boolean raiseOther(Home home) {
    try {
      Optional<String> address = new PrivateFile(home.windowAddress()).read();
      if (address.isEmpty()) return false;
      String[] words = address.get().strip().split(" ", 2);
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]))) {
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.getOutputStream().write((words[1] + "\n").getBytes(StandardCharsets.US_ASCII));
        return socket.getInputStream().read() == '+';
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("The window that is there does not answer", e);
      return false;
    }
  }

  /** What raises this window. */
  public void onRaise(Runnable action) {
    raise = action;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    Files.deleteIfExists(home.windowAddress());
    lock.close();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        answer(socket);
      } catch (IOException e) {
        if (!listener.isClosed()) LOG.warn("A second window could not be answered", e);
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    socket.setSoTimeout(ANSWER_MILLIS);
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String line = in.readLine();
    if (line == null || !known(line)) return;
    raise.run();
    socket.getOutputStream().write('+');
  }

  private boolean known(String word) {
    return MessageDigest.isEqual(
        word.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
