-- The school's keys themselves lie in a file outside of the database. The one with the highest number seals what is new.
create table school_key (
  number bigint not null auto_increment primary key,
  id bigint not null,
  made_at datetime(3) not null,
  unique key school_key_id (id)
);

-- Keys of modules, encrypted by one of the school's.
create table sealing_key (
  id bigint not null auto_increment primary key,
  module varchar(30) character set ascii not null,
  -- of the portal's own keys for the module, such as that of its attachments
  purpose varchar(20) character set ascii null,
  school_key bigint not null,
  wrapped varbinary(500) not null,
  unique key sealing_key_purpose (module, purpose),
  key sealing_key_school (school_key, id),
  constraint sealing_key_school_fk foreign key (school_key) references school_key (id)
);

-- Of a sealed attachment the name is empty, and its content another's to open.
alter table attachment
  add column key_id bigint null,
  add column sealed_name varbinary(1000) null,
  add column content_key varbinary(500) null,
  add constraint attachment_sealed check (
    (key_id is null) = (sealed_name is null) and (key_id is null) = (content_key is null) and (key_id is null or name = ''));

-- Copies of people's data hold what modules have sealed.
alter table personal_export
  add column key_id bigint null,
  add column content_key varbinary(500) null;
