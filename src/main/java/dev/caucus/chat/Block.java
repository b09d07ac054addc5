package dev.caucus.chat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of a reply; every adapter renders every kind. */
public sealed interface Block {

  /**
   * Plain text, in which nothing is markup.
   *
   * @param label what the text is about, shown in front of it; null for none
   * @param text the text; a list has one item on each line, with a leading bullet
   * @param citations the numbers of the citations that carry it
   */
  record Text(@Nullable String label, String text, List<Integer> citations) implements Block {

    /** Text without label or citations. */
    public static Text of(String text) {
      return new Text(null, text, List.of());
    }
  }

  /**
   * A program text, shown whole.
   *
   * @param language its language as a code fence names it, if known
   * @param citations the numbers of the citations that carry it
   */
  record Code(@Nullable String language, String code, List<Integer> citations) implements Block {}

  /** The sources of the reply. */
  record Citations(List<Citation> citations) implements Block {}

  /**
   * Things that belong together under one heading: the reasons for a verdict, for instance.
   *
   * @param label the heading
   * @param aside whether they stand beside the point, and need not be read to get it
   */
  record Items(String label, List<Item> items, boolean aside) implements Block {

    /** Things that are to the point. */
    public Items(String label, List<Item> items) {
      this(label, items, false);
    }
  }

  /**
   * One of several things under a heading.
   *
   * @param label what it is about, shown in front of it; null for none
   * @param text the statement
   * @param citations the numbers of the citations that carry it
   */
  record Item(@Nullable String label, String text, List<Integer> citations) {}

  /** Things to compare by their size, longest bar first or in an order that means something. */
  record Tally(List<Bar> bars) implements Block {}

  /**
   * One thing that is compared by its size.
   *
   * @param id the name of the thing for programs
   * @param label what people read
   * @param amount its size in the unit of the comparison, 0 or more
   * @param share its length as a part of the longest possible bar, 0 to 1
   * @param leading whether it is ahead
   * @param note a few words beside the amount, for instance who it comes from; null for none
   */
  record Bar(
      String id,
      String label,
      double amount,
      double share,
      boolean leading,
      @Nullable String note) {

    /** A bar that says enough by itself. */
    public Bar(String id, String label, double amount, double share, boolean leading) {
      this(id, label, amount, share, leading, null);
    }

    /** The amount as people read it: with one decimal at most, and none if it is whole. */
    public String size() {
      return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
  }

  /**
   * Things to pick from.
   *
   * @param aside whether they lead beside the way, such as skipping or going back, rather than
   *     answer
   */
  record Choices(List<Choice> choices, boolean aside) implements Block {

    /** Things to pick from as an answer. */
    public Choices(List<Choice> choices) {
      this(choices, false);
    }
  }

  /** A word from the bot about itself or its limits. */
  record Notice(String text) implements Block {}

  /** Something to fill in. */
  record Fields(Form form) implements Block {}

  /**
   * A point in time, which every reader sees in their own time zone where the platform can.
   *
   * @param label what happens then, for instance "Closes"
   * @param zone the time zone of whoever chose the time
   * @param left how long it is until then, for instance "in 2 hours", where a platform does not
   *     count by itself; null if that is not told
   */
  record Moment(String label, Instant time, ZoneId zone, @Nullable String left) implements Block {

    private static final DateTimeFormatter FORMAT =
        DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** A point in time, however long it is until then. */
    public Moment(String label, Instant time, ZoneId zone) {
      this(label, time, zone, null);
    }

    /** The label with how long it is until then. */
    public String heading() {
      return left == null ? label : label + " " + left;
    }

    /** The time as a text that is right whoever reads it. */
    public String spoken() {
      String offset = zone.getRules().getOffset(time).equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
      return FORMAT.format(time.atZone(zone)) + " (" + offset + ")";
    }
  }

  /**
   * A file that goes with the reply.
   *
   * @param name its name with the ending
   * @param mediaType for instance {@code image/png}
   * @param description what it shows, in words that say the same
   * @param path where it is on the pages of Caucus; empty if it is on none, so that it is all here
   * @param content what is in it, made when it is asked for
   */
  record Attachment(
      String name, String mediaType, String description, String path, Supplier<byte[]> content)
      implements Block {

    /** Whether it is a picture. */
    public boolean isPicture() {
      return mediaType.startsWith("image/");
    }
  }
}
