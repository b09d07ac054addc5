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

  /** A long text does not begin in less room than this. */
  private static final int LEAST_ROOM = 600;

  private final OptionalInt accent;
  private final List<DiscordMessage> closed = new ArrayList<>();
  private final List<MessageTopLevelComponent> open = new ArrayList<>();
  private int components;
  private int characters;

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

  private void add(MessageTopLevelComponent component, int moreComponents, int moreCharacters) {
    if (components + moreComponents > COMPONENTS || characters + moreCharacters > CHARACTERS) {
      close();
      begin();
    }
    open.add(component);
    components += moreComponents;
    characters += moreCharacters;
  }

  private void begin() {
    components = accent.isPresent() ? 1 : 0;
    characters = 0;
  }

  private void close() {
    if (!open.isEmpty()) {
      closed.add(new DiscordMessage(accent.isPresent() ? List.of(container()) : open));
      open.clear();
    }
  }

  /** Whatever a part is drawn as may stand in a container as well as outside. */
  private Container container() {
    return Container.of(open.stream().map(ContainerChildComponent.class::cast).toList())
        .withAccentColor(accent.getAsInt());
  }
}
