-- The messages that the bot wrote in Discord, and the conversations they belong to. The fingerprint
-- stands for the id of the conversation, as in every other table. The last of several messages that say
-- one reply together names them all.
create table discord_message (
  message varchar(32) not null primary key,
  conversation text not null,
  parts text,
  fingerprint char(64) not null,
  written timestamp with time zone not null
);

create index discord_message_fingerprint on discord_message (fingerprint);

create index discord_message_written on discord_message (written);
