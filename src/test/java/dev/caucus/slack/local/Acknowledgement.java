package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.time.Duration;

/**
 * What the app said when something reached it.
 *
 * @param latency from the sending that was acknowledged until then
 * @param body what it answered with; empty if it only acknowledged
 * @param attempts how often it was sent until then
 */
public record Acknowledgement(Duration latency, JsonObject body, int attempts) {}
