create table attachment (
  id bigint not null auto_increment primary key,
  module varchar(30) character set ascii not null,
  -- null: uploaded by somebody who is still writing
  thing varchar(60) character set ascii null,
  position int not null,
  -- whoever is still writing; afterwards the thing says whose it is
  uploader_id bigint null,
  name varchar(200) not null,
  type varchar(100) character set ascii not null,
  size bigint not null,
  file_id bigint not null,
  preview_id bigint null,
  width int null,
  height int null,
  uploaded_at datetime(3) not null,
  key attachment_thing (module, thing, position),
  key attachment_uploader (uploader_id, uploaded_at),
  key attachment_unsaved (thing, uploaded_at),
  constraint attachment_uploader_fk foreign key (uploader_id) references person (id) on delete cascade,
  constraint attachment_belongs check ((thing is null) = (uploader_id is not null))
);
