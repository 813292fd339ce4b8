//! Tests of the program as a user sees it: one test binary, one file per subject.

mod adversarial;
mod browser;
mod check;
mod command_line;
mod compressed;
mod contract;
mod damage;
mod desk_compare;
mod desk_timeline;
mod documents;
mod exchange;
mod facts;
mod faults;
mod folders;
mod fuzz;
mod golden;
mod grid;
mod hostile;
mod limits;
mod markup;
mod mutants;
mod pages;
mod picture;
mod scale;
mod schema;
#[cfg(unix)]
mod security;
mod shape;
#[cfg(unix)]
mod signals;
mod streams;
mod supply;
mod support;
mod table;
