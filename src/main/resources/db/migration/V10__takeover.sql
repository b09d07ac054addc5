-- The processes on this store: each has an id of its own for as long as it runs, and lets its heart beat.
create table replica (
  id varchar(36) not null primary key,
  beat bigint not null,
  seen timestamp with time zone not null
);

-- Whose claim it is, and when what was claimed was done; of a claim without an owner nobody can tell. The
-- trace is what the owner had begun, so that another one can go on with it.
alter table claimed_event add column owner varchar(36);

alter table claimed_event add column done timestamp with time zone;

alter table claimed_event add column trace varchar(200);

-- What a platform has told one replica and does not tell again, for the seconds until it is answered.
create table pending_event (
  id varchar(36) not null primary key,
  platform varchar(40) not null,
  owner varchar(36) not null,
  payload text not null,
  taken timestamp with time zone not null,
  attempts integer not null
);

create index pending_event_owner on pending_event (platform, owner);

create index pending_event_taken on pending_event (taken);
