-- A poll: what was planned, and where it stands. The edition grows with each change to the plan;
-- the polls of a series repeat each other, and the key leaves each number to one of them.
create table poll (
  id char(12) not null primary key,
  platform varchar(40) not null,
  place text not null,
  creator text not null,
  creator_name text,
  plan text not null,
  grounds text not null,
  zone varchar(64) not null,
  state varchar(16) not null,
  edition integer not null,
  series char(12) not null,
  number integer not null,
  starts timestamp with time zone,
  closes timestamp with time zone,
  ended timestamp with time zone,
  made timestamp with time zone not null,
  unique (series, number)
);

create index poll_state on poll (state, platform);

create index poll_made on poll (made);

-- Every ballot passes one of its poll's 64 gates, chosen by the voter, and keeps it locked until it is
-- stored; whoever closes or changes the poll takes all gates, and so waits for ballots under way. A
-- gate is the poll's id as a number times 64, and its place among the others; no key or index but
-- that one is written with each ballot.
create table poll_gate (
  gate bigint not null primary key,
  passed bigint not null,
  edition integer not null,
  open boolean not null
);

-- One ballot for each voter. In an anonymous poll the voter is a keyed hash, and neither a name nor
-- a time is kept.
create table ballot (
  poll char(12) not null references poll (id) on delete cascade,
  voter char(64) not null,
  choices varchar(255) not null,
  name text,
  primary key (poll, voter)
);

-- The key of those hashes; deleted when the poll closes.
create table poll_key (
  poll char(12) not null primary key references poll (id) on delete cascade,
  secret char(64) not null
);

-- What is left of the ballots of an anonymous poll when it has closed.
create table ballot_count (
  poll char(12) not null references poll (id) on delete cascade,
  choices varchar(255) not null,
  ballots integer not null,
  primary key (poll, choices)
);

-- The messages in which a poll stands, and whether the result was told beside them.
create table poll_message (
  poll char(12) not null references poll (id) on delete cascade,
  platform varchar(40) not null,
  place text not null,
  message text not null,
  announced boolean default false not null,
  primary key (poll, platform, place)
);

-- Polls that somebody has not posted yet, with what they filled in.
create table poll_draft (
  id char(12) not null primary key,
  platform varchar(40) not null,
  place text not null,
  creator text not null,
  creator_name text,
  zone varchar(64) not null,
  entered text not null,
  grounds text not null,
  poll char(12),
  made timestamp with time zone not null
);

create index poll_draft_made on poll_draft (made);

-- Who was reminded of which poll; nobody is twice.
create table poll_reminder (
  poll char(12) not null references poll (id) on delete cascade,
  person char(64) not null,
  primary key (poll, person)
);

-- Who does not want to be reminded of any.
create table poll_reminder_refused (
  person char(64) not null primary key,
  refused timestamp with time zone not null
);
