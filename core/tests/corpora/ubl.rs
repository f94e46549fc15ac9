//! A reader of UBL invoices and credit notes, for the numbers in them and nothing else.
//!
//! Elements are found by their local names, whatever the prefix. What EN 16931 has no term for, and would change the
//! calculation, is not read: the document is left out, and says why.

use roxmltree::{Document as Xml, Node};

use crate::number::{self, Number, whole};

/// A document: what it takes into the calculation, and what it states.
pub(crate) struct Document {
    pub(crate) currency: String,
    pub(crate) tax_currency: Option<String>,
    pub(crate) lines: Vec<Line>,
    /// Document allowances and charges (BG-20, BG-21).
    pub(crate) adjustments: Vec<Adjustment>,
    pub(crate) prepaid: Option<Number>,
    pub(crate) payable_rounding: Option<Number>,
    /// BT-106 to BT-109, BT-112 and BT-115, as far as stated.
    pub(crate) totals: Vec<(&'static str, Number)>,
    pub(crate) taxes: Vec<Number>,
    /// BT-111, in the currency that it says.
    pub(crate) tax_in_tax_currency: Option<(String, Number)>,
    pub(crate) subtotals: Vec<Subtotal>,
    /// Amounts that say another currency than the document's.
    pub(crate) strangers: Vec<String>,
}

pub(crate) struct Line {
    pub(crate) quantity: Number,
    pub(crate) price: Number,
    pub(crate) base_quantity: Number,
    /// The price before its discount, and the discount (BT-148, BT-147), if both are stated.
    pub(crate) gross_price: Option<(Number, Number)>,
    pub(crate) adjustments: Vec<Adjustment>,
    pub(crate) tax: Tax,
    pub(crate) amount: Option<Number>,
}

pub(crate) struct Adjustment {
    pub(crate) is_charge: bool,
    pub(crate) amount: Number,
    /// The percentage and the amount that it is of, if both are stated.
    pub(crate) share: Option<(Number, Number)>,
    /// Only a document's.
    pub(crate) tax: Option<Tax>,
}

/// A tax category by its code in UNCL5305, and a rate.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tax {
    pub(crate) category: String,
    pub(crate) percent: Number,
}

pub(crate) struct Subtotal {
    pub(crate) tax: Tax,
    pub(crate) base: Option<Number>,
    pub(crate) amount: Option<Number>,
}

/// Why a file isn't read.
pub(crate) type LeftOut = String;

const KINDS: [&str; 4] = ["Invoice", "CreditNote", "SelfBilledInvoice", "SelfBilledCreditNote"];
/// The tax categories of EN 16931, and that of reduced rates, which Peppol has outside Europe.
const CATEGORIES: [&str; 11] = ["S", "AA", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"];
const NAMESPACE: &str = "urn:oasis:names:specification:ubl:schema:xsd:";

/// The document in a file.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, LeftOut> {
    let text = decoded(bytes);
    let xml = Xml::parse(&text).map_err(|error| format!("not well-formed XML: {error}"))?;
    let is_document = |node: &Node| {
        let name = node.tag_name();
        KINDS.contains(&name.name()) && name.namespace() == Some(&format!("{NAMESPACE}{}-2", name.name()))
    };
    let root = xml.root_element();
    // A business document header may be around it; in other things an invoice is an example or a fragment.
    let document = match root.tag_name().name() {
        "StandardBusinessDocument" => root.descendants().find(is_document),
        _ => Some(root).filter(is_document),
    };
    let document = document.ok_or_else(|| format!("not a UBL invoice or credit note: {}", root.tag_name().name()))?;
    of(document)
}

/// The text of a file: UTF-8 or UTF-16 by its mark, else a single-byte encoding, whose numbers are ASCII.
fn decoded(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect()),
    }
}

