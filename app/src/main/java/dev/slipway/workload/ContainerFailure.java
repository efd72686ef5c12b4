package dev.slipway.workload;

import dev.slipway.workload.WorkloadException.Reason;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a container engine says into a sentence that says what to do. */
final class ContainerFailure {
  private static final Pattern PORT = Pattern.compile(":(\\d{1,5})(?!\\d).*(allocated|in use)");
  private static final Pattern PROGRAM = Pattern.compile("exec: \\\\?\"([^\"\\\\]+)");

  private ContainerFailure() {}

  /** A container could not be made or started; its image is there. */
  static WorkloadException ofStart(String image, ContainerEngine engine, String words) {
    String said = words.toLowerCase(Locale.ROOT);
    if (any(said, "already allocated", "address already in use", "in use by another")) {
      return new WorkloadException(Reason.PORT_TAKEN, portTaken(words));
    }
    if (any(said, "no space left")) {
      return new WorkloadException(
          Reason.DISK_FULL,
          "The disk of the container engine is full. Free some space (\"docker system df\" shows"
              + " what takes it) and run again.");
    }
    if (PROGRAM.matcher(words).find()
        && any(said, "executable file not found", "no such file or directory")) {
      return new WorkloadException(Reason.NO_PROGRAM, noProgram(image, words));
    }
    return other(image, engine, words);
  }

  /** An image could not be pulled. */
  static WorkloadException ofPull(String image, ContainerEngine engine, String words) {
    String said = words.toLowerCase(Locale.ROOT);
    if (said.contains("no space left")) return diskFull();
    if (any(said, "toomanyrequests", "rate limit")) {
      return new WorkloadException(
          Reason.IMAGE_NOT_ALLOWED,
          "The registry allows no more pulls of "
              + image
              + " for now. Wait, or log in with registry_auth.");
    }
    if (any(
        said, "unauthorized", "authentication required", "denied", "no basic auth", "forbidden")) {
      return new WorkloadException(
          Reason.IMAGE_NOT_ALLOWED,
          "The registry does not give out "
              + image
              + ": it does not exist or is private. Check its name, and the login in"
              + " registry_auth.");
    }
    if (any(said, "manifest unknown", "not found", "does not exist", "name unknown")) {
      return new WorkloadException(
          Reason.IMAGE_NOT_FOUND,
          "There is no image " + image + " in its registry. Check its name and its tag.");
    }
    if (any(said, "invalid reference")) {
      return new WorkloadException(
          Reason.IMAGE_NOT_FOUND,
          image
              + " is not the name of an image. Write NAME:TAG in lower case, such as python:3.12.");
    }
    if (any(
        said,
        "no such host",
        "dial tcp",
        "timeout",
        "connection refused",
        "i/o",
        "network is unreachable",
        "temporary failure",
        "tls handshake",
        "x509",
        "eof")) {
      return new WorkloadException(
          Reason.REGISTRY_UNREACHABLE,
          "The registry of "
              + image
              + " cannot be reached. Check the network connection and run again.");
    }
    return other(image, engine, words);
  }

  private static WorkloadException diskFull() {
    return new WorkloadException(
        Reason.DISK_FULL,
        "The disk of the container engine is full. Free some space (\"docker system df\" shows what"
            + " takes it) and run again.");
  }

  private static WorkloadException other(String image, ContainerEngine engine, String words) {
    return new WorkloadException(
        Reason.OTHER, engine.title() + " could not run " + image + ": " + words);
  }

  private static String portTaken(String words) {
    Matcher port = PORT.matcher(words);
    String which = port.find() ? "Port " + port.group(1) : "A port of this run";
    return which
        + " is already in use on this computer. Stop the program that uses it, or choose another"
        + " port.";
  }

  private static String noProgram(String image, String words) {
    Matcher program = PROGRAM.matcher(words);
    String which = program.find() ? "\"" + program.group(1) + "\"" : "the program to start";
    return "The image "
        + image
        + " does not contain "
        + which
        + ". Choose another image, or another entrypoint.";
  }

  private static boolean any(String text, String... signs) {
    for (String sign : signs) {
      if (text.contains(sign)) return true;
    }
    return false;
  }
}
