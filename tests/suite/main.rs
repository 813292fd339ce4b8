//! What a user of wirecopy sees: one test program, a file a subject.

mod command_line;
mod contract;
mod hostile;
mod mutants;
mod shape;
mod support;
