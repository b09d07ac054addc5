package dev.caucus.slack.blockkit;

import dev.caucus.chat.Characters;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A part of a line that looks the same throughout. */
sealed interface Span {

  /** A longer address leaves too little room for the words, and no article has one. */
  int LONGEST_ADDRESS = 1_000;

  /** A link; just the text if there is no address. */
  static Span linked(String text, @Nullable URI address) {
    if (address == null) {
      return new Plain(text);
    }
    Linked linked = new Linked(text, address);
    return linked.overhead() <= LONGEST_ADDRESS ? linked : new Plain(text);
  }

  /** What people read. */
  String text();

  /** The same look for another text. */
  Span of(String text);

  String mrkdwn();

  /** How many characters the look costs, whatever the text. */
  int overhead();

  record Plain(String text) implements Span {

    @Override
    public Plain of(String text) {
      return new Plain(text);
    }

    @Override
    public String mrkdwn() {
      return Mrkdwn.escape(text);
    }

    @Override
    public int overhead() {
      return 0;
    }
  }

  record Bold(String text) implements Span {

    @Override
    public Bold of(String text) {
      return new Bold(text);
    }

    /** Slack overlooks a mark with a space on its inner side. */
    @Override
    public String mrkdwn() {
      if (Characters.isInvisible(text)) {
        return text;
      }
      int start = 0;
      int end = text.length();
      while (Characters.isSpace(text.charAt(start))) {
        start++;
      }
      while (Characters.isSpace(text.charAt(end - 1))) {
        end--;
      }
      String inner = Mrkdwn.escape(text.substring(start, end));
      return text.substring(0, start) + "*" + inner + "*" + text.substring(end);
    }

    @Override
    public int overhead() {
      return 2;
    }
  }

  record Linked(String text, URI address) implements Span {

    @Override
    public Linked of(String text) {
      return new Linked(text, address);
    }

    @Override
    public String mrkdwn() {
      return Characters.isInvisible(text) ? text : Mrkdwn.link(address, Mrkdwn.escape(text));
    }

    @Override
    public int overhead() {
      return Mrkdwn.link(address, "").length();
    }
  }

  /** What Slack itself has to read, such as a date; short, and never from anybody else. */
  record Literal(String text, String mrkdwn) implements Span {

    @Override
    public Span of(String text) {
      return text.equals(this.text) ? this : new Plain(text);
    }

    @Override
    public int overhead() {
      return mrkdwn.length();
    }
  }
}
