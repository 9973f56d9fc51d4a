package org.rookery.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What must be right before anything is started: the folder, nobody else in it, the port.
 *
 * <p>Uses nothing but the JDK, because the launcher runs this file from source before a build.
 */
final class StartChecks implements AutoCloseable {
  /** Something the person at the terminal can put right; the message is the sentence to show. */
  static final class Obstacle extends Exception {
    private static final long serialVersionUID = 1L;

    Obstacle(String sentence) {
      super(sentence);
    }
  }

  private final FileChannel lock;

  private StartChecks(FileChannel lock) {
    this.lock = lock;
  }

  /** The launcher's way in: {@code java StartChecks.java PORT FOLDER}. */
  public static void main(String[] arguments) {
    try {
      take(Integer.parseInt(arguments[0]), Path.of(arguments[1])).close();
    } catch (Obstacle e) {
      System.err.println("rookery: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Takes the folder for this process, until it ends or closes the result. */
  static StartChecks take(int port, Path data) throws Obstacle {
    var folder = data.toAbsolutePath().normalize();
    var lock = lock(folder);
    try {
      checkPort(port);
    } catch (Obstacle e) {
      close(lock);
      throw e;
    }
    return new StartChecks(lock);
  }

  private static FileChannel lock(Path folder) throws Obstacle {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve("lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(channel)) {
        channel.close();
        throw new Obstacle("Another Rookery runs with the folder " + folder + ".");
      }
      return channel;
    } catch (IOException e) {
      throw new Obstacle("The folder " + folder + " cannot be written.");
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static void checkPort(int port) throws Obstacle {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new Obstacle(portTaken(port));
    }
  }

  static String portTaken(int port) {
    return "The port " + port + " is taken by another program; choose one with --port.";
  }

  @Override
  public void close() {
    close(lock);
  }

  private static void close(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException("The folder's lock could not be released.", e);
    }
  }
}
