-- A group of contacts, as phones keep them: for programs, and no contact that pages list
alter table addressbook_contact add column is_group boolean not null default false;
update addressbook_contact c
  join addressbook_vcard v on v.contact_id = c.id
  set c.is_group = true
  where v.text regexp '(?im)^(X-ADDRESSBOOKSERVER-)?KIND(;[^:]*)?:group[ \\t\\r]*$';
