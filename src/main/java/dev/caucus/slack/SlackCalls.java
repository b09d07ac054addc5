package dev.caucus.slack;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether Slack calls the bot over HTTP, rather than the bot Slack. */
final class SlackCalls implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Binder.get(context.getEnvironment())
        .bind("caucus.slack", SlackSettings.class)
        .map(SlackMode::of)
        .map(mode -> mode == SlackMode.HTTP || mode == SlackMode.SHARED)
        .orElse(false);
  }
}
