-- The threads of Slack in which the bot takes part. A fingerprint stands for the id of the
-- conversation, as in every other table.
create table slack_thread (
  fingerprint char(64) not null primary key,
  team varchar(40) not null,
  channel varchar(40) not null,
  thread varchar(40),
  assistant boolean not null,
  touched timestamp with time zone not null
);

create index slack_thread_touched on slack_thread (touched);

create index slack_thread_team on slack_thread (team);

-- The workspaces that installed the bot. The token is encrypted with a key that only the app's
-- client secret gives.
create table slack_installation (
  team varchar(40) not null primary key,
  enterprise varchar(40) not null,
  app varchar(40) not null,
  bot varchar(40) not null,
  bot_user varchar(40) not null,
  scope text not null,
  token text not null,
  installer varchar(40) not null,
  installed timestamp with time zone not null
);

-- The installations that somebody has begun. A fingerprint stands for the secret that comes back.
create table slack_oauth_state (
  fingerprint char(64) not null primary key,
  expires timestamp with time zone not null
);

create index slack_oauth_state_expires on slack_oauth_state (expires);
