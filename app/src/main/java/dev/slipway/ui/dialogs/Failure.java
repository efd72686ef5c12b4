package dev.slipway.ui.dialogs;

import dev.slipway.engine.EngineException;
import dev.slipway.machine.MachineException;
import dev.slipway.store.StoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;

/**
 * Something that did not work.
 *
 * @param sentence what the user reads
 * @param technical what helps who repairs it; it can be copied
 */
public record Failure(String sentence, String technical) {

  /** What a throwable means to the user: its own sentence where it has one. */
  public static Failure of(Throwable cause) {
    String sentence =
        expected(cause)
            ? Objects.requireNonNullElse(cause.getMessage(), cause.toString())
            : "Something went wrong that Slipway did not expect. Your runs go on. Try again, and"
                + " report the details if it stays.";
    return new Failure(sentence, trace(cause));
  }

  /** A sentence for what was tried, with the throwable as the detail. */
  public static Failure of(String sentence, Throwable cause) {
    return new Failure(sentence, trace(cause));
  }

  private static boolean expected(Throwable cause) {
    return cause instanceof EngineException
        || cause instanceof MachineException
        || cause instanceof StoreException;
  }

  private static String trace(Throwable cause) {
    StringWriter text = new StringWriter();
    cause.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
