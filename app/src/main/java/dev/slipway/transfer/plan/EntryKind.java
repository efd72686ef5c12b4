package dev.slipway.transfer.plan;

/** What is sent; all else that a folder may have is not. */
public enum EntryKind {
  FOLDER,
  FILE,
  /** A symbolic link, sent as the link that it is. */
  LINK
}
