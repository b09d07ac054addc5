package dev.caucus.discord.components;

import java.util.List;
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
