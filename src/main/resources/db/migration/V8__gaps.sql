-- What the articles did not answer, or not well: one row for each kind, wording and day. Nothing in
-- it leads back to a person, a conversation or a time of day. The fingerprint is that of the question
-- in lower case.
create table gap (
  kind varchar(16) not null,
  fingerprint char(64) not null,
  asked_on date not null,
  question text not null,
  times integer not null,
  confidence double precision not null,
  article text,
  title text,
  heading text,
  passage integer not null,
  quote text,
  primary key (kind, fingerprint, asked_on)
);

create index gap_asked_on on gap (asked_on);

-- Who does not want their questions in it, as a hash of the platform's id.
create table gap_refused (
  person char(64) not null primary key
);
