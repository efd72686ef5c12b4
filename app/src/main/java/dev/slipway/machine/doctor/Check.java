package dev.slipway.machine.doctor;

/** What the doctor looks at, in the order in which it is shown. */
public enum Check {
  LOGIN("Login"),
  SYSTEM("System"),
  MEMORY("Memory"),
  DISK("Disk"),
  CLOCK("Clock"),
  CONTAINERS("Container engine"),
  GRAPHICS("Graphics cards"),
  GRAPHICS_IN_CONTAINERS("Graphics cards in containers"),
  NETWORK("Network"),
  PORTS("Ports");

  private final String title;

  Check(String title) {
    this.title = title;
  }

  /** For people: "Container engine". */
  public String title() {
    return title;
  }
}
