-- Entries are sealed in blocks, see docs/adr/0008-sealed-logs.md. The seals outlive the entries.
create table log_seal (
  log varchar(20) character set ascii not null,
  number bigint not null,
  first_at datetime(3) not null,
  last_at datetime(3) not null,
  entries int not null,
  content_hash binary(32) not null,
  hash binary(32) not null,
  erasure binary(32) null,
  primary key (log, number),
  key log_seal_age (log, erasure, last_at)
);

create table http_request (
  id bigint not null auto_increment primary key,
  at datetime(3) not null,
  method varchar(10) character set ascii not null,
  path varchar(300) not null,
  status int not null,
  duration_millis int not null,
  person_id bigint null,
  address varchar(45) character set ascii not null,
  seal bigint null,
  key http_request_seal (seal, id),
  key http_request_person (person_id, at)
);

alter table audit_entry add column seal bigint null, add key audit_entry_seal (seal, id);
alter table sign_in_attempt add column seal bigint null, add key sign_in_attempt_seal (seal, id);
