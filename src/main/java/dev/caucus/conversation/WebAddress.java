package dev.caucus.conversation;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the pages of Caucus.
 *
 * @param publicUrl the address of the chat page as people type it, for instance
 *     https://caucus.example.org; unset if it is not to be linked
 */
@ConfigurationProperties("caucus.web")
public record WebAddress(@Nullable URI publicUrl) {}
