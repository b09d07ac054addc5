package dev.caucus.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackHostsTest {

  private final SlackHosts real = new SlackHosts(URI.create("https://slack.com/api/"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.slack.com/commands/T1/1/x",
        "https://HOOKS.slack.com:443/actions/T1/1/x",
        "https://slack.com/x",
        "https://eu.hooks.slack.com/x"
      })
  void answersSlack(String address) {
    assertThat(real.owns(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "http://hooks.slack.com/x",
        "https://hooks.slack.com.example.org/x",
        "https://example.org/hooks.slack.com",
        "https://notslack.com/x",
        "https://hooks.slack.com@example.org/x",
        "https://example.org\\@hooks.slack.com/x",
        "https://user:word@hooks.slack.com/x",
        "https://example.org#@hooks.slack.com",
        "https://example.org?.slack.com",
        "https://127.0.0.1/x",
        "http://169.254.169.254/latest",
        "ftp://hooks.slack.com/x",
        "file:///etc/passwd"
      })
  void answersNobodyElse(String address) {
    assertThat(real.owns(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:5000/actions/x", "https://hooks.slack.com/x"})
  void answersWhereTheMethodsAre(String address) {
    assertThat(new SlackHosts(URI.create("http://127.0.0.1:4000/api/")).owns(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://hooks.slack-gov.com/x", "https://slack-gov.com/x"})
  void answersAnotherSlackThatTheMethodsAreAt(String address) {
    assertThat(new SlackHosts(URI.create("https://slack-gov.com/api/")).owns(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://slack-gov.com/x", "https://evil.slack-gov.com.org/x"})
  void keepsToItsEncryption(String address) {
    assertThat(new SlackHosts(URI.create("https://slack-gov.com/api/")).owns(address)).isFalse();
  }
}
