package dev.caucus.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Tells whoever starts the bot why it is not in Slack. */
class SlackNotice {

  private static final Logger log = LoggerFactory.getLogger(SlackNotice.class);

  private final SlackMode mode;

  SlackNotice(SlackMode mode) {
    this.mode = mode;
  }

  /** Comes before the line that says where to go, which has to be the last. */
  @Order(0)
  @EventListener(ApplicationReadyEvent.class)
  void explain() {
    if (mode == SlackMode.OFF) {
      log.info(mode.explanation());
    } else if (!mode.isOn()) {
      log.warn(mode.explanation());
    }
  }
}
