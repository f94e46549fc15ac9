//! Written by declare.py from the core's `checked texts`: change that, and run it.

use super::names::{
    Country, Currency, Digest, Exact, ExchangeRate, InvoicedQuantity, Label, Percent, Quantity, RawJson, Rule, Text,
    Unit, UnitPrice, ZoneName,
};
use crate::convert::wire;

wire!(Country, country_from_json, country_to_json);

wire!(Currency, currency_from_json, currency_to_json);

wire!(Digest, digest_from_json, digest_to_json);

wire!(Exact, exact_from_json, exact_to_json);

wire!(ExchangeRate, exchange_rate_from_json, exchange_rate_to_json);

wire!(InvoicedQuantity, invoiced_quantity_from_json, invoiced_quantity_to_json);

wire!(Label, label_from_json, label_to_json);

wire!(Percent, percent_from_json, percent_to_json);

wire!(Quantity, quantity_from_json, quantity_to_json);

wire!(RawJson, raw_json_from_json, raw_json_to_json);

wire!(Rule, rule_from_json, rule_to_json);

wire!(Text, text_from_json, text_to_json);

wire!(Unit, unit_from_json, unit_to_json);

wire!(UnitPrice, unit_price_from_json, unit_price_to_json);

wire!(ZoneName, zone_name_from_json, zone_name_to_json);
