package dev.slipway.ui.logs;

import java.util.regex.Pattern;

/** How bad a line says it is. */
enum Level {
  NORMAL,
  WARNING,
  ERROR;

  private static final int LOOK = 160;

  static Level of(String text) {
    String start = text.length() > LOOK ? text.substring(0, LOOK) : text;
    if (Words.ERROR.matcher(start).find()) return ERROR;
    if (Words.WARNING.matcher(start).find()) return WARNING;
    return NORMAL;
  }

  /** Programs write a level in capitals, or as a field; prose about errors is not a level. */
  private static final class Words {
    private static final Pattern ERROR =
        Pattern.compile(
            "\\b(ERROR|ERR|FATAL|CRITICAL|SEVERE|PANIC)\\b|\\blevel=\"?(error|fatal)"
                + "|^Traceback \\(|^\\w*(Error|Exception): ");
    private static final Pattern WARNING =
        Pattern.compile("\\b(WARN|WARNING)\\b|\\blevel=\"?warn|^\\w*Warning: ");
  }
}
