package dev.caucus.access;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may come in where server.address is not the loopback interface; without effect where it is.
 *
 * @param password what people log in with, plain or as a hash such as {@code {bcrypt}$2y$12$…}
 * @param tokens what programs send as bearer tokens, each {@code name=token} or {@code
 *     name={sha256}…}, with commas between them
 * @param open true to let in everybody who reaches the port, behind a proxy that logs people in
 * @param loginLasts how long a login lasts, from 5m to 90d
 * @param requestsPerMinute how many requests a minute one client may send, 10 to 1000000
 */
@Validated
@ConfigurationProperties("caucus.access")
public record AccessSettings(
    @Nullable String password,
    @DefaultValue List<String> tokens,
    @DefaultValue("false") boolean open,
    @DefaultValue("12h") @DurationMin(minutes = 5) @DurationMax(days = 90) Duration loginLasts,
    @DefaultValue("1200") @Range(min = 10, max = 1_000_000) int requestsPerMinute) {

  /** An empty setting, as a container file leaves it behind, is none; a file may have lines. */
  public AccessSettings {
    password = password == null || password.isBlank() ? null : password.strip();
    tokens =
        tokens.stream()
            .flatMap(entry -> Stream.of(entry.split("\\s+")))
            .filter(entry -> !entry.isEmpty())
            .toList();
  }

  @Override
  public String toString() {
    return "AccessSettings[password=%s, %d tokens, open=%s, loginLasts=%s, requestsPerMinute=%d]"
        .formatted(
            password == null ? "not set" : "******",
            tokens.size(),
            open,
            loginLasts,
            requestsPerMinute);
  }
}
