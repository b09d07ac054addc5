package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is it free?",
        "django on windows??",
        "Quick one (is it free?)",
        "what is an ORM",
        "What’s the difference between Node.js and Django",
        "hey all, how do I deploy Django",
        "We are stuck. Why does it block",
        "is django free",
        "does Node.js scale well",
        "can we use it on Windows",
        "do we need a cache",
        "have you read how it scales",
        "and why is that",
        "and Node.js",
        "or on Windows",
        "what about Node.js",
        "so how about the admin",
        "explain the event loop",
        "Tell me about middleware",
        "anybody know how to deploy this",
        "does anyone know about migrations",
        "I wonder if it runs on Windows",
        "what is the ORM?\nWe use it at https://example.org/?page=2",
      })
  void hearsAQuestion(String message) {
    assertThat(Asking.in(message)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ok",
        "Lunch at noon.",
        "I deployed Django yesterday, and it works.",
        "See https://example.org/?q=django for more",
        "what a day",
        "How nice of you",
        "when I was young we had no ORM",
        "Can do",
        "can do that tomorrow",
        "would be great to have",
        "have a nice day",
        "which is why we left it",
        "do it",
        "Is done.",
        "Thanks, that helps a lot",
        "and then we all went home for a very long weekend",
      })
  void hearsNoQuestion(String message) {
    assertThat(Asking.in(message)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi ", "is ", "?x", "so, ", "a. ", "\n", "and "})
  void isNotDrivenTooDeep(String part) {
    assertThat(Asking.in(part.repeat(200_000) + "end")).isIn(true, false);
  }
}
