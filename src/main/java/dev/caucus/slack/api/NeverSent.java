package dev.caucus.slack.api;

import java.io.IOException;

/** A call that surely did not get through: there was no connection to send it over. */
final class NeverSent extends IOException {

  NeverSent(IOException cause) {
    super(cause);
  }
}
