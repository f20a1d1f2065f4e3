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

-- all that a depot says of an ESSMS received in it; "extracts" has a letter for each extract, in their order:
-- A available, M missing, R refused
create table tally (
    run_id            bigint       not null,
    depot_key         varchar(300) not null,
    finess            varchar(9)   not null,
    present           bigint       not null,
    doubtful          bigint       not null,
    declared          bigint,
    headcount         varchar(10)  not null,
    not_eligible      bigint       not null,
    active            bigint       not null,
    updates_rejected  bigint       not null,
    updates_refused   boolean      not null,
    messages          bigint       not null,
    dmp               bigint       not null,
    projets           bigint       not null,
    evenements        bigint       not null,
    prescriptions     bigint       not null,
    exchanges         bigint       not null,
    extracts          varchar(9)   not null,
    rows_rejected     bigint       not null,
    motifs_absent     bigint       not null,
    activity_unknown  bigint       not null,
    projets_echus     bigint       not null,
    old_preparations  bigint       not null,
    long_evenements   bigint       not null,
    missing_months    bigint       not null,
    primary key (run_id, depot_key, finess)
);
