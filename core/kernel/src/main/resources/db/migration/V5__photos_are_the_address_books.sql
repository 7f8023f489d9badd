-- Photos are voluntary and each has those who may see it: the address book keeps them.
alter table person drop column photo_id;
