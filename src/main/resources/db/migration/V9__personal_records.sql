-- Whose it is, so that they can have it forgotten: of a conversation, whoever asked last. A fingerprint
-- stands for the platform and its id of the person, and one for the workspace or server, as far as
-- there is one.
alter table conversation add column asker char(64);

alter table conversation add column workspace char(64);

-- Of what was remembered before, nobody can tell whose it is. It only tells what "and why?" refers to.
delete from conversation;

create index conversation_asker on conversation (asker);

alter table dialogue add column workspace char(64);
