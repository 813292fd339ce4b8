//! What a user of wirecopy sees: one test program, a file a subject.

mod browser;
mod command_line;
mod contract;
mod facts;
mod golden;
mod hostile;
mod mutants;
mod picture;
mod readme;
mod shape;
mod speed;
mod support;
