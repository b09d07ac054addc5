package dev.caucus.knowledge;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the articles are, and how they are searched.
 *
 * @param path the folder of the articles, absolute or relative to the working directory
 * @param semantic whether articles are searched by meaning as well as by words; where the model
 *     cannot be loaded, they are searched by words alone, and the health says so
 */
@ConfigurationProperties("caucus.knowledge")
public record KnowledgeSettings(
    @DefaultValue("./knowledge") Path path, @DefaultValue("true") boolean semantic) {}
