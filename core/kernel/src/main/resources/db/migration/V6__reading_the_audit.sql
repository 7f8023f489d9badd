alter table audit_entry add key audit_entry_action (action, id), add key audit_entry_actor (actor_id, at);