fn of(document: Node) -> Result<Document, LeftOut> {
    let currency = texts(document, "DocumentCurrencyCode").ok_or("no document currency (BT-5)")?;
    let tax_currency = texts(document, "TaxCurrencyCode");
    for (name, what) in [
        ("SubInvoiceLine", "lines within lines, which EN 16931 doesn't have"),
        ("SubCreditNoteLine", "lines within lines, which EN 16931 doesn't have"),
        ("WithholdingTaxTotal", "withheld taxes, which EN 16931 doesn't have"),
    ] {
        if document.descendants().any(|node| node.tag_name().name() == name) {
            return Err(format!("{what} ({name})"));
        }
    }
    if texts(document, "CustomizationID").is_some_and(|id| id.contains("extension:xrechnung"))
        && child(document, "PrepaidPayment").is_some()
    {
        return Err("payments of third parties, which EN 16931 doesn't have (PrepaidPayment)".to_owned());
    }
    let is_line = |node: &Node| ["InvoiceLine", "CreditNoteLine"].contains(&node.tag_name().name());
    let lines = document.children().filter(is_line).map(line).collect::<Result<Vec<_>, _>>()?;
    if lines.is_empty() {
        return Err("no lines (BR-16)".to_owned());
    }
    let adjustments = children(document, "AllowanceCharge").map(|node| adjustment(node, true));
    let total = child(document, "LegalMonetaryTotal").ok_or("no document totals (BG-22)")?;
    let mut totals = Vec::new();
    for (term, name) in [
        ("BT-106", "LineExtensionAmount"),
        ("BT-107", "AllowanceTotalAmount"),
        ("BT-108", "ChargeTotalAmount"),
        ("BT-109", "TaxExclusiveAmount"),
        ("BT-112", "TaxInclusiveAmount"),
        ("BT-115", "PayableAmount"),
    ] {
        totals.extend(amount(total, name)?.map(|amount| (term, amount)));
    }
    let mut read = Document {
        lines,
        adjustments: adjustments.collect::<Result<_, _>>()?,
        prepaid: amount(total, "PrepaidAmount")?,
        payable_rounding: amount(total, "PayableRoundingAmount")?,
        totals,
        taxes: Vec::new(),
        tax_in_tax_currency: None,
        subtotals: Vec::new(),
        strangers: strangers(document, &currency),
        currency,
        tax_currency,
    };
    for node in children(document, "TaxTotal") {
        tax_total(node, &mut read)?;
    }
    Ok(read)
}

fn line(node: Node) -> Result<Line, LeftOut> {
    let id = texts(node, "ID").unwrap_or_default();
    let missing = |what: &str| format!("line {id} has no {what}");
    let quantity = match number(node, "InvoicedQuantity")? {
        Some(quantity) => quantity,
        None => number(node, "CreditedQuantity")?.ok_or_else(|| missing("quantity (BT-129)"))?,
    };
    let price = child(node, "Price").ok_or_else(|| missing("price (BG-29)"))?;
    let mut gross_price = None;
    if let Some(discount) = child(price, "AllowanceCharge")
        && let (Some(gross), Some(amount)) = (amount(discount, "BaseAmount")?, amount(discount, "Amount")?)
    {
        gross_price = Some((gross, if is_charge(discount) { -amount } else { amount }));
    }
    let item = child(node, "Item").ok_or_else(|| missing("item (BG-31)"))?;
    let adjustments = children(node, "AllowanceCharge").map(|node| adjustment(node, false));
    Ok(Line {
        quantity,
        price: amount(price, "PriceAmount")?.ok_or_else(|| missing("price (BT-146)"))?,
        base_quantity: number(price, "BaseQuantity")?.unwrap_or_else(|| whole(1)),
        gross_price,
        adjustments: adjustments.collect::<Result<_, _>>()?,
        tax: tax(item, "ClassifiedTaxCategory", &format!("line {id}"))?,
        amount: amount(node, "LineExtensionAmount")?,
    })
}

fn adjustment(node: Node, of_document: bool) -> Result<Adjustment, LeftOut> {
    let base = amount(node, "BaseAmount")?;
    Ok(Adjustment {
        is_charge: is_charge(node),
        amount: amount(node, "Amount")?.ok_or("an allowance or charge without an amount (BT-92, BT-99)")?,
        share: number(node, "MultiplierFactorNumeric")?.zip(base),
        tax: of_document.then(|| tax(node, "TaxCategory", "a document allowance or charge")).transpose()?,
    })
}

