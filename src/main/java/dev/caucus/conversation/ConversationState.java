package dev.caucus.conversation;

import dev.caucus.answer.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a conversation.
 *
 * @param exchange the last question that was answered and where its answer stood, if any was
 */
public record ConversationState(@Nullable Exchange exchange) {}
