use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::tax::TaxCategory;

/// Declares the rules with their codes and formulas.
macro_rules! rules {
    ($(#[$doc:meta])* $($rule:ident $code:literal $formula:literal,)+) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        pub enum InvoiceRule {$(
            #[doc = concat!("`", $code, "`: ", $formula)]
            #[serde(rename = $code)]
            $rule,
        )+}

        impl InvoiceRule {
            /// Its stable code: the number that EN 16931 gives it, or one of our own.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {$(Self::$rule => $code,)+}
            }

            /// Its formula.
            #[must_use]
            pub const fn formula(self) -> &'static str {
                match self {$(Self::$rule => $formula,)+}
            }
        }
    };
}

rules! {
    /// How an amount is made: a rule of EN 16931 by its number, or one of our own (`JM-…`), each with its formula.
    ///
    /// A `JM-` rule stands where the standard has a definition without a number, or nothing: prices with tax, and tax
    /// rounded on each line.
    ///
    /// ```
    /// use journeyman::invoice::InvoiceRule;
    ///
    /// assert_eq!((InvoiceRule::BrCo15.code(), InvoiceRule::BrCo15.formula()), ("BR-CO-15", "BT-112 = BT-109 + BT-110"));
    /// ```
    Given "JM-GIVEN" "the amount as given",
    LinePrice "JM-LINE-PRICE" "quantity × unit price",
    LinePriceForSeveral "JM-LINE-PRICE-FOR-SEVERAL" "quantity × price of the base quantity ÷ base quantity",
    PercentOf "JM-PERCENT" "amount × per cent ÷ 100",
    LineAmount "JM-LINE-AMOUNT" "price × quantity + charges − allowances",
    BrCo10 "BR-CO-10" "BT-106 = Σ BT-131",
    BrCo11 "BR-CO-11" "BT-107 = Σ BT-92",
    BrCo12 "BR-CO-12" "BT-108 = Σ BT-99",
    BrCo13 "BR-CO-13" "BT-109 = BT-106 − BT-107 + BT-108",
    BrCo14 "BR-CO-14" "BT-110 = Σ BT-117",
    BrCo15 "BR-CO-15" "BT-112 = BT-109 + BT-110",
    BrCo16 "BR-CO-16" "BT-115 = BT-112 − BT-113 + BT-114",
    BrCo17 "BR-CO-17" "BT-117 = BT-116 × BT-119 ÷ 100",
    BrS08 "BR-S-08" "BT-116 = Σ lines + charges − allowances of the document, under this standard or reduced rate",
    BrZ08 "BR-Z-08" "BT-116 = Σ lines + charges − allowances of the document, at 0 %",
    BrE08 "BR-E-08" "BT-116 = Σ lines + charges − allowances of the document, exempt",
    BrAe08 "BR-AE-08" "BT-116 = Σ lines + charges − allowances of the document, under reverse charge at this rate",
    BrO08 "BR-O-08" "BT-116 = Σ lines + charges − allowances of the document, outside scope",
    BrIc08 "BR-IC-08" "BT-116 = Σ lines + charges − allowances of the document, intra-community",
    BrG08 "BR-G-08" "BT-116 = Σ lines + charges − allowances of the document, exported",
    BrAf08 "BR-AF-08" "BT-116 = Σ lines + charges − allowances of the document, under this rate of IGIC",
    BrAg08 "BR-AG-08" "BT-116 = Σ lines + charges − allowances of the document, under this rate of IPSI",
    BrZ09 "BR-Z-09" "BT-117 = 0 at 0 %",
    BrE09 "BR-E-09" "BT-117 = 0 when exempt",
    BrAe09 "BR-AE-09" "BT-117 = 0 under reverse charge",
    BrO09 "BR-O-09" "BT-117 = 0 outside scope",
    BrIc09 "BR-IC-09" "BT-117 = 0 when intra-community",
    BrG09 "BR-G-09" "BT-117 = 0 when exported",
    TaxOnLine "JM-TAX-ON-LINE" "amount of one line or charge × rate ÷ 100",
    TaxOfPart "JM-TAX-OF-PART" "amount of one line, charge or allowance × rate ÷ 100, only summed and not rounded by itself",
    TaxWithin "JM-TAX-WITHIN" "amount with tax × rate ÷ (100 + rate)",
    TaxOfLines "JM-TAX-OF-LINES" "Σ taxes of the lines and charges under the tax",
    TaxOfParts "JM-TAX-OF-PARTS" "Σ exact taxes of the lines, charges and allowances under the tax",
    OwnTaxes "JM-OWN-TAXES" "Σ taxes of the document allowances under the tax, each rounded on its own",
    GroupSum "JM-GROUP-SUM" "Σ of amounts under the tax",
    TaxTakenBack "JM-TAX-TAKEN-BACK" "taxes of lines and charges × document allowances ÷ (lines + charges), each with the further taxes that the tax is on where they bear different ones",
    TaxLeft "JM-TAX-LEFT" "taxes of lines and charges − what document allowances take back",
    BaseWithin "JM-BASE-WITHIN" "BT-116 = amount with tax − tax in it",
    TotalWithin "JM-TOTAL-WITHIN" "BT-112 = Σ lines − allowances + charges, with the tax in them",
    TotalWithout "JM-TOTAL-WITHOUT" "BT-109 = BT-112 − BT-110",
    ExactSum "JM-EXACT-SUM" "Σ of exact amounts, rounded to be shown",
    LineRounding "JM-LINE-ROUNDING" "total − (Σ lines − allowances + charges), as shown",
    ExactTotal "JM-EXACT-TOTAL" "BT-109 = Σ BT-116 − the further taxes in it",
    ExactTotalWithin "JM-EXACT-TOTAL-WITHIN" "BT-112 = Σ of the amounts under each tax",
    NetWithin "JM-NET-WITHIN" "(amount with taxes − taxes for each unit, with those on them) ÷ what 1 comes to with the other rates, one after the other",
    PerUnitWithin "JM-PER-UNIT-WITHIN" "quantity × tax of one unit × (1 + rate ÷ 100) for each tax that is on it, not rounded by itself",
    TaxBase "JM-TAX-BASE" "net + further taxes in the taxable amount",
    FurtherTaxBase "JM-FURTHER-TAX-BASE" "net + the taxes before it that aren't withheld",
    FurtherTax "JM-FURTHER-TAX" "what it is of × rate ÷ 100",
    PerUnit "JM-PER-UNIT" "quantity × tax of one unit",
    FurtherTaxOfPart "JM-FURTHER-TAX-OF-PART" "what it is of × rate ÷ 100, only summed and not rounded by itself",
    PerUnitOfPart "JM-PER-UNIT-OF-PART" "quantity × tax of one unit, only summed and not rounded by itself",
    FurtherSum "JM-FURTHER-SUM" "Σ of a further tax",
    Apportioned "JM-APPORTIONED" "the exact part rounded towards zero, and of the units missing to the whole one each for the largest remainders",
    TaxTotal "JM-TAX-TOTAL" "BT-110 = Σ BT-117 + further taxes that aren't withheld",
    CashRounding "JM-CASH-ROUNDING" "the nearest whole number of coins − the amount due",
    WithheldTotal "JM-WITHHELD" "Σ of withheld taxes",
    LessWithheld "JM-LESS-WITHHELD" "BT-115 − withheld taxes",
    TaxCurrency "JM-TAX-CURRENCY" "BT-111 = BT-110 × exchange rate",
    ReverseCharge "JM-REVERSE-CHARGE" "BT-116 × rate ÷ 100: shown, and paid by the customer to the authority",
    CreditShare "JM-CREDIT-SHARE" "what was left of it × amount credited ÷ all that was left with tax, rounded towards zero, and of the units missing to the amount one each for the largest remainders",
    CreditProportion "JM-CREDIT-PROPORTION" "what was left of it × amount credited ÷ all that was left with tax",
}

