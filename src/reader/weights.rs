use super::cues::CUES;
use super::model::{Model, ROLES, STATES};
pub static MODEL: Model = Model { cues: [[0; ROLES]; CUES], neighbours: [[0; ROLES]; ROLES], states: [0; STATES.len()], headless: 0 };