fn is_charge(node: Node) -> bool {
    texts(node, "ChargeIndicator").is_some_and(|text| ["true", "1"].contains(&text.as_str()))
}

/// The value-added tax of an item, allowance, charge or subtotal.
fn tax(node: Node, name: &str, place: &str) -> Result<Tax, LeftOut> {
    let all: Vec<Node> = children(node, name).collect();
    let [category] = all.as_slice() else {
        let count = all.len();
        return Err(format!("{place} has {count} taxes; EN 16931 has one on each (BG-30, BT-95, BT-102)"));
    };
    let scheme = child(*category, "TaxScheme").and_then(|scheme| texts(scheme, "ID"));
    if let Some(scheme) = scheme.filter(|scheme| !["VAT", "GST"].contains(&scheme.to_uppercase().as_str())) {
        return Err(format!("{place} bears the tax {scheme}; EN 16931 has value-added tax only"));
    }
    let code = texts(*category, "ID").ok_or_else(|| format!("{place} has no tax category (BT-151)"))?;
    if !CATEGORIES.contains(&code.as_str()) {
        return Err(format!("{place} bears tax of the category {code}, which EN 16931 doesn't have"));
    }
    Ok(Tax {
        // Italian split payment is calculated as the standard rate is; the payer of it is no number.
        category: if code == "B" { "S".to_owned() } else { code },
        percent: number(*category, "Percent")?.unwrap_or_else(|| whole(0)),
    })
}

fn tax_total(node: Node, document: &mut Document) -> Result<(), LeftOut> {
    let stated = amount(node, "TaxAmount")?.ok_or("a tax total without an amount (BT-110)")?;
    let currency = child(node, "TaxAmount").and_then(|amount| amount.attribute("currencyID"));
    if let Some(currency) = currency.filter(|currency| *currency != document.currency) {
        document.tax_in_tax_currency = Some((currency.to_owned(), stated));
        return Ok(());
    }
    document.taxes.push(stated);
    for node in children(node, "TaxSubtotal") {
        document.subtotals.push(Subtotal {
            tax: tax(node, "TaxCategory", "a tax subtotal")?,
            base: amount(node, "TaxableAmount")?,
            amount: amount(node, "TaxAmount")?,
        });
    }
    Ok(())
}

/// Every amount that says another currency than the document's, but the tax in the tax currency.
fn strangers(document: Node, currency: &str) -> Vec<String> {
    let of_tax_currency = |node: &Node| {
        let total = node.ancestors().find(|above| above.tag_name().name() == "TaxTotal");
        let own = total.and_then(|total| child(total, "TaxAmount")).and_then(|amount| amount.attribute("currencyID"));
        own.is_some_and(|own| own != currency)
    };
    let other = |node: &Node| node.attribute("currencyID").is_some_and(|own| own != currency);
    let counted = ["Amount", "PriceAmount", "BaseAmount", "TaxableAmount", "TaxAmount", "LineExtensionAmount"];
    let strange = document.descendants().filter(|node| counted.contains(&node.tag_name().name()));
    let strange = strange.filter(other).filter(|node| !of_tax_currency(node));
    strange.map(|node| format!("{} {}", node.tag_name().name(), node.text().unwrap_or_default().trim())).collect()
}

fn children<'a>(node: Node<'a, 'a>, name: &str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| child.tag_name().name() == name)
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.children().find(|child| child.tag_name().name() == name)
}

/// The text of a child, if it has any.
fn texts(node: Node, name: &str) -> Option<String> {
    child(node, name)?.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn number(node: Node, name: &str) -> Result<Option<Number>, LeftOut> {
    let Some(text) = texts(node, name) else { return Ok(None) };
    number::decimal(&text).map(Some).ok_or_else(|| format!("{name} is no number: {text}"))
}

fn amount(node: Node, name: &str) -> Result<Option<Number>, LeftOut> {
    number(node, name)
}
