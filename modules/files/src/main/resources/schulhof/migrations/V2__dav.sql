-- Locks of programs that look at the files as at a drive; they end by themselves.
create table files_lock (
  id bigint not null auto_increment primary key,
  token varchar(60) character set ascii collate ascii_bin not null,
  node_id bigint not null,
  person_id bigint not null,
  shared boolean not null,
  deep boolean not null,
  owner varchar(2000) not null,
  ends_at datetime(3) not null,
  unique key files_lock_token (token),
  key files_lock_node (node_id),
  key files_lock_person (person_id),
  key files_lock_ends (ends_at),
  constraint files_lock_node_fk foreign key (node_id) references files_node (id) on delete cascade
);

-- What such programs note down at a file or folder.
create table files_property (
  id bigint not null auto_increment primary key,
  node_id bigint not null,
  namespace varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  xml mediumtext not null,
  set_by bigint null,
  unique key files_property_name (node_id, namespace, name),
  key files_property_setter (set_by),
  constraint files_property_node_fk foreign key (node_id) references files_node (id) on delete cascade
);
