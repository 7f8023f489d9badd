-- Counts all that changes in somebody's contacts, so that a program asks for what came after. Whatever changed up to forgotten_change may have
-- left no tombstone.
create table addressbook_book (
  owner_id bigint not null primary key,
  last_change bigint not null,
  forgotten_change bigint not null
);

alter table addressbook_contact
  add column resource varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  add column change_number bigint not null default 0,
  add column changed_at datetime(3) not null default current_timestamp(3),
  add column etag varchar(32) character set ascii not null default '',
  add column octets int not null default 0;
update addressbook_contact c
  join (select id, row_number() over (partition by owner_id order by id) as number from addressbook_contact) n on n.id = c.id
  set c.resource = concat('contact-', c.id, '.vcf'), c.etag = md5(concat(c.id, ' ', c.version, ' ', rand())), c.change_number = n.number;
alter table addressbook_contact
  alter column change_number drop default,
  alter column changed_at drop default,
  modify column resource varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  add unique key addressbook_contact_resource (owner_id, resource),
  add key addressbook_contact_change (owner_id, change_number);
insert into addressbook_book (owner_id, last_change, forgotten_change) select owner_id, max(change_number), 0 from addressbook_contact group by owner_id;

-- The vCard as it was sent, with what no page shows. Contacts of before have none until they are written.
create table addressbook_vcard (
  contact_id bigint not null primary key,
  text mediumtext character set utf8mb4 collate utf8mb4_bin not null,
  constraint addressbook_vcard_contact foreign key (contact_id) references addressbook_contact (id) on delete cascade
);

create table addressbook_tombstone (
  owner_id bigint not null,
  resource varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  change_number bigint not null,
  primary key (owner_id, resource),
  key addressbook_tombstone_change (owner_id, change_number)
);
