-- What is remembered of each conversation. A fingerprint stands for the platform's own id, which may
-- be of any length and hold any character.
create table conversation (
  platform varchar(40) not null,
  fingerprint char(64) not null,
  state text not null,
  touched timestamp with time zone not null,
  primary key (platform, fingerprint)
);

create index conversation_touched on conversation (touched);

-- The events that were taken on. The key decides between replicas and redeliveries.
create table claimed_event (
  platform varchar(40) not null,
  fingerprint char(64) not null,
  claimed timestamp with time zone not null,
  primary key (platform, fingerprint)
);

create index claimed_event_claimed on claimed_event (claimed);
