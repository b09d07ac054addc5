package dev.caucus.recommendation;

import java.time.Instant;

/**
 * A dialogue that somebody can go on with.
 *
 * @param dialogue the dialogue's id
 * @param topic the topic's title
 * @param answers how many of its questions were answered or skipped
 * @param conversation the fingerprint of the conversation in which it takes place
 * @param touched when it was last moved on
 */
public record Unfinished(
    String dialogue, String topic, int answers, String conversation, Instant touched) {}
