//! The modules that `wirecopy-train` and the benchmark of stages look into.

pub mod article {
    pub use crate::article::*;
}
pub mod extractor {
    pub use crate::extractor::*;
}
pub mod text {
    pub use crate::text::*;
}
pub mod reader {
    pub use crate::reader::*;
    pub mod cues {
        pub use crate::reader::cues::*;
    }
    pub mod lines {
        pub use crate::reader::lines::*;
    }
    pub mod model {
        pub use crate::reader::model::*;
    }
}
