create table ${id}_notice (
  id bigint not null auto_increment primary key,
  author_id bigint not null,
  text varchar(200) not null,
  written_at datetime(3) not null,
  key ${id}_notice_author (author_id),
  key ${id}_notice_latest (written_at, id)
);
