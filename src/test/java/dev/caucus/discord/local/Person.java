package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody on Discord, who does what people do there. */
public final class Person {

  private final String id;
  private final String name;
  private final LocalDiscord discord;
  private volatile @Nullable Channel direct;
  private volatile boolean administrator;
  private volatile boolean closed;
  private volatile String locale = "en-US";

  Person(String id, String name, LocalDiscord discord) {
    this.id = id;
    this.name = name;
    this.discord = discord;
  }

  /** The id. */
  public String id() {
    return id;
  }

  /** The name that is shown. */
  public String name() {
    return name;
  }

  /** The language that is set, such as {@code en-US} or {@code de}. */
  public String locale() {
    return locale;
  }

  /** Sets another language. */
  public Person speaks(String otherLocale) {
    locale = otherLocale;
    return this;
  }

  /** Makes this person an administrator of every guild. */
  public Person administers() {
    administrator = true;
    return this;
  }

  boolean isAdministrator() {
    return administrator;
  }

  /** Takes no direct messages from bots from now on. */
  public Person closesDirectMessages() {
    closed = true;
    return this;
  }

  /** Whether direct messages are not wanted. */
  boolean isClosed() {
    return closed;
  }

  /** The direct messages with the bot. */
  public synchronized Channel direct() {
    Channel channel = direct;
    if (channel == null) {
      channel = Channel.direct(discord.ids().next(), this, discord);
      discord.places().put(channel);
      direct = channel;
    }
    return channel;
  }

  /** Types something; {@code @Caucus} and other names after an @ become mentions. */
  public Deed says(Channel channel, String typed) {
    return discord.conversations().write(this, channel, typed, null);
  }

  /** Types something to the bot alone. */
  public Deed says(String typed) {
    return says(direct(), typed);
  }

  /** Replies to a message, which notifies its author. */
  public Deed replies(Message message, String typed) {
    return discord.conversations().write(this, discord.channelOf(message), typed, message);
  }

  /** Changes what was written. */
  public void edits(Message message, String typed) {
    discord.conversations().edit(discord.channelOf(message), message, typed);
  }

  /** Removes a message. */
  public void deletes(Message message) {
    discord.conversations().delete(discord.channelOf(message), message);
  }

  /** Puts an emoji under a message. */
  public void reacts(Message message, String emoji) {
    discord.events().reacted(this, message, emoji);
  }

  /** Starts a thread at a message. */
  public Channel startsThread(Message message, String threadName) {
    return discord.conversations().startThread(discord.channelOf(message), message, threadName);
  }

  /** Uses a command such as {@code /ask}; the text goes into its first option. */
  public Deed runs(Channel channel, String command, String text) {
    return discord.interactions().command(this, channel, command, text);
  }

  /** Uses a command such as {@code /caucus status} with options by their names. */
  public Deed runs(Channel channel, String command, Map<String, String> options) {
    return discord.interactions().command(this, channel, command, options);
  }

  /** Has typed so much into an option of a command; the bot offers choices. */
  public Deed types(Channel channel, String command, String option, String typed) {
    return discord.interactions().autocomplete(this, channel, command, option, typed);
  }

  /** Uses a command in the menu of a message, such as {@code Ask Caucus}. */
  public Deed uses(String command, Message message) {
    return discord.interactions().messageCommand(this, message, command);
  }

  /** Presses a button: by its label or custom id. */
  public Deed clicks(Message message, String button) {
    return discord.interactions().click(this, message, button, List.of());
  }

  /** Chooses from a menu: the menu by custom id or placeholder, the options by label or value. */
  public Deed chooses(Message message, String menu, String... options) {
    return discord.interactions().click(this, message, menu, List.of(options));
  }

  /** Submits a form with what was entered, by custom id or label. */
  public Deed submits(Form form, Map<String, String> entered) {
    return discord.interactions().submit(this, form, entered);
  }

  /** Every permission in a channel, as bits. */
  long permissions(Channel channel) {
    Guild guild = channel.guild();
    boolean all = administrator || (guild != null && guild.isOwnedBy(this));
    Set<Permission> permissions = all ? Permission.ALL : Permission.OF_EVERYBODY;
    return Permission.bits(permissions);
  }

  JsonObject json() {
    return Json.object(
        "id",
        id,
        "username",
        name.toLowerCase(Locale.ROOT),
        "global_name",
        name,
        "discriminator",
        "0",
        "bot",
        false,
        "public_flags",
        0);
  }
}
