-- What people decided on what was published. Rows are added, never changed nor removed: each holds the hash of the one
-- before, and the folder of reports keeps every hash a second time (journal-temoin.csv). The only table with names: those
-- of the professionals who decide.

create table if not exists journal_entry (
    number      bigint        not null,
    made_at     varchar(40)   not null,
    action      varchar(40)   not null,
    projet_id   varchar(128)  not null,
    period      varchar(7)    not null,
    revision    bigint        not null,
    manifest_sha256 varchar(64) not null,
    figures_sha256  varchar(64) not null,
    actor       varchar(400)  not null,
    account     varchar(400)  not null,
    reason      varchar(8000) not null,
    -- a chain that forks would have one twice
    previous_hash varchar(64) not null,
    hash        varchar(64)   not null,
    primary key (number),
    unique (previous_hash),
    unique (hash)
);

-- who works on the journal holds this row in a transaction that ends with its process
create table if not exists journal_lock (
    id          integer       not null,
    primary key (id)
);

insert into journal_lock (id) select 1 where not exists (select 1 from journal_lock);
