package dev.caucus.slack.local;

/** Finds channels and messages by the arguments of a method, or refuses as Slack does. */
final class Places {

  private Places() {}

  /** A channel that the bot may know of. */
  static Channel channel(Workspace workspace, Arguments arguments) {
    String id = arguments.required("channel", "channel_not_found");
    Channel channel = workspace.findChannel(id).orElseThrow(() -> new Refusal("channel_not_found"));
    if (channel.kind() != Channel.Kind.PUBLIC && !channel.has(workspace.botUser())) {
      throw new Refusal("channel_not_found");
    }
    return channel;
  }

  /** A channel that the bot is in; a person's id stands for the direct messages. */
  static Channel forWriting(Workspace workspace, Arguments arguments) {
    String id = arguments.required("channel", "channel_not_found");
    Channel channel =
        workspace.personOfId(id).isPresent() ? workspace.direct(id) : channel(workspace, arguments);
    if (!channel.has(workspace.botUser())) {
      throw new Refusal("not_in_channel");
    }
    return channel;
  }

  /** A message that everybody sees; methods know nothing of the others. */
  static Message message(Workspace workspace, Arguments arguments, String name) {
    Channel channel = channel(workspace, arguments);
    return channel
        .message(arguments.required(name, "message_not_found"))
        .filter(message -> !message.isEphemeral())
        .orElseThrow(() -> new Refusal("message_not_found"));
  }

  static Person person(Workspace workspace, Arguments arguments, String name) {
    return workspace
        .personOfId(arguments.required(name, "user_not_found"))
        .orElseThrow(() -> new Refusal("user_not_found"));
  }
}
