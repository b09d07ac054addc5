package dev.caucus.poll;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How polls behave.
 *
 * @param timeZone the time zone of deadlines in words, for people whose own is not known; unset for
 *     that of the machine
 * @param retention how long a closed poll is kept, for instance 365d; at least one day
 * @param bridges channels in which the same polls are open, each bridge under a name of its own as
 *     a list of two or more, for instance {@code slack:T0123/C0456} and {@code discord:111/222}
 */
@Validated
@ConfigurationProperties("caucus.polls")
public record PollSettings(
    @Nullable ZoneId timeZone,
    @DefaultValue("365d") @DurationMin(days = 1) Duration retention,
    @DefaultValue
        Map<
                String,
                @Size(min = 2, message = "has to name at least two channels") List<
                    @Pattern(
                        regexp = "(slack|discord):[^/\\s]+/[^/\\s]+",
                        message = "has to look like slack:T0123/C0456 or discord:111/222")
                    String>>
            bridges) {

  /** The time zone of deadlines where nobody knows better. */
  ZoneId zone() {
    return timeZone == null ? ZoneId.systemDefault() : timeZone;
  }
}
