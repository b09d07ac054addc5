package dev.caucus.slack;

import dev.caucus.slack.local.LocalSlack;
import java.nio.file.Path;

class SocketModeTest extends WholeWay {

  @Override
  RunningBot start(LocalSlack slack, Path data) {
    return RunningBot.overSocket(slack, data);
  }
}
