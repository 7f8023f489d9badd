-- What a virus scanner has said: nobody asked, nothing found, not asked yet, something found
alter table content
  add column scan varchar(8) character set ascii not null default 'UNASKED',
  add key content_scan (scan);

-- Who has brought what waits for the scanner, or has a virus: to be told
create table content_scan (
  id bigint not null auto_increment primary key,
  sha256 char(64) character set ascii not null,
  module varchar(60) character set ascii not null,
  person_id bigint null,
  -- empty if it is sealed
  name varchar(255) not null,
  brought_at datetime(3) not null,
  finding varchar(200) null,
  found_at datetime(3) null,
  key content_scan_content (sha256),
  key content_scan_person (person_id),
  key content_scan_found (found_at),
  constraint content_scan_person_fk foreign key (person_id) references person (id) on delete cascade
);
