package dev.caucus.discord.commands;

import dev.caucus.discord.api.Place;
import java.util.List;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Completes what people type after a command. */
public final class CompletionListener extends ListenerAdapter {

  private static final Logger log = LoggerFactory.getLogger(CompletionListener.class);

  private final Completion completion;
  private final Executor threads;

  /** Completes on threads of its own, so that no other event waits for the store. */
  public CompletionListener(Completion completion) {
    this.completion = completion;
    this.threads = Thread::startVirtualThread;
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    threads.execute(() -> complete(event));
  }

  private void complete(CommandAutoCompleteInteractionEvent event) {
    List<Command.Choice> choices =
        suggestions(event).stream()
            .map(each -> new Command.Choice(each.name(), each.value()))
            .toList();
    // Whoever typed on meanwhile has asked again; nobody misses an answer that came too late.
    event
        .replyChoices(choices)
        .queue(done -> {}, failure -> log.debug("A completion came too late", failure));
  }

  private List<Suggestion> suggestions(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    try {
      return switch (event.getName()) {
        case CommandList.ASK -> completion.questions(server(event.getGuild()), typed);
        case CommandList.RECOMMEND -> completion.topics(typed);
        default -> List.of();
      };
    } catch (RuntimeException e) {
      log.error("What somebody types after /{} could not be completed", event.getName(), e);
      return List.of();
    }
  }

  private static String server(@Nullable Guild guild) {
    return guild == null ? Place.DIRECT : guild.getId();
  }
}
