package dev.caucus.discord.commands;

import dev.caucus.discord.local.LocalDiscord;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** Connects the real JDA with a local Discord, and nothing else. */
final class Bot {

  private Bot() {}

  /** A shard that is ready. */
  static JDA connect(LocalDiscord discord, Object... listeners) {
    var sessions =
        new ConcurrentSessionController() {
          @Override
          public String getGateway() {
            return discord.gatewayUrl();
          }
        };
    try {
      return JDABuilder.createLight(discord.token(), List.of())
          .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
          .setSessionController(sessions)
          .setCompression(Compression.NONE)
          .addEventListeners(listeners)
          .build()
          .awaitReady();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
