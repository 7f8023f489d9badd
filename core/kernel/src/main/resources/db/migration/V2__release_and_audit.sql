-- group_id 0 is everyone: a unique key does not hold two nulls apart.
create table module_release (
  module_id varchar(30) character set ascii not null,
  group_id bigint not null,
  starts_at datetime(3) null,
  ends_at datetime(3) null,
  primary key (module_id, group_id),
  key module_release_group (group_id)
);

create table module_denial (
  id bigint not null auto_increment primary key,
  module_id varchar(30) character set ascii not null,
  person_id bigint not null,
  starts_at datetime(3) null,
  ends_at datetime(3) null,
  reason varchar(500) not null,
  unique key module_denial_person (person_id, module_id),
  constraint module_denial_person_fk foreign key (person_id) references person (id) on delete cascade
);

create table audit_entry (
  id bigint not null auto_increment primary key,
  at datetime(3) not null,
  actor_id bigint null,
  action varchar(60) character set ascii not null,
  subject varchar(200) not null,
  before_state text null,
  after_state text null,
  key audit_entry_at (at)
);
