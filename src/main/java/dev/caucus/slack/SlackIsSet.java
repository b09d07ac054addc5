package dev.caucus.slack;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether enough is set to reach Slack. */
final class SlackIsSet implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return Binder.get(context.getEnvironment())
        .bind("caucus.slack", SlackSettings.class)
        .map(SlackMode::of)
        .map(SlackMode::isOn)
        .orElse(false);
  }
}
