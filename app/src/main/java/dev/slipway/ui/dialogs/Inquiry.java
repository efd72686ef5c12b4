package dev.slipway.ui.dialogs;

import java.util.List;

/**
 * Something that only the user can type.
 *
 * @param title what is asked for: "Password of admin@gpu-1"
 * @param text what it is for, as sentences
 * @param blanks what is to be typed; at least one
 * @param action the button that goes on with it, named after what it does: "Log in"
 */
public record Inquiry(String title, String text, List<Blank> blanks, String action) {
  public Inquiry {
    blanks = List.copyOf(blanks);
  }
}
