-- The recommendation dialogues. A fingerprint stands for the platform's own id of the conversation
-- and of the person who started the dialogue. The version decides between turns that come at once.
create table dialogue (
  id varchar(16) not null primary key,
  platform varchar(40) not null,
  conversation char(64) not null,
  starter char(64) not null,
  topic text not null,
  state varchar(16) not null,
  steps text not null,
  version integer not null,
  touched timestamp with time zone not null
);

create index dialogue_of_starter on dialogue (platform, conversation, starter);

create index dialogue_touched on dialogue (touched);
