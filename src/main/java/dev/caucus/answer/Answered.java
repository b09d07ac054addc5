package dev.caucus.answer;

import dev.caucus.chat.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The reply to a question.
 *
 * @param exchange what to remember for the next question; null to keep what was remembered before
 */
public record Answered(Reply reply, @Nullable Exchange exchange) {}
