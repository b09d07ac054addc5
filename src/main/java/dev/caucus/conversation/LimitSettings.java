package dev.caucus.conversation;

import org.hibernate.validator.constraints.Range;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the bot takes on from chat platforms; the page, the HTTP interface and the terminal have
 * no limit.
 *
 * @param perPerson how many turns a minute one person may take, 1 to 100000
 * @param perChannel how many turns a minute all people in one channel may take, 1 to 100000
 */
@Validated
@ConfigurationProperties("caucus.limits")
public record LimitSettings(
    @DefaultValue("60") @Range(min = 1, max = 100_000) int perPerson,
    @DefaultValue("300") @Range(min = 1, max = 100_000) int perChannel) {}
