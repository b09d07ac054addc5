package dev.caucus.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bot keeps what has to outlive a restart.
 *
 * @param path the data folder, absolute or relative to the working directory; made if missing
 */
@ConfigurationProperties("caucus.data")
public record DataSettings(@DefaultValue("./data") Path path) {}
