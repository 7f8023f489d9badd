alter table calendar_entry
  -- VEVENT, or VTODO, which programs keep here and pages do not show
  add column component varchar(10) character set ascii not null default 'VEVENT',
  -- What its address ends with, for programs that sync
  add column name varchar(255) collate utf8mb4_bin null,
  -- Which change of the calendar its newest version was
  add column change_number bigint not null default 0,
  -- Of its text
  add column octets int not null default 0;

update calendar_entry e
  join calendar_version v on v.calendar_id = e.calendar_id and v.uid = e.uid and v.number = e.number
set e.change_number = v.change_number;

update calendar_entry
set octets = octet_length(ical),
    name = concat(if(uid regexp '^[A-Za-z0-9._@-]{1,200}$', uid, sha2(uid, 256)), '.ics');

-- A list of all, or of what changed, reads this and nothing else
alter table calendar_entry
  modify column name varchar(255) collate utf8mb4_bin not null,
  add unique key calendar_entry_name (calendar_id, name),
  add key calendar_entry_change (calendar_id, change_number, name, octets, changed_at),
  add key calendar_entry_component (calendar_id, component);

-- The address of what was deleted
alter table calendar_version add column name varchar(255) collate utf8mb4_bin null;

update calendar_version
set name = concat(if(uid regexp '^[A-Za-z0-9._@-]{1,200}$', uid, sha2(uid, 256)), '.ics')
where kind = 'DELETED';

-- The newest deletion of which nothing is known any more: who stands before it has to begin anew
alter table calendar_calendar add column forgotten bigint not null default 0;
