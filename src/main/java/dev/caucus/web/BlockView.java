package dev.caucus.web;

import dev.caucus.chat.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a reply, ready for the template. */
sealed interface BlockView {

  /** The fragment of {@code blocks.html} that shows it. */
  String fragment();

  /** A statement with the marks of its sources. */
  record Text(@Nullable String label, List<Part> parts, List<Mark> marks) implements BlockView {
    @Override
    public String fragment() {
      return "text";
    }
  }

  /** Lines of running text, or the items of a list. */
  record Part(boolean list, List<String> lines) {}

  /**
   * A small number that leads to the source.
   *
   * @param href where the source is read; null if the reply names no such source
   */
  record Mark(int number, @Nullable String href, @Nullable String title) {}

  /**
   * The question of a dialogue.
   *
   * @param progress how far the dialogue is; null where that is not known
   */
  record Prompt(@Nullable String label, String text, List<Mark> marks, @Nullable Progress progress)
      implements BlockView {
    @Override
    public String fragment() {
      return "prompt";
    }
  }

  /** Which of how many questions at most this is, counted from 1. */
  record Progress(int position, int atMost) {}

  /**
   * The verdict of a dialogue.
   *
   * @param strength how sure it is, in lower case
   */
  record Verdict(@Nullable String label, String text, List<Mark> marks, String strength)
      implements BlockView {
    @Override
    public String fragment() {
      return "verdict";
    }
  }

  /** A program text. */
  record Code(@Nullable String language, String code, List<Mark> marks) implements BlockView {
    @Override
    public String fragment() {
      return "code";
    }
  }

  /**
   * The list of sources.
   *
   * @param folded whether it opens only on demand
   */
  record Sources(List<Source> sources, boolean folded) implements BlockView {
    @Override
    public String fragment() {
      return "sources";
    }
  }

  /**
   * One source.
   *
   * @param details author and date in one line, possibly empty
   */
  record Source(
      int number, String title, String heading, String details, String quote, String href) {}

  /** Statements under one heading; those that stand aside open on demand. */
  record Items(String label, List<Item> items, boolean aside) implements BlockView {
    @Override
    public String fragment() {
      return "items";
    }
  }

  /**
   * One statement with the marks of its sources.
   *
   * @param weight how much it counts, if its label says so
   */
  record Item(@Nullable String label, @Nullable String weight, String text, List<Mark> marks) {}

  /** Bars to compare. */
  record Tally(List<Bar> bars) implements BlockView {
    @Override
    public String fragment() {
      return "tally";
    }
  }

  /**
   * One of the bars.
   *
   * @param length its length as SVG wants it
   */
  record Bar(String label, String size, String length, boolean leading) {}

  /** Buttons to pick from. */
  record Choices(List<Choice> choices, boolean aside) implements BlockView {
    @Override
    public String fragment() {
      return "choices";
    }
  }

  /** A word from the bot about itself. */
  record Notice(String text) implements BlockView {
    @Override
    public String fragment() {
      return "notice";
    }
  }
}
