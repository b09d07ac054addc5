-- The answers that were given in channels, so that they can be rated, shared and gone on with. Who
-- asked, and where, is kept as the platform names it, since it is compared with whoever comes later.
create table given_answer (
  id char(12) not null primary key,
  platform varchar(40) not null,
  conversation text not null,
  asker text not null,
  question text not null,
  status varchar(16) not null,
  reply text not null,
  context text not null,
  given timestamp with time zone not null
);

create index given_answer_given on given_answer (given);

-- What people think of them. The key leaves each of them one opinion.
create table answer_rating (
  answer char(12) not null references given_answer (id) on delete cascade,
  rater char(64) not null,
  helpful boolean not null,
  rated timestamp with time zone not null,
  primary key (answer, rater)
);

-- When the bot speaks in which channel, where somebody has decided it.
create table channel_rule (
  platform varchar(40) not null,
  channel char(64) not null,
  rule varchar(16) not null,
  changed timestamp with time zone not null,
  primary key (platform, channel)
);

-- Somebody's dialogues, whichever the conversation.
create index dialogue_of_person on dialogue (platform, starter);
