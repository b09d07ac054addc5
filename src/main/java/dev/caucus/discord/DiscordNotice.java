package dev.caucus.discord;

import dev.caucus.chat.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Tells whoever starts the bot why it is not in Discord. */
class DiscordNotice {

  private static final Logger log = LoggerFactory.getLogger(DiscordNotice.class);

  private final DiscordSettings settings;

  DiscordNotice(DiscordSettings settings) {
    this.settings = settings;
  }

  /** Comes before the line that says where to go, which has to be the last. */
  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void explain() {
    if (settings.token() == null) {
      log.info(Wording.say("discord.off"));
    }
  }
}
