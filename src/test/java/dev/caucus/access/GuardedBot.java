package dev.caucus.access;

import dev.caucus.CaucusApplication;
import dev.caucus.web.Http;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A bot that serves every address of this machine, and asks who is there. */
public final class GuardedBot implements AutoCloseable {

  public static final String PASSWORD = "open sesame, please";
  static final String TOKEN = "4f1d5cb2a0d34d6f9f3e8c71b2a6e590";

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final ConfigurableApplicationContext bot;
  private final Http http;

  private GuardedBot(ConfigurableApplicationContext bot) {
    this.bot = bot;
    this.http = new Http(Integer.parseInt(bot.getEnvironment().getProperty("local.server.port")));
  }

  public static GuardedBot start(Path data, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=0.0.0.0",
                "--server.forward-headers-strategy=native",
                "--caucus.knowledge.semantic=false",
                "--caucus.data.path=" + data,
                "--caucus.access.password=" + PASSWORD,
                "--caucus.access.tokens=ci=" + TOKEN));
    arguments.addAll(List.of(more));
    return new GuardedBot(
        new SpringApplicationBuilder(CaucusApplication.class)
            .run(arguments.toArray(String[]::new)));
  }

  /** Where a browser finds it. */
  public String address() {
    return "http://localhost:" + bot.getEnvironment().getProperty("local.server.port");
  }

  public Http http() {
    return http;
  }

  public ConfigurableApplicationContext context() {
    return bot;
  }

  /** What a program that may come in sends along. */
  public static String token() {
    return "Authorization: Bearer " + TOKEN;
  }

  /** Opens the login and sends the form; returns the answer to it. */
  Http.Response logIn(String password, String to, String... headers) throws IOException {
    Http.Response page = http.get("/login?to=" + encode(to), with(headers, "Accept: text/html"));
    return http.post(
        "/login",
        form(Map.of("_csrf", formToken(page), "password", password, "to", to)),
        with(
            headers,
            "Content-Type: application/x-www-form-urlencoded",
            "Cookie: " + cookies(page)));
  }

  /** The cookies of somebody who has logged in. */
  public String loggedIn() throws IOException {
    return cookies(logIn(PASSWORD, "/"));
  }

  static String formToken(Http.Response page) {
    Matcher token = FORM_TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new AssertionError("no form token: " + page);
    }
    return token.group(1);
  }

  /** What a browser would send back. */
  static String cookies(Http.Response response) {
    return Pattern.compile("(?:^|, )((?:__Host-)?caucus-[a-z]+=[^;]+)")
        .matcher(response.headers().getOrDefault("set-cookie", ""))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.joining("; "));
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String[] with(String[] some, String... others) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(others));
    return all.toArray(String[]::new);
  }

  @Override
  public void close() {
    bot.close();
  }
}
