package dev.caucus.answer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How questions are answered.
 *
 * @param calibration whether a server measures, on the articles themselves, how far its confidence
 *     can be relied on
 */
@Validated
@ConfigurationProperties("caucus.answer")
public record AnswerSettings(@DefaultValue("true") boolean calibration) {}
