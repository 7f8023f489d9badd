create table calendar_calendar (
  id bigint not null auto_increment primary key,
  -- Of what there is one only: school, group/7, and person/7 for the first one of a person
  sole varchar(30) character set ascii null,
  kind varchar(10) character set ascii not null,
  person_id bigint null,
  group_id bigint null,
  -- Empty if it is called as what it is of
  name varchar(100) not null,
  hue smallint not null,
  -- Who writes in that of a group: OWNERS, MEMBERS
  writers varchar(10) character set ascii not null,
  -- How many changes there were in it
  changes bigint not null,
  created_at datetime(3) not null,
  version int not null,
  unique key calendar_calendar_sole (sole),
  key calendar_calendar_person (person_id),
  key calendar_calendar_group (group_id),
  key calendar_calendar_kind (kind)
);

-- Who else writes in the calendar of a group
create table calendar_writer (
  calendar_id bigint not null,
  person_id bigint not null,
  primary key (calendar_id, person_id),
  key calendar_writer_person (person_id),
  constraint calendar_writer_calendar foreign key (calendar_id) references calendar_calendar (id) on delete cascade
);

-- How somebody wants to see a calendar
create table calendar_choice (
  person_id bigint not null,
  calendar_id bigint not null,
  hidden boolean not null,
  hue smallint null,
  primary key (person_id, calendar_id),
  key calendar_choice_calendar (calendar_id),
  constraint calendar_choice_calendar foreign key (calendar_id) references calendar_calendar (id) on delete cascade
);

create table calendar_entry (
  id bigint not null auto_increment primary key,
  calendar_id bigint not null,
  uid varchar(255) collate utf8mb4_bin not null,
  -- Of its newest version
  number int not null,
  -- As it was sent
  ical mediumtext not null,
  title varchar(300) not null,
  place varchar(300) not null,
  search_text mediumtext character set ascii not null,
  starts_at datetime(3) not null,
  recurring boolean not null,
  -- Until when its times are known; null if all are
  indexed_until datetime(3) null,
  author_id bigint null,
  created_at datetime(3) not null,
  changed_by bigint null,
  changed_at datetime(3) not null,
  version int not null,
  unique key calendar_entry_uid (calendar_id, uid),
  key calendar_entry_indexed (indexed_until),
  key calendar_entry_author (author_id),
  key calendar_entry_changed_by (changed_by),
  fulltext key calendar_entry_search (search_text),
  constraint calendar_entry_calendar foreign key (calendar_id) references calendar_calendar (id) on delete cascade
);

-- Every state that an entry has been in, for as long as R34 wants it
create table calendar_version (
  id bigint not null auto_increment primary key,
  calendar_id bigint not null,
  uid varchar(255) collate utf8mb4_bin not null,
  number int not null,
  -- Which change of the calendar it was
  change_number bigint not null,
  kind varchar(10) character set ascii not null,
  way varchar(10) character set ascii not null,
  -- Null if it was deleted
  ical mediumtext null,
  author_id bigint null,
  at datetime(3) not null,
  unique key calendar_version_number (calendar_id, uid, number),
  unique key calendar_version_change (calendar_id, change_number),
  key calendar_version_author (author_id),
  key calendar_version_deleted (kind, at),
  constraint calendar_version_calendar foreign key (calendar_id) references calendar_calendar (id) on delete cascade
);

-- When entries take place, within the years that are looked at
create table calendar_occurrence (
  entry_id bigint not null,
  slot varchar(20) character set ascii not null,
  calendar_id bigint not null,
  starts_at datetime(3) not null,
  ends_at datetime(3) not null,
  all_day boolean not null,
  -- Longer than a week: looked for apart, so that the others are found by their beginning
  lasting boolean not null,
  title varchar(300) not null,
  place varchar(300) not null,
  primary key (entry_id, slot),
  key calendar_occurrence_time (calendar_id, lasting, starts_at),
  constraint calendar_occurrence_entry foreign key (entry_id) references calendar_entry (id) on delete cascade,
  constraint calendar_occurrence_calendar foreign key (calendar_id) references calendar_calendar (id) on delete cascade
);

-- When to remind of what; gone once that was done
create table calendar_alarm (
  entry_id bigint not null,
  slot varchar(20) character set ascii not null,
  at datetime(3) not null,
  primary key (entry_id, slot, at),
  key calendar_alarm_at (at),
  constraint calendar_alarm_entry foreign key (entry_id) references calendar_entry (id) on delete cascade
);

-- When the next job of a kind is due, so that one is planned and not many
create table calendar_round (
  kind varchar(10) character set ascii not null primary key,
  due_at datetime(3) not null
);
