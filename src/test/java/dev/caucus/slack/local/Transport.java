package dev.caucus.slack.local;

/** A way to the app. */
interface Transport {

  /** Sets it on its way; what comes of it is told by the delivery. */
  void send(Delivery delivery);

  /** Sends no more. */
  void close();
}
