-- Whether nobody is taken up by it: what its client marked so, or what was called off
alter table calendar_occurrence add column if not exists free boolean not null default false;
alter table calendar_occurrence add key if not exists calendar_occurrence_of (entry_id, starts_at);

-- Entries with guests. Who is a guest stands in the text; this is how it is found
create table if not exists calendar_invitation (
  entry_id bigint not null primary key,
  organizer_id bigint null,
  -- By which answers are told apart from those to other times
  times char(32) character set ascii not null,
  asked_at datetime(3) not null,
  key calendar_invitation_organizer (organizer_id),
  constraint calendar_invitation_entry foreign key (entry_id) references calendar_entry (id) on delete cascade
);

-- A person or a group; who is in a group is asked when somebody looks
create table if not exists calendar_guest (
  id bigint not null auto_increment primary key,
  entry_id bigint not null,
  person_id bigint null,
  group_id bigint null,
  -- Of the whole entry; the year 9999 if it has no end
  starts_at datetime(3) not null,
  ends_at datetime(3) not null,
  unique key calendar_guest_person (entry_id, person_id),
  unique key calendar_guest_group (entry_id, group_id),
  key calendar_guest_of_person (person_id, ends_at, starts_at),
  key calendar_guest_of_group (group_id, ends_at, starts_at),
  constraint calendar_guest_entry foreign key (entry_id) references calendar_entry (id) on delete cascade
);

-- By the name of the entry, so that it is still there when a deleted one is brought back
create table if not exists calendar_answer (
  calendar_id bigint not null,
  uid varchar(255) collate utf8mb4_bin not null,
  person_id bigint not null,
  answer varchar(10) character set ascii not null,
  -- What it answered: those of the invitation, or else it has to be asked anew
  times char(32) character set ascii not null,
  at datetime(3) not null,
  primary key (calendar_id, uid, person_id),
  key calendar_answer_person (person_id),
  constraint calendar_answer_calendar foreign key (calendar_id) references calendar_calendar (id) on delete cascade
);

-- What of a calendar everybody may fetch without signing in
create table if not exists calendar_feed (
  calendar_id bigint not null primary key,
  address varchar(50) character set ascii collate ascii_bin not null,
  unique key calendar_feed_address (address),
  constraint calendar_feed_calendar foreign key (calendar_id) references calendar_calendar (id) on delete cascade
);
