package dev.caucus.discord;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether there is a token to reach Discord with. */
final class DiscordIsSet implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Binder.get(context.getEnvironment())
        .bind("caucus.discord", DiscordSettings.class)
        .map(settings -> settings.token() != null)
        .orElse(false);
  }
}
