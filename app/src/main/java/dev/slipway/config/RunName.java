package dev.slipway.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for names of runs. */
public final class RunName {
  /** Of a name in a configuration, as a regular expression. */
  public static final String PATTERN = "[a-z][a-z0-9-]{1,40}";

  private static final Pattern IN_FILE = Pattern.compile(PATTERN);
  private static final Pattern OF_0_10_7 = Pattern.compile("[a-zA-Z0-9_-]{5,100}");

  private RunName() {}

  /** What is wrong with a name in a configuration; empty if nothing. */
  public static Optional<String> complaintInFile(String name) {
    return IN_FILE.matcher(name).matches() ? Optional.empty() : Optional.of(inFile());
  }

  /** What is wrong with a name given on a command line, where dstack 0.10.7's names go too. */
  public static Optional<String> complaintOnCommandLine(String name) {
    return OF_0_10_7.matcher(name).matches() ? Optional.empty() : complaintInFile(name);
  }

  private static String inFile() {
    return "A name starts with a small letter and has 2 to 41 small letters, digits and hyphens,"
        + " such as my-service.";
  }
}
