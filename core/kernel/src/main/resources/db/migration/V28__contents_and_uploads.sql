-- A content is known here before it is a file's, so that bringing one and collecting one wait for each other.
create table content (
  sha256 char(64) character set ascii not null primary key,
  size bigint not null
);

insert into content (sha256, size)
  select sha256, max(size) from stored_file group by sha256;

alter table stored_file
  add constraint stored_file_content_fk foreign key (sha256) references content (sha256);

create table partial_upload (
  id char(36) character set ascii not null primary key,
  module varchar(60) character set ascii not null,
  person_id bigint not null,
  size bigint not null,
  received bigint not null,
  grown_at datetime(3) not null,
  key partial_upload_person (person_id),
  key partial_upload_grown (grown_at),
  constraint partial_upload_person_fk foreign key (person_id) references person (id) on delete cascade
);
