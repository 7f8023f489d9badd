create table letter_print (
  id bigint not null auto_increment primary key,
  issuer_id bigint not null,
  file_id bigint not null,
  recipients int not null,
  printed_at datetime(3) not null,
  erase_at datetime(3) not null,
  key letter_print_issuer (issuer_id),
  constraint letter_print_issuer_fk foreign key (issuer_id) references person (id) on delete cascade
);
