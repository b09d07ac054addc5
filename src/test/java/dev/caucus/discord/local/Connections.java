package dev.caucus.discord.local;

import java.time.Duration;

/** The bot's connections to the gateway, and what can be done to them. */
public final class Connections {

  private final Gateway gateway;

  Connections(Gateway gateway) {
    this.gateway = gateway;
  }

  /** How many are in use. */
  public int inUse() {
    return gateway.connected().size();
  }

  /** How many were opened since the start. */
  public int opened() {
    return gateway.opened();
  }

  /** How many sessions there are that have a connection or could be resumed. */
  public int sessions() {
    return gateway.sessions().size();
  }

  /** Cuts every one without a word. */
  public void cut() {
    gateway.cut();
  }

  /** Asks the bot to connect again. */
  public void requestReconnect() {
    gateway.tellAll(Json.object("op", 7));
  }

  /** Declares the sessions invalid; if they cannot be resumed, they are forgotten. */
  public void invalidate(boolean resumable) {
    if (!resumable) {
      gateway.forget();
    }
    gateway.tellAll(Json.object("op", 9, "d", resumable));
  }

  /** Forgets every session, so that the next resume is refused. */
  public void forgetSessions() {
    gateway.forget();
  }

  /** Closes every one with a code such as 4000. */
  public void close(int code) {
    gateway.closeAll(code);
  }

  /** Asks for a heartbeat that often; the bot learns it as it connects. */
  public void heartbeatEvery(Duration interval) {
    gateway.heartbeatEvery(interval);
  }
}
