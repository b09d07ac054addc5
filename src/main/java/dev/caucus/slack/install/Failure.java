package dev.caucus.slack.install;

/** Why an installation came to nothing. */
enum Failure {
  /** Whoever installed it changed their mind. */
  CANCELLED("cancelled", 400),
  /** The way back was used, is too old, or began in another browser. */
  STALE("stale", 400),
  /** It was for a whole organisation; the bot is installed in each workspace. */
  ORGANISATION("organisation", 400),
  /** The app has token rotation turned on, with which the token would soon be worthless. */
  ROTATION("rotation", 400),
  /** Slack refused. */
  REFUSED("refused", 400),
  /** Something failed here. */
  BROKEN("broken", 500);

  private final String key;
  private final int status;

  Failure(String key, int status) {
    this.key = key;
    this.status = status;
  }

  /** The name of its texts. */
  String key() {
    return key;
  }

  /** The HTTP status that it is answered with. */
  int status() {
    return status;
  }
}
