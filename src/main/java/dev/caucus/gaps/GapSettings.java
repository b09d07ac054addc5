package dev.caucus.gaps;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How knowledge gaps are kept.
 *
 * @param enabled whether questions that the articles did not answer are noted, without who asked
 * @param retention how long such a question is kept, for instance 90d; at least one day
 */
@Validated
@ConfigurationProperties("caucus.gaps")
public record GapSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("90d") @DurationMin(days = 1) Duration retention) {}
