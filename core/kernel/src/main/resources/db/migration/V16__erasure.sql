-- A receipt outlives the person in it, so there is no foreign key to them.
create table erasure_order (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  consent varchar(20) character set ascii not null,
  state varchar(20) character set ascii not null,
  ordered_at datetime(3) not null,
  due_at datetime(3) not null,
  begun_at datetime(3) null,
  told_at datetime(3) null,
  finished_at datetime(3) null,
  key erasure_order_person (person_id, id),
  key erasure_order_state (state, due_at)
);

-- What one holder erases, in one transaction with its mark.
create table erasure_step (
  order_id bigint not null,
  holder varchar(60) character set ascii not null,
  opens_account boolean not null,
  due_at datetime(3) not null,
  attempts int not null,
  fault varchar(20) character set ascii null,
  done_at datetime(3) null,
  primary key (order_id, holder),
  constraint erasure_step_order_fk foreign key (order_id) references erasure_order (id) on delete cascade
);

-- Named in both languages: the module that knows the names may be gone when the receipt is read.
create table erasure_item (
  id bigint not null auto_increment primary key,
  order_id bigint not null,
  what_de varchar(300) not null,
  what_en varchar(300) not null,
  amount bigint not null,
  retention varchar(20) character set ascii null,
  kept_until datetime(3) null,
  key erasure_item_order (order_id),
  constraint erasure_item_order_fk foreign key (order_id) references erasure_order (id) on delete cascade
);