impl InvoiceRule {
    /// The rule for the taxable amount of a category.
    pub(super) const fn base(category: TaxCategory) -> Self {
        match category {
            TaxCategory::Standard | TaxCategory::Reduced => Self::BrS08,
            TaxCategory::Zero => Self::BrZ08,
            TaxCategory::Exempt => Self::BrE08,
            TaxCategory::ReverseCharge => Self::BrAe08,
            TaxCategory::OutsideScope => Self::BrO08,
            TaxCategory::IntraCommunity => Self::BrIc08,
            TaxCategory::Export => Self::BrG08,
            TaxCategory::CanaryIslands => Self::BrAf08,
            TaxCategory::CeutaMelilla => Self::BrAg08,
        }
    }

    /// The rule that there is no tax to pay, for a category that has none.
    pub(super) const fn no_tax(category: TaxCategory) -> Self {
        match category {
            TaxCategory::Exempt => Self::BrE09,
            TaxCategory::ReverseCharge => Self::BrAe09,
            TaxCategory::OutsideScope => Self::BrO09,
            TaxCategory::IntraCommunity => Self::BrIc09,
            TaxCategory::Export => Self::BrG09,
            TaxCategory::Standard
            | TaxCategory::Reduced
            | TaxCategory::Zero
            | TaxCategory::CanaryIslands
            | TaxCategory::CeutaMelilla => Self::BrZ09,
        }
    }
}
