package dev.caucus.conversation;

/** Reads again what a platform told a replica that died; each platform that needs it has a bean. */
public interface Reading {

  /** Whose events it reads. */
  String platform();

  /** Whether it could be answered now. */
  boolean isReady();

  /** Does with that payload what is done when it comes for the first time. */
  void again(String payload);
}
