-- By what somebody acted who was not at a browser; null for who was.
alter table audit_entry add column through varchar(120) null;

alter table job add column through varchar(120) null, add column through_rights text character set ascii null;
