-- Null for what is there; else it can be taken back for a while.
alter table addressbook_contact add column deleted_at datetime(3) null, add key addressbook_contact_deleted (deleted_at);
alter table addressbook_list add column deleted_at datetime(3) null, add key addressbook_list_deleted (deleted_at);
