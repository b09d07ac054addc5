package dev.caucus.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply, ready for the template.
 *
 * @param status how to dress it: the status of an answer in lower case, {@code asking}, {@code
 *     recommendation} or {@code notice}
 * @param restricted whether nobody else sees it
 * @param confidence how sure the bot is, in words; null where there is nothing to be sure of
 * @param probability the same as a number, 0 to 1
 * @param suggestions questions to go on with
 */
record ReplyView(
    String status,
    boolean restricted,
    @Nullable String confidence,
    double probability,
    List<BlockView> blocks,
    List<String> suggestions) {}
