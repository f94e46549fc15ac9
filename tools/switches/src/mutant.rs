//! The mutants of cargo-mutants.

use std::{error::Error, str::FromStr};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Genre {
    FnValue,
    BinaryOperator,
    UnaryOperator,
    MatchArm,
    MatchArmGuard,
    StructField,
}

impl FromStr for Genre {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Ok(match name {
            "FnValue" => Self::FnValue,
            "BinaryOperator" => Self::BinaryOperator,
            "UnaryOperator" => Self::UnaryOperator,
            "MatchArm" => Self::MatchArm,
            "MatchArmGuard" => Self::MatchArmGuard,
            "StructField" => Self::StructField,
            _ => return Err(format!("unknown genre {name}: a newer cargo-mutants?")),
        })
    }
}

pub(crate) struct Mutant {
    pub(crate) number: u32,
    pub(crate) file: String,
    pub(crate) genre: Genre,
    /// The line, from 1, and the column, from 0: where what is changed starts.
    pub(crate) at: (usize, usize),
    pub(crate) replacement: String,
}

impl Mutant {
    pub(crate) fn read(line: &str) -> Result<Self, Box<dyn Error>> {
        let parts: Vec<&str> = line.splitn(6, '\t').collect();
        let [number, file, genre, line, column, replacement] = parts.as_slice() else {
            return Err(format!("not a mutant: {line}").into());
        };
        let column: usize = column.parse()?;
        Ok(Self {
            number: number.parse()?,
            file: (*file).to_owned(),
            genre: genre.parse()?,
            at: (line.parse()?, column.checked_sub(1).ok_or("columns count from 1")?),
            replacement: (*replacement).to_owned(),
        })
    }
}
