create table job (
  id bigint not null auto_increment primary key,
  kind varchar(60) character set ascii not null,
  owner_id bigint null,
  state varchar(10) character set ascii not null,
  done int not null,
  total int not null,
  step varchar(100) character set ascii null,
  input longtext not null,
  output longtext not null,
  fault varchar(20) character set ascii null,
  cancel_requested boolean not null,
  created_at datetime(3) not null,
  not_before datetime(3) not null,
  finished_at datetime(3) null,
  key job_due (state, not_before),
  key job_owner (owner_id)
);

create table stored_file (
  id bigint not null auto_increment primary key,
  owner varchar(60) character set ascii not null,
  name varchar(255) not null,
  type varchar(100) character set ascii not null,
  size bigint not null,
  sha256 char(64) character set ascii not null,
  stored_at datetime(3) not null,
  key stored_file_sha256 (sha256)
);

create table notification (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  kind varchar(60) character set ascii not null,
  text varchar(500) not null,
  link varchar(300) null,
  at datetime(3) not null,
  read_at datetime(3) null,
  key notification_person (person_id, at),
  constraint notification_person_fk foreign key (person_id) references person (id) on delete cascade
);

create table setting (
  name varchar(60) character set ascii not null primary key,
  value varchar(1000) not null
);
