-- What each depot of a run gave. No person, no identifier of the extracts: counts, codes and places alone.
-- H2 commits each statement of a migration: one that was cut short is made again, here and in the next ones.

-- the plan of a run; a depot is measured once it has a reading
create table if not exists depot (
    run_id      bigint        not null,
    depot_key   varchar(300)  not null,
    name        varchar(300)  not null,
    share       integer       not null,
    weight      bigint        not null,
    primary key (run_id, depot_key)
);

-- a depot of the period, and those of its name of earlier months that were looked at: written and read whole
create table if not exists reading (
    run_id      bigint        not null,
    depot_key   varchar(300)  not null,
    period      varchar(7)    not null,
    name        varchar(300)  not null,
    refusal     varchar(30),
    no_essms_known boolean    not null,
    ignored     varchar(100000)         not null,
    -- its extracts, a line each; fr.jauge.store.FileLines names the cells
    files       varchar(1000000)        not null,
    -- the first rejected rows of each extract, a line each: extract, line, column, code, FINESS
    rejections  varchar(1000000)        not null,
    -- of the private lists gathered of the depot, the same in each of its readings; empty when there are none
    lists_sha256 varchar(64)            not null,
    primary key (run_id, depot_key, period)
);

-- all that a depot says of the ESSMS received in it, a line each; fr.jauge.store.TallyLines names the cells
create table if not exists tally (
    run_id      bigint        not null,
    depot_key   varchar(300)  not null,
    part        integer       not null,
    tallies     varchar(1000000) not null,
    primary key (run_id, depot_key, part)
);
