package dev.caucus.conversation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How conversations are kept.
 *
 * @param retention how long a conversation that nobody goes on with is remembered, for instance 90d
 *     or 12h; at least one hour
 */
@Validated
@ConfigurationProperties("caucus.conversation")
public record ConversationSettings(
    @DefaultValue("90d") @DurationMin(hours = 1) Duration retention) {}
