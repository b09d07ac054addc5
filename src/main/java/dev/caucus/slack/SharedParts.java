package dev.caucus.slack;

import com.slack.api.bolt.App;
import dev.caucus.conversation.WebAddress;
import dev.caucus.slack.install.Installations;
import dev.caucus.slack.install.Installing;
import dev.caucus.slack.install.OAuthApp;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a bot needs besides that several workspaces install. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Conditional(WhenSlack.IsShared.class)
class SharedParts {

  @Bean
  Installations slackInstallations(JdbcClient jdbc, Clock clock, SlackSettings settings) {
    return new Installations(jdbc, clock, Objects.requireNonNull(settings.clientSecret()));
  }

  @Bean
  Installing slackInstalling(
      SlackSettings settings,
      WebAddress address,
      Installations installations,
      JdbcClient jdbc,
      Clock clock) {
    OAuthApp oauth =
        new OAuthApp(
            Objects.requireNonNull(settings.clientId()),
            Objects.requireNonNull(settings.clientSecret()),
            settings.apiUrl(),
            address.publicUrl());
    return new Installing(oauth, installations, jdbc, clock);
  }

  @Bean
  ServletRegistrationBean<HttpServlet> slackInstallPages(Installing installing, App app) {
    return new ServletRegistrationBean<>(
        installing.pages(app), OAuthApp.INSTALL_PATH, OAuthApp.REDIRECT_PATH);
  }
}
