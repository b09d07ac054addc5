package dev.caucus;

import dev.caucus.knowledge.EditDistance;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Refuses to start with a setting that nothing would read, since it is a slip of the pen. */
class UnknownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("caucus");

  /** What the build tells its own tests, of which some start the bot in their own process. */
  private static final ConfigurationPropertyName OF_TESTS =
      ConfigurationPropertyName.of("caucus.test");

  /** What Kubernetes tells every container about a service that is called caucus. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("caucus\\.(service\\.(host|port)|port)([.\\[].*)?");

  private static final Pattern SECRET = Pattern.compile("token|secret|password");

  /** A name that differs by more than this share of its letters was not misspelled. */
  private static final double MISSPELLED = 0.34;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    List<Found> ours =
        StreamSupport.stream(
                ConfigurationPropertySources.get(context.getEnvironment()).spliterator(), false)
            .flatMap(UnknownSettings::ours)
            .toList();
    if (!ours.isEmpty()) {
      refuseUnknown(ours, KnownSettings.load(UnknownSettings.class.getClassLoader()));
    }
  }

  private static void refuseUnknown(List<Found> ours, KnownSettings known) {
    String unknown =
        ours.stream()
            .filter(found -> !found.isIn(known))
            .map(found -> "    " + describe(found.property(), known))
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!unknown.isEmpty()) {
      throw new FailureAnalyzedException(
          "Caucus has no such setting:\n\n" + unknown,
          "Correct or remove it. These are the settings of Caucus:\n\n" + known);
    }
  }

  private static String describe(ConfigurationProperty property, KnownSettings known) {
    String name = property.getName().toString();
    String nearest = known.nearest(name);
    boolean secret = SECRET.matcher((name + nearest).toLowerCase(Locale.ROOT)).find();
    String value = secret ? "******" : "\"" + property.getValue() + "\"";
    boolean misspelled = EditDistance.between(name, nearest) <= MISSPELLED * name.length();
    return "%s = %s (%s)%s"
        .formatted(
            name, value, property.getOrigin(), misspelled ? "; did you mean " + nearest + "?" : "");
  }

  private static Stream<Found> ours(ConfigurationPropertySource source) {
    if (!(source instanceof IterableConfigurationPropertySource names)) {
      return Stream.empty();
    }
    boolean upperCased = source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
    return names.stream()
        .filter(OURS::isAncestorOf)
        .filter(name -> !OF_TESTS.isAncestorOf(name))
        .filter(name -> !upperCased || !SERVICE_LINK.matcher(name.toString()).matches())
        .map(source::getConfigurationProperty)
        .map(property -> new Found(property, upperCased));
  }

  /** A setting of ours that somebody made, possibly in an environment variable. */
  private record Found(ConfigurationProperty property, boolean upperCased) {

    boolean isIn(KnownSettings known) {
      return upperCased
          ? known.containUpperCased(property.getName())
          : known.contain(property.getName());
    }
  }
}
