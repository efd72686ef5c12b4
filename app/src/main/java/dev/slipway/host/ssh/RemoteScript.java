package dev.slipway.host.ssh;

import dev.slipway.host.Command;
import dev.slipway.host.HostException;
import dev.slipway.host.ShellQuote;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command on its way to a machine. The login shell there sees one line that is always the same;
 * the arguments, the variables and the input follow on standard input, so that neither a list of
 * processes nor an odd shell gets to see them. That input stays open and is the command's tether:
 * when it ends, because the command was closed, or this process or the connection died, the command
 * is ended too. A command that is fed has the rest of that input for its own.
 *
 * @param command what to run
 * @param token what marks the one complaint that is the script's own
 */
record RemoteScript(Command command, String token) {
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** What the script says, behind the token, when there is no such program. */
  private static final int NO_PROGRAM = 127;

  // Lines are read from descriptor 3 and are assignments; an empty one ends them. The program gets
  // a
  // session of its own where the machine can make one, so that all it started ends with it.
  private static final String SCRIPT =
      "exec 3<&0 </dev/null; slipway_nl=$(printf \"\\n"
          + "x\"); slipway_nl=${slipway_nl%x}; while IFS= read -r slipway_line <&3 && [ -n"
          + " \"$slipway_line\" ]; do eval \"$slipway_line\"; done; command -v \"$1\" >/dev/null"
          + " 2>&1 || { printf %s \"$slipway_token\" >&2; exit 127; }; slipway_group=; command -v"
          + " setsid >/dev/null 2>&1 && slipway_group=-; slipway_go() { if [ -n \"$slipway_group\""
          + " ]; then exec setsid \"$@\"; else exec \"$@\"; fi; }; if [ \"$slipway_n\" = all ];"
          + " then slipway_go \"$@\" <&3 3<&- & slipway_pid=$!; exec 3<&-; wait \"$slipway_pid\";"
          + " exit \"$?\"; fi; slipway_in=; [ \"$slipway_n\" = 0 ] || { slipway_in=$(head -c"
          + " \"$slipway_n\" <&3; printf x); slipway_in=${slipway_in%x}; }; if [ \"$slipway_n\" = 0"
          + " ]; then slipway_go \"$@\" 3<&- </dev/null & slipway_pid=$!; else printf %s"
          + " \"$slipway_in\" | slipway_go \"$@\" 3<&- & slipway_pid=$!; fi; slipway_in=; { cat"
          + " <&3; kill -s TERM -- \"$slipway_group$slipway_pid\"; sleep 5; kill -s KILL --"
          + " \"$slipway_group$slipway_pid\"; } >/dev/null 2>&1 & slipway_tether=$!; exec 3<&-;"
          + " wait \"$slipway_pid\"; slipway_code=$?; kill \"$slipway_tether\" 2>/dev/null; exit"
          + " \"$slipway_code\"";

  /** The line for the login shell. */
  static String line() {
    return "exec /bin/sh -c " + ShellQuote.quote(SCRIPT);
  }

  /**
   * What goes to standard input before anything else.
   *
   * @throws HostException when a shell cannot hand the command over
   */
  byte[] header() throws HostException {
    if (command.input().indexOf('\0') >= 0) {
      throw new HostException("Input with zero characters goes into a file, not to a command.");
    }
    int length = command.input().getBytes(StandardCharsets.UTF_8).length;
    return (start(Integer.toString(length)) + command.input()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What goes to standard input before what the command reads there.
   *
   * @throws HostException when a shell cannot hand the command over
   */
  byte[] fedHeader() throws HostException {
    if (!command.input().isEmpty()) {
      throw new IllegalArgumentException("What is fed has no other input");
    }
    return start("all").getBytes(StandardCharsets.UTF_8);
  }

  /** Everything before the input. */
  private String start(String inputLength) throws HostException {
    StringBuilder text = new StringBuilder();
    text.append("slipway_n=").append(inputLength).append('\n');
    text.append("slipway_token=").append(quoted(token)).append('\n');
    for (Map.Entry<String, String> variable : command.environment().entrySet()) {
      if (!VARIABLE.matcher(variable.getKey()).matches()) {
        throw new HostException("No variable can be called " + variable.getKey() + ".");
      }
      text.append("export ").append(variable.getKey()).append('=');
      text.append(quoted(variable.getValue())).append('\n');
    }
    text.append("set -- ");
    text.append(
        command.arguments().stream().map(RemoteScript::quoted).collect(Collectors.joining(" ")));
    return text.append("\n\n").toString();
  }

  /** Whether the script ended because there is no such program. */
  boolean noProgram(int code, String errors) {
    return code == NO_PROGRAM && errors.equals(token);
  }

  /** One line, whatever is in it. */
  private static String quoted(String word) {
    return ShellQuote.quote(word).replace("\n", "'\"$slipway_nl\"'");
  }
}
