//! The rules by which amounts are made.

use journeyman::invoice::InvoiceRule;

use crate::macros::prelude::*;

plain! {
    /// How an amount is made: a rule of EN 16931 by its number, or one of our own (`JM-…`), each with its formula.
    ///
    /// A `JM-` rule stands where the standard has a definition without a number, or nothing: prices with tax, and tax
    /// rounded on each line. `value` is the rule's stable code.
    InvoiceRule(InvoiceRule) [] {
        /// The amount as given.
        Given,
        /// Quantity × unit price.
        LinePrice,
        /// Quantity × price of the base quantity ÷ base quantity.
        LinePriceForSeveral,
        /// Amount × per cent ÷ 100.
        PercentOf,
        /// Price × quantity + charges − allowances.
        LineAmount,
        /// BT-106 = Σ BT-131.
        BrCo10,
        /// BT-107 = Σ BT-92.
        BrCo11,
        /// BT-108 = Σ BT-99.
        BrCo12,
        /// BT-109 = BT-106 − BT-107 + BT-108.
        BrCo13,
        /// BT-110 = Σ BT-117.
        BrCo14,
        /// BT-112 = BT-109 + BT-110.
        BrCo15,
        /// BT-115 = BT-112 − BT-113 + BT-114.
        BrCo16,
        /// BT-117 = BT-116 × BT-119 ÷ 100.
        BrCo17,
        /// BT-116 = Σ lines + charges − allowances of the document, under this standard or reduced rate.
        BrS08,
        /// BT-116 = Σ lines + charges − allowances of the document, at 0 %.
        BrZ08,
        /// BT-116 = Σ lines + charges − allowances of the document, exempt.
        BrE08,
        /// BT-116 = Σ lines + charges − allowances of the document, under reverse charge at this rate.
        BrAe08,
        /// BT-116 = Σ lines + charges − allowances of the document, outside scope.
        BrO08,
        /// BT-116 = Σ lines + charges − allowances of the document, intra-community.
        BrIc08,
        /// BT-116 = Σ lines + charges − allowances of the document, exported.
        BrG08,
        /// BT-116 = Σ lines + charges − allowances of the document, under this rate of IGIC.
        BrAf08,
        /// BT-116 = Σ lines + charges − allowances of the document, under this rate of IPSI.
        BrAg08,
        /// BT-117 = 0 at 0 %.
        BrZ09,
        /// BT-117 = 0 when exempt.
        BrE09,
        /// BT-117 = 0 under reverse charge.
        BrAe09,
        /// BT-117 = 0 outside scope.
        BrO09,
        /// BT-117 = 0 when intra-community.
        BrIc09,
        /// BT-117 = 0 when exported.
        BrG09,
        /// Amount of one line or charge × rate ÷ 100.
        TaxOnLine,
        /// Amount of one line, charge or allowance × rate ÷ 100, only summed and not rounded by itself.
        TaxOfPart,
        /// Amount with tax × rate ÷ (100 + rate).
        TaxWithin,
        /// Σ taxes of the lines and charges under the tax.
        TaxOfLines,
        /// Σ exact taxes of the lines, charges and allowances under the tax.
        TaxOfParts,
        /// Σ taxes of the document allowances under the tax, each rounded on its own.
        OwnTaxes,
        /// Σ of amounts under the tax.
        GroupSum,
        /// Taxes of lines and charges × document allowances ÷ (lines + charges), each with the further taxes that the tax is on where
        /// they bear different ones.
        TaxTakenBack,
        /// Taxes of lines and charges − what document allowances take back.
        TaxLeft,
        /// BT-116 = amount with tax − tax in it.
        BaseWithin,
        /// BT-112 = Σ lines − allowances + charges, with the tax in them.
        TotalWithin,
        /// BT-109 = BT-112 − BT-110.
        TotalWithout,
        /// Σ of exact amounts, rounded to be shown.
        ExactSum,
        /// Total − (Σ lines − allowances + charges), as shown.
        LineRounding,
        /// BT-109 = Σ BT-116 − the further taxes in it.
        ExactTotal,
        /// BT-112 = Σ of the amounts under each tax.
        ExactTotalWithin,
        /// (amount with taxes − taxes for each unit, with those on them) ÷ what 1 comes to with the other rates, one after the other.
        NetWithin,
        /// Quantity × tax of one unit × (1 + rate ÷ 100) for each tax that is on it, not rounded by itself.
        PerUnitWithin,
        /// Net + further taxes in the taxable amount.
        TaxBase,
        /// Net + the taxes before it that aren't withheld.
        FurtherTaxBase,
        /// What it is of × rate ÷ 100.
        FurtherTax,
        /// Quantity × tax of one unit.
        PerUnit,
        /// What it is of × rate ÷ 100, only summed and not rounded by itself.
        FurtherTaxOfPart,
        /// Quantity × tax of one unit, only summed and not rounded by itself.
        PerUnitOfPart,
        /// Σ of a further tax.
        FurtherSum,
        /// The exact part rounded towards zero, and of the units missing to the whole one each for the largest remainders.
        Apportioned,
        /// BT-110 = Σ BT-117 + further taxes that aren't withheld.
        TaxTotal,
        /// The nearest whole number of coins − the amount due.
        CashRounding,
        /// Σ of withheld taxes.
        WithheldTotal,
        /// BT-115 − withheld taxes.
        LessWithheld,
        /// BT-111 = BT-110 × exchange rate.
        TaxCurrency,
        /// BT-116 × rate ÷ 100: shown, and paid by the customer to the authority.
        ReverseCharge,
        /// what was left of it × amount credited ÷ all that was left with tax, rounded towards zero, and of the units missing to
        /// the amount one each for the largest remainders.
        CreditShare,
        /// what was left of it × amount credited ÷ all that was left with tax.
        CreditProportion,
    }
    methods [methods::code, methods::formula]
}

mod methods {
    use super::*;

    method! {
        /// Its stable code, which is its `value` too: the number that EN 16931 gives it, or one of our own.
        light code(this: InvoiceRule) -> String = this.code().to_owned()
    }

    method! {
        /// Its formula, such as `BT-112 = BT-109 + BT-110`.
        light formula(this: InvoiceRule) -> String = this.formula().to_owned()
    }
}
