package dev.caucus.conversation;

import dev.caucus.conversation.Once.Claim;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Part of a bot that finds no store: as two bots of which neither knows what the other one is told,
 * and neither how the bot is to behave in a channel.
 */
public class StoreAway {

  @Bean
  @Primary
  Taking everything() {
    return (origin, work, later) -> work.accept(Claim.FIRST);
  }

  @Bean
  @Primary
  ChannelRules unknown() {
    return new ChannelRules() {
      @Override
      public ChannelRule of(String platform, String channel) {
        throw away();
      }

      @Override
      public void set(String platform, String channel, ChannelRule rule) {
        throw away();
      }
    };
  }

  private static DataAccessResourceFailureException away() {
    return new DataAccessResourceFailureException("the store is away");
  }
}
