package dev.caucus.discord.components;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;

/** A part of a reply as it is drawn. */
sealed interface Part {

  /** Something to read, which can be split. */
  sealed interface Text extends Part permits Prose, Fence {

    /** How many characters it has if it is not split. */
    int length();

    /**
     * The text as markdown in as many pieces as it takes, none of which is blank.
     *
     * @param first how many characters the first piece has at most
     * @param others how many characters the others have at most
     */
    List<String> pieces(int first, int others);
  }

  /**
   * A file that is sent along.
   *
   * @param component shows it, in a message as well as in a container
   * @param bytes how large it is
   * @param instead what stands there if Discord does not take it
   */
  record File(MessageTopLevelComponent component, int bytes, Prose instead) implements Part {}

  /** Things to click that stand side by side. */
  record Row(List<? extends ActionRowChildComponent> children) implements Part {

    public Row {
      children = List.copyOf(children);
    }

    /** How many components it is for Discord. */
    int components() {
      return 1 + children.size();
    }

    ActionRow component() {
      return ActionRow.of(children);
    }
  }
}
