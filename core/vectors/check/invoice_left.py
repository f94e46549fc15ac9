"""What is left of an invoice to credit, from which its credit notes are taken one by one.

Amounts are whole minor units, rates and shares fractions; the rules of what may be credited, and of the last cent, are stated
here by themselves."""

import json
from fractions import Fraction
from math import ceil, floor

import invoice_issue as invoice
from invoice_parts import (
    by_largest_remainder, further_key, is_of, is_of_something, key, nearest, part_totals, parts, same_tax, sign, signed, why_beyond,
    withheld_of, within, written_part,
)  # fmt: skip
from invoice_values import EXPONENTS, Refused, percent, plain, quantity, rounded

ADJUSTMENTS_MAX = 100


class Left:
    """An invoice, from which its credit notes are taken one by one."""

    def __init__(self, issued):
        self.issued, self.draft = issued, issued["draft"]
        self.currency, self.inclusive = self.draft["currency"], self.draft["price_basis"] == "inclusive"
        totals = issued["totals"]
        self.lines = [[quantity(line["quantity"]), shown["amount"]["minor"]]
                      for line, shown in zip(self.draft["lines"], totals["lines"])]
        self.allowances = [amount["minor"] for amount in totals["allowances"]]
        self.charges = [amount["minor"] for amount in totals["charges"]]
        self.by_amount = {}
        self.groups = {key(group): parts(group) for group in totals["tax_breakdown"]}
        self.exact = self.draft["rounding"].get("nets", "rounded") == "exact"
        # Of further taxes those that an invoice may have: withheld, which is in no total and in what is paid in the end, or
        # part of the taxable amount, and so in a base already.
        self.kept = json.loads(json.dumps(totals.get("further_taxes", [])))
        assert all(tax["withheld"] or tax["in_tax_base"] for tax in self.kept)
        # What lines alone have taken, under main taxes as the prices are, and of further taxes.
        self.by_lines, self.kept_by_lines = {}, {}
        self.prepaid = (totals.get("prepaid") or {"minor": 0})["minor"]
        self.rounding = (totals.get("rounding") or {"minor": 0})["minor"]
        self.whole = True

    def money(self, minor):
        return {"minor": minor, "currency": self.currency}

    def stated(self):
        """The taxes of which something is left."""
        return [self.group(at, of) for at, of in self.groups.items() if any(of.values())]

    def taxes(self):
        """The same with what is withheld, as it is written."""
        kept = self.kept_stated()
        return {"tax_breakdown": self.stated()} | ({"further_taxes": kept} if kept else {})

    def kept_stated(self):
        return [tax for tax in json.loads(json.dumps(self.kept)) if is_of_something(tax)]

    def settled(self, at=""):
        """What stays set off, as it is written."""
        found = {"prepaid" + at: self.prepaid, "rounding" + at: self.rounding}
        return {name: self.money(minor) for name, minor in found.items() if minor}

    def take_back(self, gross, withheld):
        """What a credit note of so much, which was taken off already, takes back of what is set off: as much as is more
        than what is left less what is withheld of it; of a rounding down first; a rounding up at the end, or so that the
        credit note is no less than what is withheld of it."""
        left = sum(of["base"] + of["tax"] for of in self.groups.values())
        kept = withheld_of(self.kept)
        down, up = max(0, -self.rounding), max(0, self.rounding)
        stays = min(left, left - max(0, kept) + up)
        back = max(0, min(self.prepaid + down - stays, self.prepaid + down, gross))
        of_rounding = min(down, back)
        if self.is_money_left():
            up = max(0, min(up, back - (gross - max(0, withheld))))
        taken = (back - of_rounding, up - of_rounding)
        self.prepaid, self.rounding = self.prepaid - taken[0], self.rounding - taken[1]
        return taken

    def group(self, at, of):
        shown = None if at[0] != "reverse_charge" else self.money(of["shown"])
        return {"category": at[0], "percent": at[1], "base": self.money(of["base"]), "tax": self.money(of["tax"]),
                "reverse_charge_tax": shown}

    def amount(self, of):
        return of["base"] + of["tax"] if self.inclusive else of["base"]

    def factor(self, at, inclusive):
        rate = Fraction(at[1])
        return rate / (100 + rate) if inclusive else rate / 100

    # -- the draft of a part

    def empty(self):
        same = {name: self.draft[name] for name in ("currency", "price_basis", "rounding")}
        return {**json.loads(json.dumps(same)), "lines": [], "allowances": [], "charges": [], "prepaid": None}

    def totals_of(self, draft):
        return invoice.calculate(json.loads(json.dumps(draft)))

    def treatment(self, at):
        for given in self.draft["lines"] + self.draft["allowances"] + self.draft["charges"]:
            if key(given["tax"]) == at:
                return {"reason": None, **given["tax"], "percent": at[1]}
        raise AssertionError("no such tax")

    def is_money_left(self):
        """What a further tax without an amount is of is none."""
        return bool(self.stated()) or any(tax["amount"]["minor"] for tax in self.kept)

    def take_lines(self, taken, reason):
        draft = self.empty()
        so_far = []
        for place, much in taken:
            draft["lines"].append(self.some_of(place, much))
            so_far.append(self.some_of(place, self.full(place) - self.lines[place][0] + much))
        shown_lines = lambda lines: [line["amount"]["minor"] for line in self.totals_of({**draft, "lines": lines})["lines"]]
        natural, so_far = shown_lines(draft["lines"]), shown_lines(so_far)
        pool = {}
        for (_, amount), line in zip(self.lines, self.draft["lines"]):
            pool[key(line["tax"])] = pool.get(key(line["tax"]), 0) + amount
        for amount, charge in zip(self.charges, self.draft["charges"]):
            pool[key(charge["tax"])] = pool.get(key(charge["tax"]), 0) + amount
        credited = {}
        for line, shown, all_taken, (place, much) in zip(draft["lines"], natural, so_far, taken):
            left, whole = self.lines[place], self.issued["totals"]["lines"][place]["amount"]["minor"]
            amount = left[1] if left[0] == much else nearest(all_taken - (whole - left[1]), left[1])
            self.come_to(line, shown, amount, reason)
            self.lines[place] = [left[0] - much, left[1] - amount]
            credited[key(line["tax"])] = credited.get(key(line["tax"]), 0) + amount
        room = dict(credited)
        for place, given in enumerate(self.draft["allowances"]):
            at = key(given["tax"])
            if at not in credited or not within(credited[at], pool[at]):
                continue
            share = self.allowances[place]
            if credited[at] != pool[at]:
                share = rounded(Fraction(share * credited[at], pool[at]), self.draft["rounding"]["line_net"])
                share = nearest(nearest(share, self.allowances[place]), room[at])
            room[at] -= share
            self.allowances[place] -= share
            self.adjust(draft["allowances"], given, share)
        return draft

    def full(self, place):
        return quantity(self.draft["lines"][place]["quantity"])

    def some_of(self, place, much):
        line = json.loads(json.dumps(self.draft["lines"][place]))
        line["quantity"] = plain(much)
        if much != self.full(place):
            for kind in ("allowances", "charges"):
                amounts = [given["value"]["amount"]["amount"] for given in line[kind] if "amount" in given["value"]]
                until = [rounded(sum(one["minor"] for one in amounts[:last]) * much / self.full(place), "down")
                         for last in range(len(amounts) + 1)]
                for amount, before, after in zip(amounts, until, until[1:]):
                    amount["minor"] = after - before
        return line

    def keep_exact(self, draft, taken, reason):
        """Where nets are exact: what all so far comes to under a tax less what was taken before; the last takes the rest."""
        now = dict(taken)
        for at in dict.fromkeys(key(line["tax"]) for line in draft["lines"]):
            of_tax = [place for place, line in enumerate(self.draft["lines"]) if key(line["tax"]) == at]
            after = [(place, self.full(place) - self.lines[place][0]) for place in of_tax]
            before = [(place, much - now.get(place, 0)) for place, much in after]
            under = lambda given: self.under(at, {**self.empty(), "lines": given})
            amounts = [under([self.some_of(place, much) for place, much in some if much]) for some in (before, after)]
            missing = amounts[1] - amounts[0] - under([line for line in draft["lines"] if key(line["tax"]) == at])
            beside = zip(self.draft["allowances"] + self.draft["charges"], self.allowances + self.charges)
            is_left = any(any(self.lines[place]) for place in of_tax) or at in self.by_amount
            if not is_left and not any(minor for given, minor in beside if key(given["tax"]) == at):
                missing = self.amount(self.groups[at]) - self.under(at, draft)
            last = [line for line in draft["lines"] if key(line["tax"]) == at][-1]
            self.balance(last, -missing, reason)

    def under(self, at, draft):
        if not draft["lines"]:
            return 0
        return sum(self.amount(parts(group)) for group in self.totals_of(draft)["tax_breakdown"] if key(group) == at)

    def come_to(self, line, shown, wanted, reason):
        """Where a line is rounded once, half a unit stays one either way when a unit comes off it: it comes to nothing by 100 %."""
        nets = self.draft["rounding"].get("nets")
        if nets == "once_a_line" and not wanted and shown:
            line["allowances"], line["charges"] = [{"value": {"percent": {"percent": "100"}}, "reason": reason}], []
        elif nets != "exact":
            self.balance(line, shown - wanted, reason)

    def balance(self, line, excess, reason):
        if excess:
            value = {"amount": {"amount": self.money(abs(excess))}}
            line["allowances" if excess > 0 else "charges"].append({"value": value, "reason": reason})

    def adjust(self, among, given, amount):
        if amount:
            tax = {"reason": None, **given["tax"], "percent": plain(percent(given["tax"]["percent"]))}
            value, further = {"amount": {"amount": self.money(amount)}}, given.get("further_taxes", [])
            among.append({"value": value, "reason": given["reason"], "tax": tax, "further_taxes": further})

    def take_rest(self, reason):
        allowances, charges = list(self.allowances), list(self.charges)
        taken = [(place, much) for place, (much, amount) in enumerate(self.lines) if much or amount]
        if not taken or len(self.draft["allowances"]) + len(self.by_amount) > ADJUSTMENTS_MAX:
            return self.shares_draft(self.stated(), reason, self.kept_stated())
        draft = self.take_lines(taken, reason)
        draft["allowances"] = []
        for given, amount in zip(self.draft["allowances"], allowances):
            self.adjust(draft["allowances"], given, amount)
        for given, amount in zip(self.draft["charges"], charges):
            self.adjust(draft["charges"], given, amount)
        for at, amount in self.by_amount.items():
            self.adjust(draft["allowances"], {"reason": reason, "tax": self.treatment(at)}, amount)
        return draft

    def shares_draft(self, shares, reason, kept):
        """One line under each tax, of one piece, without what of a base isn't price: that comes off the lines under the taxes
        that it is borne beside, in proportion to them."""
        draft, unit = self.empty(), 10 ** EXPONENTS[self.currency]
        prices = {key(group): self.amount(parts(group)) for group in shares}
        for tax in kept if not self.inclusive else ():
            if tax["in_tax_base"]:
                minor, beside = tax["amount"]["minor"], self.beside(tax)
                bearing = [at for at in prices if at in beside]
                whole = sum(prices[at] for at in bearing)
                if whole and within(minor, whole):
                    for at, share in zip(bearing, by_largest_remainder(minor, [prices[at] for at in bearing])):
                        prices[at] -= share
                else:
                    prices[beside[0]] = prices.get(beside[0], 0) - minor
        for at, amount in prices.items():
            price = min(Fraction(abs(amount), unit), Fraction(10**9))
            line = {"description": reason, "quantity": "-1" if amount < 0 else "1", "unit": "C62", "unit_price": plain(price),
                    "allowances": [], "charges": [], "tax": self.treatment(at)}
            self.balance(line, int(price * unit) * (-1 if amount < 0 else 1) - amount, reason)
            draft["lines"].append(line)
        return draft

    def beside(self, tax):
        """The main taxes of the lines, charges and allowances that bear a further tax."""
        given = self.draft["lines"] + self.draft["charges"] + self.draft["allowances"]
        return [key(one["tax"]) for one in given if any(is_of(further, tax) for further in one.get("further_taxes", []))]

    # -- the taxes of a part

    def kept_within(self, tax, left_tax, part, whole, factor):
        """The tax nearest to its own by which what is left has the tax of its base, within a unit."""
        if part == whole:
            return left_tax
        off = max(Fraction(1), abs(left_tax - factor * whole))
        ideal = left_tax - factor * (whole - part)
        return nearest(min(max(tax, ceil(ideal - off)), floor(ideal + off)), left_tax)

    def alone(self, draft):
        """What lines come to by themselves."""
        totals = self.totals_of(draft)
        return {"tax_breakdown": totals["tax_breakdown"], "further_taxes": totals.get("further_taxes", [])}

    def together(self, draft, reason):
        """What lines come to beside those taken before: where there are further taxes, what all so far come to, each line
        at what was credited of it, less what the credit notes before took; the last of those that bear one takes all of it."""
        asked = self.alone(draft)
        if not self.issued["totals"].get("further_taxes"):
            return asked
        asked, so_far = json.loads(json.dumps(asked)), self.empty()
        for place, (left, amount) in enumerate(self.lines):
            credited = self.issued["totals"]["lines"][place]["amount"]["minor"] - amount
            if self.full(place) != left or credited:
                line = self.some_of(place, self.full(place) - left)
                shown = self.totals_of({**self.empty(), "lines": [line]})["lines"][0]["amount"]["minor"]
                self.come_to(line, shown, credited, reason)
                so_far["lines"].append(line)
        for place, given in enumerate(self.draft["allowances"]):
            taken = self.issued["totals"]["allowances"][place]["minor"] - self.allowances[place]
            self.adjust(so_far["allowances"], given, taken)
        so_far = self.alone(so_far)
        for group in asked["tax_breakdown"]:
            at, own = key(group), parts(group)
            whole = next(self.amount(parts(of)) for of in so_far["tax_breakdown"] if key(of) == at)
            now, by_itself = whole - self.by_lines.get(at, 0), self.amount(own)
            factor, way = self.factor(at, self.inclusive), self.draft["rounding"]["tax"]["way"]
            change = rounded(now * factor, way) - rounded(by_itself * factor, way)
            own["tax"] += change if at[0] in invoice.TAXED else 0
            own["shown"] += change
            own["base"] = now - own["tax"] if self.inclusive else now
            group.update(self.group(at, own))
        for tax in asked["further_taxes"]:
            all_of_it = next(of for of in so_far["further_taxes"] if same_tax(of, tax))
            of_lines = self.kept_by_lines.get(further_key(tax), {"base": 0, "amount": 0})
            left = next((of for of in self.kept if same_tax(of, tax)), None)
            is_last = not self.by_amount and left is not None and not self.is_borne(tax)
            for name in ("base", "amount"):
                if tax[name] is None or (name == "amount" and tax["withheld"] and "percent" in tax["rate"]):
                    continue  # a percentage beside the base is that of what it is of, as a main tax is
                tax[name]["minor"] = left[name]["minor"] if is_last else all_of_it[name]["minor"] - of_lines[name]
            if tax["in_tax_base"]:
                self.keep_levy(asked, tax, left["amount"]["minor"] if left else 0)
        return asked

    def keep_levy(self, asked, tax, left):
        """A levy of lines is no more than what is left of it; without tax in the prices, a base that has room goes along."""
        by = nearest(tax["amount"]["minor"], left) - tax["amount"]["minor"]
        has_room = lambda group: within(group["base"]["minor"] + by, self.groups.get(key(group), {"base": 0})["base"])
        room = next((group for group in asked["tax_breakdown"] if self.inclusive or self.exact or has_room(group)), None)
        if not by or room is None:
            return
        tax["amount"]["minor"] += by
        if not (self.inclusive or self.exact):
            at, of = key(room), parts(room)
            factor, way = self.factor(at, False), self.draft["rounding"]["tax"]["way"]
            change = rounded((of["base"] + by) * factor, way) - rounded(of["base"] * factor, way)
            of = {"base": of["base"] + by, "tax": of["tax"] + (change if at[0] in invoice.TAXED else 0), "shown": of["shown"] + change}
            room.update(self.group(at, of))
            # What the lines come to by themselves is credited, as far as the parts after this one are concerned.
            self.by_lines[at] = self.by_lines.get(at, 0) - by
            self.kept_by_lines.setdefault(further_key(tax), {"base": 0, "amount": 0})["amount"] -= by

    def is_borne(self, tax):
        """Whether anything is left that bears a further tax."""
        of = lambda given: any(is_of(one, tax) for one in given.get("further_taxes", []))
        beside = zip(self.draft["allowances"] + self.draft["charges"], self.allowances + self.charges)
        return any(any(left) and of(line) for left, line in zip(self.lines, self.draft["lines"])) or any(
            minor and of(given) for given, minor in beside)

    def of_lines(self, asked):
        """The taxes of lines that ask for so much."""
        credited, kept = self.line_taxes(asked), self.kept_of_lines(asked)
        self.keep_prices(credited, kept)
        return credited, kept

    def line_taxes(self, asked):
        credited = []
        for group in asked["tax_breakdown"]:
            at, own = key(group), parts(group)
            left = self.groups.get(at, {"base": 0, "tax": 0, "shown": 0})
            requested, available = self.amount(own), self.amount(left)
            if self.exact and available and abs(requested - nearest(requested, available)) == 1:
                requested = nearest(requested, available)
            if not within(requested, available):
                raise Refused(why_beyond(requested, available))
            if requested == available:
                own = dict(left)
            else:
                factor = self.factor(at, self.inclusive)
                if at[0] in invoice.TAXED:
                    own["tax"] = self.kept_within(own["tax"], left["tax"], requested, available, factor)
                if self.inclusive:
                    own["tax"] = max(own["tax"], requested - max(0, left["base"]))
                    own["base"] = requested - own["tax"]
                else:
                    own["base"] = requested
                if at[0] == "reverse_charge":
                    own["shown"] = self.kept_within(own["shown"], left["shown"], requested, available, factor)
            credited.append(self.group(at, own))
        return credited

    def kept_of_lines(self, asked):
        """Further taxes of lines: what is withheld, kept to what is left of it; what is in the base as it is."""
        credited = json.loads(json.dumps(asked["further_taxes"]))
        for tax in credited:
            left = next((of for of in self.kept if same_tax(of, tax)), None)
            base, of_it = (left[name]["minor"] if left and left[name] else 0 for name in ("base", "amount"))
            if tax["in_tax_base"]:
                if not within(tax["amount"]["minor"], of_it):
                    raise Refused(why_beyond(tax["amount"]["minor"], of_it))
                if tax["base"] is not None:
                    tax["base"]["minor"] = nearest(tax["base"]["minor"], base)
            elif tax["base"] is None:
                tax["amount"]["minor"] = nearest(tax["amount"]["minor"], of_it)
            else:
                tax["base"]["minor"] = nearest(tax["base"]["minor"], base)
                factor = Fraction(tax["rate"]["percent"]["percent"]) / 100
                own = tax["amount"]["minor"]
                tax["amount"]["minor"] = self.kept_within(own, of_it, tax["base"]["minor"], base, factor)
        return credited

    def keep_prices(self, credited, kept):
        """Lines that don't bear a levy take of its base what an amount left there for it. Without the levies no more is
        credited than is left: where prices are without tax that is refused; otherwise the levies go along, in their order."""
        levies = {further_key(tax): tax["amount"]["minor"] for tax in self.kept if tax["in_tax_base"] and tax["amount"]["minor"]}
        if not levies:
            return
        taken = {further_key(tax): tax for tax in kept if tax["in_tax_base"]}
        asked = sum(of["base"]["minor"] for of in credited) - sum(of["amount"]["minor"] for of in taken.values())
        available = sum(of["base"] for of in self.groups.values()) - sum(levies.values())
        now = {key(group): parts(group) for group in credited}
        is_last = all(of == now.get(at, {name: 0 for name in of}) for at, of in self.groups.items())
        beyond = asked - (available if is_last else nearest(asked, available))
        if beyond and not self.inclusive:
            raise Refused(why_beyond(asked, available))
        for at, whole in levies.items():
            stays = whole - (taken[at]["amount"]["minor"] if at in taken else 0)
            more = stays if is_last else nearest(beyond, stays)
            beyond -= more
            if at in taken:
                taken[at]["amount"]["minor"] += more
            elif more:
                of = json.loads(json.dumps(next(tax for tax in self.kept if further_key(tax) == at)))
                kept.append(of | {"base": of["base"] and self.money(0), "amount": self.money(more)})
                kept.sort(key=lambda tax: (tax["withheld"], tax["tax"]))

    def kept_of_amount(self, minor, groups):
        """What is withheld, or part of a base, goes along in proportion; the latter so that neither what is credited nor what
        is left comes to less than nothing without it, which the first one with room makes up for."""
        gross, way = sum(of["base"] + of["tax"] for of in self.groups.values()), self.draft["rounding"]["tax"]["way"]
        credited = self.kept_stated()
        for tax in credited:
            for name in ("base", "amount") if tax["base"] else ("amount",):
                whole = tax[name]["minor"]
                tax[name]["minor"] = whole if minor == gross else nearest(rounded(Fraction(whole * minor, gross), way), whole)
        levies = [(tax["amount"], of["amount"]["minor"]) for tax, of in zip(credited, self.kept_stated()) if tax["in_tax_base"]]
        base, whole = (sum(of["base"] for of in some) for some in (map(parts, groups), self.groups.values()))
        all_of_them, now = sum(of for _, of in levies), sum(mine["minor"] for mine, _ in levies)
        wanted = min(max(now, all_of_them - (whole - base)), base) if all_of_them <= whole else now
        for mine, of in levies:
            more = nearest(mine["minor"] + wanted - now, of) - mine["minor"]
            mine["minor"] += more
            now += more
        return [tax for tax in credited if is_of_something(tax)]

    def split(self, amount):
        if amount["currency"] != self.currency:
            raise Refused("JM-INV-0005")
        left, minor = self.stated(), amount["minor"]
        gross = [parts(group)["base"] + parts(group)["tax"] for group in left]
        if minor <= 0:
            raise Refused("JM-INV-0065")
        if minor > sum(gross):
            raise Refused("JM-INV-0061")
        if minor == sum(gross):
            return left
        shares = by_largest_remainder(minor, gross)
        return [self.share(key(group), share) for group, share in zip(left, shares) if share]

    def share(self, at, share):
        left, way = self.groups[at], self.draft["rounding"]["tax"]["way"]
        if share == left["base"] + left["tax"]:
            return self.group(at, left)
        tax = shown = 0
        if at[0] in invoice.TAXED:
            within_it = self.factor(at, True)
            tax = self.kept_within(rounded(share * within_it, way), left["tax"], share, left["base"] + left["tax"], within_it)
            tax = max(tax, share - max(0, left["base"]))
        base = share - tax
        if at[0] == "reverse_charge":
            on = self.factor(at, False)
            shown = self.kept_within(rounded(base * on, way), left["shown"], base, left["base"], on)
        return self.group(at, {"base": base, "tax": tax, "shown": shown})

    # -- a credit note

    def credit(self, part, details):
        """The next credit note, which is taken off."""
        invoice.check_dates(details["issued_on"])
        ((kind, fields),) = part.items()
        if self.whole and kind == "rest":
            note = invoice.credit({"invoice": self.issued, "details": details})
            self.clear()
            return note
        before, reason = self.stated(), details["reason"]
        left_before, settled_before = self.taxes(), self.settled("_before")
        if not self.is_money_left():
            raise Refused("JM-INV-0060")
        requested = {}
        if kind == "lines":
            named = self.named(fields["lines"])
            is_priced = any(self.lines[place][1] for place, _ in named)
            draft = self.take_lines(named, reason)
            if self.exact:
                self.keep_exact(draft, named, reason)
            asked = self.together(draft, reason)
            if asked != self.alone(draft):
                requested = {"requested": asked}
            credited, kept = self.of_lines(asked)
        elif kind == "amount":
            credited = self.split(fields["amount"])
            kept = self.kept_of_amount(fields["amount"]["minor"], credited)
            draft = self.shares_draft(credited, reason, kept)
            for line, shown in zip(draft["lines"], self.totals_of(draft)["lines"]):
                self.by_amount[key(line["tax"])] = self.by_amount.get(key(line["tax"]), 0) + shown["amount"]["minor"]
        else:
            draft, credited, kept = self.take_rest(reason), before, self.kept_stated()
        gross = sum(parts(group)["base"] + parts(group)["tax"] for group in credited)
        if kind == "lines" and is_priced and not gross:
            raise Refused("JM-INV-0082")
        if not any(any(parts(group).values()) for group in credited):
            raise Refused("JM-INV-0060")
        # Where some of an invoice goes the other way, the lines of one way may be more than all that is left.
        if kind == "lines" and gross < 0:
            raise Refused("JM-INV-0065")
        if kind == "lines" and gross > sum(parts(group)["base"] + parts(group)["tax"] for group in before):
            raise Refused("JM-INV-0061")
        self.check_withheld(kind, gross, kept)
        for group in credited:
            left = self.groups[key(group)]
            for name, minor in parts(group).items():
                left[name] -= minor
        self.take_further(kept)
        for group in credited if kind == "lines" else ():
            self.by_lines[key(group)] = self.by_lines.get(key(group), 0) + self.amount(parts(group))
        for tax in kept if kind == "lines" else ():
            of_lines = self.kept_by_lines.setdefault(further_key(tax), {"base": 0, "amount": 0})
            for name in of_lines:
                of_lines[name] += (tax[name] or {"minor": 0})["minor"]
        back, rounding = self.take_back(gross, withheld_of(kept))
        if back:
            draft["prepaid"] = self.money(back)
        if rounding:
            draft["payable_rounding"] = {"amount": {"amount": self.money(rounding)}}
        if not self.is_money_left():
            self.clear()
        self.whole = False
        draft = invoice.canonical_draft(draft)
        if details["issued_on"] < self.issued["details"]["issued_on"]:
            raise Refused("JM-INV-0017")
        of = self.issued["details"]
        preceding = {name: of[name] for name in ("id", "number", "issued_on", "regime")}
        return {
            "details": details,
            "title": invoice.credit_title(of["regime"], self.issued["title"], details["issued_on"]),
            "preceding": {**preceding, "title": self.issued["title"]},
            "customer": of["customer"],
            "part": {"part": written_part(part), **requested, "left_before": left_before, **settled_before},
            "draft": draft,
            "totals": invoice.negated(part_totals(draft, credited, kept)),
        }

    def take_further(self, kept):
        """Takes further taxes off; where no money is left then, what they are of goes along."""
        for tax in kept:
            left = next((of for of in self.kept if same_tax(of, tax)), None)
            for name in ("base", "amount"):
                if left and left[name]:
                    left[name]["minor"] -= tax[name]["minor"]
        if not self.is_money_left():
            for left in (of for of in self.kept if of["base"] and of["base"]["minor"]):
                tax = next(of for of in kept if same_tax(of, left))  # no case has one that isn't on the credit note
                tax["base"]["minor"] += left["base"]["minor"]
                left["base"]["minor"] = 0

    def check_withheld(self, kind, gross, kept):
        """Neither a part nor what it leaves is less than what is withheld of it; the rest is what there is."""
        if kind == "rest" or not (kept or self.kept_stated()):
            return
        requested = gross - withheld_of(kept)
        available = sum(of["base"] + of["tax"] for of in self.groups.values())
        available -= withheld_of(self.kept)
        if requested < 0:
            raise Refused("JM-INV-0065")
        if requested > available:
            raise Refused("JM-INV-0061")

    def named(self, lines):
        if not lines:
            raise Refused("JM-INV-0060")
        if len({line["line"] for line in lines}) < len(lines):
            raise Refused("JM-INV-0063")
        taken = []
        for line in lines:
            if not 1 <= line["line"] <= len(self.lines):
                raise Refused("JM-INV-0062")
            left, amount = self.lines[line["line"] - 1]
            much = left if line.get("quantity") is None else signed(line["quantity"])
            is_charge = not much and not left and amount
            if not (much or is_charge) or sign(much) != sign(left) or abs(much) > abs(left):
                raise Refused("JM-INV-0064")
            taken.append((line["line"] - 1, much))
        return taken

    def clear(self):
        self.lines = [[Fraction(0), 0] for _ in self.lines]
        self.allowances, self.charges = [0] * len(self.allowances), [0] * len(self.charges)
        self.groups = {at: {name: 0 for name in of} for at, of in self.groups.items()}
        self.by_amount, self.whole = {}, False
        self.kept, self.prepaid, self.rounding = [], 0, 0
