package dev.caucus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.caucus.answer.Answered;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@ExtendWith(OutputCaptureExtension.class)
class ServingTest {

  @Test
  void endsItsStartWithTheAddressToGoTo(@TempDir Path folder, CapturedOutput log) {
    try (var bot =
        new SpringApplicationBuilder(CaucusApplication.class, FixedAnswer.class)
            .run(
                "--server.port=0",
                "--caucus.data.path=" + folder,
                "--caucus.slack.bot-token=xoxb-secret")) {
      assertThat(log)
          .contains("Slack is off: caucus.slack.bot-token is set, but neither")
          .doesNotContain("xoxb-secret")
          .doesNotContain("opened again");
      String port = bot.getEnvironment().getRequiredProperty("local.server.port");
      assertThat(log.toString().stripTrailing())
          .endsWith("Caucus is ready: http://127.0.0.1:" + port);
    }
  }

  @Test
  void saysHowToGetAnotherPortWhereTheOneThatIsWantedIsTaken(
      @TempDir Path folder, CapturedOutput log) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatException()
          .isThrownBy(() ->
              new SpringApplicationBuilder(CaucusApplication.class)
                  .run("--server.port=" + port, "--caucus.data.path=" + folder));
      assertThat(log).contains("Port " + port + " is taken").contains("SERVER_PORT");
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class FixedAnswer {

    @Bean
    @Primary
    QuestionAnswerer fixedAnswer() {
      return (question, before) ->
          new Answered(Reply.of(new Outcome.Notice("fixed", ""), Block.Text.of("")), null);
    }
  }
}
