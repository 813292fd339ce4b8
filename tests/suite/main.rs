//! What a user of wirecopy sees: one test program, a file a subject.

mod adversarial;
mod browser;
mod command_line;
mod contract;
mod damage;
mod documents;
mod exchange;
mod facts;
mod fuzz;
mod golden;
mod hostile;
mod markup;
mod mutants;
mod oneliners;
mod picture;
mod readme;
mod scale;
mod schema;
mod shape;
mod supply;
mod support;
mod table;
