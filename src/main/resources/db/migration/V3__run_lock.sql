-- One run at a time for a period and a folder of reports: who works holds the row of run_lock in a transaction that ends
-- with its process, and says who it is in run_holder, where the others can read it.

create table if not exists run_lock (
    out_folder  varchar(700)  not null,
    period      varchar(7)    not null,
    primary key (out_folder, period)
);

create table if not exists run_holder (
    out_folder  varchar(700)  not null,
    period      varchar(7)    not null,
    holder      varchar(300)  not null,
    primary key (out_folder, period)
);
