-- What each depot of a run gave. No person, no identifier of the extracts: counts, codes and places alone.

create table depot (
    run_id      bigint        not null,
    depot_key   varchar(300)  not null,
    name        varchar(300)  not null,
    share       integer       not null,
    weight      bigint        not null,
    measured    boolean       not null,
    primary key (run_id, depot_key)
);

-- a depot of the period, and those of its name of earlier months that were looked at
create table reading (
    run_id      bigint        not null,
    depot_key   varchar(300)  not null,
    period      varchar(7)    not null,
    name        varchar(300)  not null,
    refusal     varchar(30),
    no_essms_known boolean    not null,
    ignored     varchar(100000)         not null,
    primary key (run_id, depot_key, period)
);

create table extract_file (
    run_id      bigint        not null,
    depot_key   varchar(300)  not null,
    period      varchar(7)    not null,
    extrait     varchar(30)   not null,
    status      varchar(10)   not null,
    refusal     varchar(30),
    retenues    bigint        not null,
    hors_fenetre bigint       not null,
    sans_effet  bigint        not null,
    doublons    bigint        not null,
    rejetees    bigint        not null,
    -- the rejected rows by code, a line each
    codes       varchar(1000) not null,
    sha256      varchar(64)   not null,
    octets      bigint        not null,
    columns     varchar(100000) not null,
    -- the first of the rejected rows, a line each: line, column, code, FINESS
    rejections  varchar(200000) not null,
    primary key (run_id, depot_key, period, extrait)
);

-- all that a depot says of the ESSMS received in it, a line each; fr.jauge.store.TallyLines names the cells
create table tally (
    run_id      bigint        not null,
    depot_key   varchar(300)  not null,
    part        integer       not null,
    tallies     varchar(1000000) not null,
    primary key (run_id, depot_key, part)
);
