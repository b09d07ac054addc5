package dev.caucus.discord.components;

import dev.caucus.chat.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Puts parts into as few messages as hold them. */
final class Messages {

  /** Discord takes 40 components, those inside others included. */
  private static final int COMPONENTS = 40;

  /** Discord takes 4,000 characters in all texts together; how it counts them is its own. */
  private static final int CHARACTERS = 3_900;

  /** Discord takes ten files. */
  private static final int FILES = 10;

  /** A long text does not begin in less room than this. */
  private static final int LEAST_ROOM = 600;

  private final OptionalInt accent;
  private final List<DiscordMessage> closed = new ArrayList<>();
  private final List<MessageTopLevelComponent> open = new ArrayList<>();
  private final List<MessageTopLevelComponent> inWords = new ArrayList<>();
  private int components;
  private int characters;
  private int files;
  private int bytes;

  private Messages(OptionalInt accent) {
    this.accent = accent;
    begin();
  }

  /**
   * The messages with these parts, at least one.
   *
   * @param accent the colour beside the messages, if they have one
   */
  static List<DiscordMessage> holding(List<Part> parts, OptionalInt accent) {
    Messages messages = new Messages(accent);
    for (Part part : parts) {
      switch (part) {
        case Part.Text text -> messages.add(text);
        case Part.Row row -> messages.add(row.component(), row.components(), 0);
        case Part.File file -> messages.add(file);
      }
    }
    if (messages.closed.isEmpty() && messages.open.isEmpty()) {
      messages.add(Wording.say("discord.fallback"));
    }
    messages.close();
    return messages.closed;
  }

  private void add(Part.Text text) {
    int room = CHARACTERS - characters;
    boolean tight = room < LEAST_ROOM && room < text.length();
    text.pieces(tight ? CHARACTERS : room, CHARACTERS).forEach(this::add);
  }

  private void add(String piece) {
    add(TextDisplay.of(piece), 1, piece.length());
  }

  /** There is room for the words that may stand in its place. */
  private void add(Part.File file) {
    if (files == FILES || bytes + file.bytes() > Files.LARGEST) {
      close();
      begin();
    }
    String words = String.join("\n", file.instead().pieces(CHARACTERS, CHARACTERS));
    add(file.component(), TextDisplay.of(words), 1, words.length());
    files++;
    bytes += file.bytes();
  }

  private void add(MessageTopLevelComponent component, int moreComponents, int moreCharacters) {
    add(component, component, moreComponents, moreCharacters);
  }

  private void add(
      MessageTopLevelComponent component,
      MessageTopLevelComponent withoutFile,
      int moreComponents,
      int moreCharacters) {
    if (components + moreComponents > COMPONENTS || characters + moreCharacters > CHARACTERS) {
      close();
      begin();
    }
    open.add(component);
    inWords.add(withoutFile);
    components += moreComponents;
    characters += moreCharacters;
  }

  private void begin() {
    components = accent.isPresent() ? 1 : 0;
    characters = 0;
    files = 0;
    bytes = 0;
  }

  private void close() {
    if (!open.isEmpty()) {
      closed.add(new DiscordMessage(framed(open), framed(inWords)));
      open.clear();
      inWords.clear();
    }
  }

  /** Whatever a part is drawn as may stand in a container as well as outside. */
  private List<MessageTopLevelComponent> framed(List<MessageTopLevelComponent> parts) {
    return accent.isEmpty()
        ? parts
        : List.of(
            Container.of(parts.stream().map(ContainerChildComponent.class::cast).toList())
                .withAccentColor(accent.getAsInt()));
  }
}
