create table tree (id bigint not null auto_increment primary key, name varchar(50) not null);
