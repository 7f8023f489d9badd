-- Whether a moderator gave the topic its title: its author does not change it then
alter table forum_topic add column if not exists title_moderated boolean not null default false;

update forum_topic t
set title_moderated = true
where exists (select 1 from forum_act a where a.topic_id = t.id and a.kind = 'RENAME')
  and not exists (select 1 from forum_act a where a.topic_id = t.id and a.kind = 'RENAME' and a.granted);
