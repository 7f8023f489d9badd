create table api_token (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  name varchar(80) not null,
  prefix varchar(20) character set ascii not null,
  token_hash char(64) character set ascii not null,
  created_at datetime(3) not null,
  expires_at datetime(3) not null,
  last_used_at datetime(3) null,
  last_used_address varchar(45) character set ascii null,
  unique key api_token_hash (token_hash),
  key api_token_person (person_id, id),
  key api_token_expires (expires_at),
  constraint api_token_person_fk foreign key (person_id) references person (id) on delete cascade
);

create table api_token_right (
  token_id bigint not null,
  right_name varchar(80) character set ascii not null,
  primary key (token_id, right_name),
  constraint api_token_right_fk foreign key (token_id) references api_token (id) on delete cascade
);

create table app_password (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  name varchar(80) not null,
  password_hash char(64) character set ascii not null,
  created_at datetime(3) not null,
  last_used_at datetime(3) null,
  last_used_address varchar(45) character set ascii null,
  unique key app_password_hash (password_hash),
  key app_password_person (person_id, id),
  constraint app_password_person_fk foreign key (person_id) references person (id) on delete cascade
);
