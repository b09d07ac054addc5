package dev.caucus.discord.local;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands of the app, for all guilds and for one. */
final class CommandRoutes {

  private static final String GLOBAL = "/applications/{application}/commands";
  private static final String OF_GUILD = "/applications/{application}/guilds/{guild}/commands";

  private final LocalDiscord discord;

  CommandRoutes(LocalDiscord discord) {
    this.discord = discord;
  }

  List<Route> routes() {
    return Stream.concat(routes(GLOBAL, false).stream(), routes(OF_GUILD, true).stream()).toList();
  }

  private List<Route> routes(String path, boolean ofGuild) {
    return List.of(
        Route.of("GET", path, request -> Reply.ok(commands().list(guild(request, ofGuild)))),
        Route.of(
            "PUT",
            path,
            request -> Reply.ok(commands().replace(guild(request, ofGuild), request.list()))),
        Route.of(
            "POST",
            path,
            request -> new Reply(201, commands().put(guild(request, ofGuild), request.object()))),
        Route.of(
            "GET",
            path + "/{command}",
            request -> Reply.ok(commands().one(guild(request, ofGuild), id(request)))),
        Route.of(
            "PATCH",
            path + "/{command}",
            request ->
                Reply.ok(
                    commands().change(guild(request, ofGuild), id(request), request.object()))),
        Route.of("DELETE", path + "/{command}", request -> remove(request, ofGuild)));
  }

  private Reply remove(Request request, boolean ofGuild) {
    commands().remove(guild(request, ofGuild), id(request));
    return Reply.nothing();
  }

  private Commands commands() {
    return discord.commands();
  }

  private @Nullable String guild(Request request, boolean ofGuild) {
    if (!discord.applicationId().equals(request.parameter(0))) {
      throw new Refusal(403, 20012, "You are not authorized to perform this action");
    }
    return ofGuild ? request.parameter(1) : null;
  }

  private static String id(Request request) {
    return request.parameters().getLast();
  }
}
