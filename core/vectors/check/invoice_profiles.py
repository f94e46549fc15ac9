"""The ways of rounding that have a name, as the laws and manuals named in them have it: part of the check of the module invoice."""

from invoice_values import Refused

# name -> (nets, where, which way, source, trade-off, where it is refused)
PROFILES = {
    "en-16931": (
        "rounded", "tax_group", "half_up", "EN 16931-1:2017+A1:2019 BR-CO-17",
        "Whoever gets the invoice recomputes it from what it shows. The tax can differ by a cent from that of the same lines billed "
        "one by one.",
        "Nowhere: every regime permits it, and electronic invoices want it.",
    ),
    "au-total": (
        "exact", "tax_group", "half_up", "A New Tax System (Goods and Services Tax) Act 1999 (Australia) s 9-90(2)(a)",
        "The tax of the unrounded sum, so that many small lines don't add up cents. The shown lines needn't sum to the total: the "
        "difference is an amount of its own.",
        "New Zealand and the United Kingdom have no source for it; electronic invoices (BR-CO-10 wants the lines as shown to sum): "
        "there as `en-16931`, with the difference as rounding.",
    ),
    "au-taxable-supply": (
        "rounded", "line", "half_up", "A New Tax System (Goods and Services Tax) Act 1999 (Australia) s 9-90(2)(b)",
        "Each line shows its own tax, as most accounting products do. Many small lines add up cents.",
        "Electronic invoices (BR-CO-17 rounds once a rate).",
    ),
    "nz-total-half-down": (
        "rounded", "tax_group", "half_down", "Goods and Services Tax Act 1985 (New Zealand) s 19O",
        "Half a cent is dropped, to the customer's favour. It has to be kept to throughout a taxable period.",
        "Australia and the United Kingdom; electronic invoices.",
    ),
    "nz-line-half-down": (
        "rounded", "line", "half_down", "Goods and Services Tax Act 1985 (New Zealand) s 19O",
        "As `nz-total-half-down`, on each line.",
        "Australia and the United Kingdom; electronic invoices.",
    ),
    "gb-total-down": (
        "rounded", "document", "down", "VAT Trader's Records Manual (United Kingdom) VATREC12010",
        "A fraction of a penny of the invoice's total VAT is dropped. Only for traders who invoice on net prices.",
        "Prices that include the tax, retailers, per line (VATREC12020); Australia and New Zealand; electronic invoices.",
    ),
    "gb-line": (
        "rounded", "line", "half_up", "VAT Trader's Records Manual (United Kingdom) VATREC12010, VATREC12030",
        "Each line shows its own VAT to the nearest penny. Many small lines add up pennies.",
        "Electronic invoices.",
    ),
    "document": (
        "rounded", "document", "half_up",
        "Streamlined Sales and Use Tax Agreement (United States) s 324: tax computed to the third decimal, per invoice, the parts "
        "taken together",
        "The tax of all rates together is rounded once, so that splitting a rate into a state's and a city's changes nothing. A "
        "rate's own tax can differ by a cent from its base × rate.",
        "Electronic invoices (BR-CO-17 rounds once a rate).",
    ),
    "exact": (
        "exact", "tax_group", "half_up", "By convention: `precise` in GOBL, `round globally` in Odoo",
        "Nothing is rounded before the end, but further taxes in the taxable amount, each on its line. The shown lines needn't sum to the total: the difference is an amount of its own. "
        "With several rates the total without tax is that of their rounded bases, which can be a cent beside the exact lines "
        "rounded once, as GOBL and Odoo have it.",
        "Electronic invoices; New Zealand and the United Kingdom have no source for it.",
    ),
    "line-once": (
        "once_a_line", "line", "half_up",
        "By convention: `Rounding in Xero` of Xero's developer guide, where a line's discount isn't rounded; Odoo's `round per line`",
        "Each line is rounded once, with its discount in it, and its tax from that. A line's discount as shown can be a cent beside "
        "what it took off.",
        "Electronic invoices (BR-CO-17 rounds once a rate).",
    ),
    "exact-per-line": (
        "exact", "line", "half_up", "By convention: `round per line` of products that keep more decimals in a line than they show",
        "Each line's tax is that of its unrounded amount.",
        "Australia, New Zealand and the United Kingdom have no source for it; electronic invoices.",
    ),
}  # fmt: skip


def rounding_profile(given):
    name = given["name"]
    if name not in PROFILES:
        raise Refused("JM-INV-0040")
    nets, where, way, source, trade_off, refused = PROFILES[name]
    profile = {"line_net": "half_up", "tax": {"at": where, "way": way}}
    if nets != "rounded":
        profile["nets"] = nets  # what is so by default is left out
    return {"name": name, "profile": profile, "source": source, "trade_off": trade_off, "refused": refused}


def rounding_profiles(_given):
    return [rounding_profile({"name": name}) for name in PROFILES]


CALLS = {"invoice.rounding_profile": rounding_profile, "invoice.rounding_profiles": rounding_profiles}
