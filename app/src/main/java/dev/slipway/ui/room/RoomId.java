package dev.slipway.ui.room;

/** The rooms of the rail, in its order; Ctrl+1 and up open them. */
public enum RoomId {
  LAUNCH("Launch"),
  RUNS("Runs"),
  MACHINES("Machines");

  private final String title;

  RoomId(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
