package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Form;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
  record Bar(String label, String size, String length, boolean leading, @Nullable String note) {

    static Bar of(Block.Bar bar) {
      return new Bar(bar.label(), bar.size(), length(bar.share()), bar.leading(), bar.note());
    }

    static String length(double share) {
      return String.format(Locale.ROOT, "%.1f%%", 100 * Math.clamp(share, 0, 1));
    }
  }

  /**
   * The options of a poll, each with its bar and the button that votes for it.
   *
   * @param several whether more than one can be picked
   */
  record Ballot(List<Row> rows, boolean several) implements BlockView {
    @Override
    public String fragment() {
      return "ballot";
    }
  }

  /**
   * One of the options.
   *
   * @param token what its button sends; null if it cannot be voted for
   * @param mine in a few words what it is on the reader's own ballot; null if it is not on it
   * @param size how many votes it has; null while that is not told
   * @param length of its bar as SVG wants it; null likewise
   * @param note a few words on the votes; null for none
   */
  record Row(
      String id,
      String label,
      @Nullable String token,
      @Nullable String mine,
      @Nullable String size,
      @Nullable String length,
      boolean leading,
      boolean winner,
      @Nullable String note) {}

  /** What a poll is about. */
  record Motion(@Nullable String label, String text, List<Mark> marks) implements BlockView {
    @Override
    public String fragment() {
      return "motion";
    }
  }

  /**
   * A point in time.
   *
   * @param iso the same for scripts
   */
  record Moment(String label, String spoken, String iso) implements BlockView {

    static Moment of(Block.Moment moment) {
      return new Moment(moment.label(), moment.spoken(), moment.time().toString());
    }

    @Override
    public String fragment() {
      return "moment";
    }
  }

  /** A picture in the size in which it was drawn; 0 where that is not known. */
  record Picture(String path, String description, int width, int height) implements BlockView {

    static Picture of(Block.Attachment picture) {
      PictureSize size = PictureSize.of(picture.content().get());
      return new Picture(picture.path(), picture.description(), size.width(), size.height());
    }

    @Override
    public String fragment() {
      return "picture";
    }
  }

  /** A file to keep. */
  record Download(String name, String path, String description) implements BlockView {
    @Override
    public String fragment() {
      return "download";
    }
  }

  /**
   * Something to fill in.
   *
   * @param key tells its parts from those of every other form on the page
   */
  record Fields(Form form, String key) implements BlockView {

    static Fields of(Form form) {
      return new Fields(form, "f" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** The kind of a field, by which the template knows how to draw it. */
    public String kind(Form.Field field) {
      return switch (field) {
        case Form.Text text -> text.lines() ? "lines" : "line";
        case Form.Pick pick -> "pick";
        case Form.Picks picks -> "picks";
      };
    }

    @Override
    public String fragment() {
      return "fields";
    }
  }

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
