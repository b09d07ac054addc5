package dev.caucus.discord.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/**
 * How names and descriptions of commands read in other languages than English.
 *
 * <p>A language is a file {@code commands_<locale>.properties} in UTF-8, named by Discord's locale
 * with an underscore, as in {@code commands_pt_BR.properties}; whatever it leaves out stays
 * English.
 */
final class Translations implements LocalizationFunction {

  private static final String FILE = "/dev/caucus/discord/commands_%s.properties";

  private final Map<DiscordLocale, Properties> languages;

  private Translations(Map<DiscordLocale, Properties> languages) {
    this.languages = languages;
  }

  /** Every language that there is a file for. */
  static Translations all() {
    Map<DiscordLocale, Properties> languages = new EnumMap<>(DiscordLocale.class);
    for (DiscordLocale locale : DiscordLocale.values()) {
      Properties texts = read(FILE.formatted(locale.getLocale().replace('-', '_')));
      if (!texts.isEmpty()) {
        languages.put(locale, texts);
      }
    }
    return new Translations(languages);
  }

  private static Properties read(String file) {
    Properties texts = new Properties();
    try (InputStream content = Translations.class.getResourceAsStream(file)) {
      if (content != null) {
        texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  /** The languages that there is a file for, with their texts by key. */
  Map<DiscordLocale, Properties> languages() {
    return Map.copyOf(languages);
  }

  @Override
  public Map<DiscordLocale, String> apply(String key) {
    Map<DiscordLocale, String> found = new EnumMap<>(DiscordLocale.class);
    languages.forEach((locale, texts) -> {
      String text = texts.getProperty(key);
      if (text != null) {
        found.put(locale, text);
      }
    });
    return found;
  }
}
