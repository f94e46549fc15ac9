use std::{borrow::Cow, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::StepInput;

/// What a rule is given, in the order of its formula: a list, which is read as a slice.
///
/// Nearly every step has one input or two. These are in the step itself, and only more than two have memory of their own.
///
/// ```
/// use journeyman::invoice::{StepInput, StepInputs};
///
/// let rate = StepInput::Percent { percent: 15.into() };
/// assert_eq!(StepInputs::from([rate])[..], [rate]);
/// assert_eq!(StepInputs::from(vec![rate; 3]).len(), 3);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct StepInputs(Held);

/// INVARIANT: the first variant that holds so many; so derived equality and hash are the list's.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
enum Held {
    #[default]
    None,
    One([StepInput; 1]),
    Two([StepInput; 2]),
    More(Vec<StepInput>),
}

impl StepInputs {
    #[inline]
    fn few(inputs: &[StepInput]) -> Option<Self> {
        match *inputs {
            [] => Some(Self(Held::None)),
            [one] => Some(Self(Held::One([one]))),
            [one, other] => Some(Self(Held::Two([one, other]))),
            _ => None,
        }
    }
}

impl Deref for StepInputs {
    type Target = [StepInput];

    fn deref(&self) -> &[StepInput] {
        match &self.0 {
            Held::None => &[],
            Held::One(one) => one,
            Held::Two(two) => two,
            Held::More(more) => more,
        }
    }
}

impl<const N: usize> From<[StepInput; N]> for StepInputs {
    #[inline]
    fn from(inputs: [StepInput; N]) -> Self {
        Self::few(&inputs).unwrap_or_else(|| Self(Held::More(inputs.into())))
    }
}

impl From<Vec<StepInput>> for StepInputs {
    #[inline]
    fn from(inputs: Vec<StepInput>) -> Self {
        Self::few(&inputs).unwrap_or(Self(Held::More(inputs)))
    }
}

impl<'de> Deserialize<'de> for StepInputs {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

impl Serialize for StepInputs {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl JsonSchema for StepInputs {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "StepInputs".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<StepInput>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Percent;

    #[test]
    fn any_number_of_inputs_reads_as_it_was_given_and_is_a_list_in_json() {
        let rates: Vec<StepInput> = (1..=4).map(|rate| StepInput::Percent { percent: Percent::from(rate) }).collect();
        for count in 0..=rates.len() {
            let inputs = StepInputs::from(rates[..count].to_vec());
            assert_eq!(inputs[..], rates[..count]);
            let json = serde_json::to_value(&inputs).unwrap();
            assert_eq!(json, serde_json::to_value(&rates[..count]).unwrap());
            assert_eq!(serde_json::from_value::<StepInputs>(json).unwrap(), inputs);
        }
        assert_eq!(StepInputs::from([rates[0], rates[1], rates[2]])[..], rates[..3]);
        assert_eq!(StepInputs::default()[..], []);
    }

    #[test]
    fn up_to_two_inputs_have_no_memory_of_their_own() {
        let rate = StepInput::Percent { percent: Percent::from(1) };
        assert!(matches!(StepInputs::from([]).0, Held::None));
        assert!(matches!(StepInputs::from([rate]).0, Held::One(_)));
        assert!(matches!(StepInputs::from(vec![rate; 2]).0, Held::Two(_)));
        assert!(matches!(StepInputs::from(vec![rate; 3]).0, Held::More(_)));
    }

    #[test]
    fn its_schema_is_that_of_a_list_where_it_is_used() {
        let schema = schemars::schema_for!(crate::invoice::ExplanationStep);
        let inputs = schema.pointer("/properties/inputs").unwrap();
        assert_eq!((&inputs["type"], &inputs["items"]["$ref"]), (&"array".into(), &"#/$defs/StepInput".into()));
        assert_eq!(StepInputs::schema_name(), "StepInputs");
    }
}
