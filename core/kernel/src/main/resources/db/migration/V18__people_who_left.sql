-- Besides withdrawn consents, leaving the school orders an erasure.
alter table erasure_order add column cause varchar(20) character set ascii not null default 'WITHDRAWAL' after consent;

alter table person add key person_left (left_at);
