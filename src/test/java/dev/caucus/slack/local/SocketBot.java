package dev.caucus.slack.local;

import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import org.java_websocket.framing.CloseFrame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The small bot on a socket, which it opens anew as soon as it is cut. */
final class SocketBot implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SocketBot.class);

  private final SocketModeApp bot;

  SocketBot(LocalSlack slack) throws Exception {
    bot =
        new SocketModeApp(
            slack.appToken(), new SmallBot(slack).app(), SocketModeClient.Backend.JavaWebSocket, 5);
    bot.startAsync();
    bot.getClient()
        .addWebSocketCloseListener((code, reason) -> {
          if (code == CloseFrame.ABNORMAL_CLOSE) {
            Thread.ofVirtual().start(this::reconnect);
          }
        });
    await().until(() -> slack.connections() == 1);
  }

  private void reconnect() {
    try {
      bot.getClient().connectToNewEndpoint();
    } catch (IOException e) {
      log.warn("could not connect again", e);
    }
  }

  @Override
  public void close() throws Exception {
    bot.close();
  }
}
