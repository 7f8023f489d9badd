create table person_session (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  address varchar(45) character set ascii not null,
  browser varchar(300) not null,
  started_at datetime(3) not null,
  last_seen_at datetime(3) not null,
  ended_at datetime(3) null,
  ended_by varchar(20) character set ascii null,
  key person_session_person (person_id, ended_at, last_seen_at),
  key person_session_last_seen (last_seen_at),
  constraint person_session_person_fk foreign key (person_id) references person (id) on delete cascade
);

-- A log outlives the people in it, so there is no foreign key.
create table sign_in_attempt (
  id bigint not null auto_increment primary key,
  at datetime(3) not null,
  account varchar(64) character set ascii not null,
  person_id bigint null,
  protocol varchar(10) character set ascii not null,
  address varchar(45) character set ascii not null,
  outcome varchar(20) character set ascii not null,
  key sign_in_attempt_person (person_id, at),
  key sign_in_attempt_at (at)
);

create table known_device (
  device_hash char(64) character set ascii not null,
  person_id bigint not null,
  last_used_at datetime(3) not null,
  primary key (device_hash, person_id),
  key known_device_person (person_id),
  key known_device_last_used (last_used_at),
  constraint known_device_person_fk foreign key (person_id) references person (id) on delete cascade
);

create table account_lock (
  person_id bigint not null primary key,
  reason varchar(500) not null,
  starts_at datetime(3) not null,
  ends_at datetime(3) null,
  constraint account_lock_person_fk foreign key (person_id) references person (id) on delete cascade
);
