//! Where the mutants are in a source, and what goes around it.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use proc_macro2::Span;
use syn::{
    BinOp, Block, Expr, ExprBinary, ExprMatch, ExprStruct, ExprUnary, Member, Pat, ReturnType, Signature, Type,
    spanned::Spanned,
    visit::{self, Visit},
};

use crate::{
    edit::{Edit, Piece},
    mutant::{Genre, Mutant},
};

pub(crate) struct Found {
    pub(crate) edits: Vec<Edit>,
    pub(crate) left: Vec<(u32, &'static str)>,
}

pub(crate) fn switches(source: &str, mutants: &[&Mutant], kept_const: &BTreeSet<String>) -> syn::Result<Found> {
    let mut by_place: BTreeMap<(Genre, (usize, usize)), Vec<&Mutant>> = BTreeMap::new();
    for mutant in mutants {
        by_place.entry((mutant.genre, mutant.at)).or_default().push(mutant);
    }
    let file = syn::parse_file(source)?;
    let mut finder = Finder {
        source,
        by_place,
        kept_const,
        owner: None,
        in_constant: false,
        chain: None,
        of_chain: Vec::new(),
        edits: Vec::new(),
        left: Vec::new(),
    };
    finder.visit_file(&file);
    let unseen = finder.by_place.values().flatten().map(|mutant| (mutant.number, "not found"));
    finder.left.extend(unseen);
    Ok(Found { edits: finder.edits, left: finder.left })
}

struct Finder<'a> {
    source: &'a str,
    /// Those not yet found, by what they change and where it starts.
    by_place: BTreeMap<(Genre, (usize, usize)), Vec<&'a Mutant>>,
    kept_const: &'a BTreeSet<String>,
    /// The type or trait whose functions are visited.
    owner: Option<String>,
    /// Whether what is visited is worked out when it is compiled, so that it can't ask for a switch.
    in_constant: bool,
    /// The whole of the operators without parentheses that what is visited stands in.
    chain: Option<Range<usize>>,
    /// The texts of that whole with one operator replaced by one that binds otherwise.
    of_chain: Vec<(u32, String)>,
    edits: Vec<Edit>,
    left: Vec<(u32, &'static str)>,
}

impl<'a> Finder<'a> {
    /// The mutants of a place that can have a switch.
    fn take(&mut self, genre: Genre, span: Span) -> Vec<&'a Mutant> {
        let start = span.start();
        let found = self.by_place.remove(&(genre, (start.line, start.column))).unwrap_or_default();
        if self.in_constant {
            self.left.extend(found.iter().map(|mutant| (mutant.number, "in a constant")));
            return Vec::new();
        }
        found
    }

    /// An expression, or what stands there instead.
    fn instead(&mut self, around: Range<usize>, arms: Vec<(u32, String)>) {
        let Some(&(site, _)) = arms.first() else { return };
        let mut before = vec![Piece::Text(format!("(match crate::switch::at({site}) {{ "))];
        for (number, text) in arms {
            before.push(Piece::Text(format!("{number} => ")));
            before.push(Piece::Arm { number, site, text: format!("({text})") });
            before.push(Piece::Text(", ".to_owned()));
        }
        before.push(Piece::Text("_ => (".to_owned()));
        self.edits.push(Edit { around, before, after: ") })".to_owned(), site: Some(site) });
    }

    /// The source of a part in which another part is replaced.
    fn replaced(&self, whole: &Range<usize>, part: Range<usize>, replacement: &str) -> String {
        [&self.source[whole.start..part.start], replacement, &self.source[part.end..whole.end]].concat()
    }

    fn function(&mut self, signature: &Signature, body: &Block, visit: impl FnOnce(&mut Self)) {
        let name = signature.ident.to_string();
        let kept = match &self.owner {
            Some(owner) => self.kept_const.contains(&format!("{owner}::{name}")),
            None => self.kept_const.contains(&name),
        };
        let constant = match &signature.constness {
            Some(keyword) if !kept => {
                // A comment around the word instead of the word away: the places of all else stay.
                let around = keyword.span.byte_range();
                let before = vec![Piece::Text("/*".to_owned())];
                self.edits.push(Edit { around, before, after: "*/".to_owned(), site: None });
                false
            }
            Some(_) => true,
            None => false,
        };
        self.within(constant, |finder| {
            if let Some(first) = body.stmts.first() {
                let mutants = finder.take(Genre::FnValue, first.span());
                if matches!(&signature.output, ReturnType::Type(_, given) if matches!(**given, Type::ImplTrait(_))) {
                    finder.iterator(body, &mutants);
                } else {
                    finder.value(body, &mutants);
                }
            }
            visit(finder);
        });
    }

    /// A function that gives something else at once.
    fn value(&mut self, body: &Block, mutants: &[&Mutant]) {
        let Some(site) = mutants.first().map(|mutant| mutant.number) else { return };
        let mut before = vec![Piece::Text(format!(" match crate::switch::at({site}) {{ "))];
        for mutant in mutants {
            before.push(Piece::Text(format!("{} => ", mutant.number)));
            let text = format!("return {}", mutant.replacement);
            before.push(Piece::Arm { number: mutant.number, site, text });
            before.push(Piece::Text(", ".to_owned()));
        }
        before.push(Piece::Text("_ => {} }".to_owned()));
        self.edits.push(Edit::at(body.brace_token.span.open().byte_range().end, before, site));
    }

    /// A function that gives an iterator of a type without a name: the type is one that is each of them.
    fn iterator(&mut self, body: &Block, mutants: &[&Mutant]) {
        let Some(site) = mutants.first().map(|mutant| mutant.number) else { return };
        let around = body.brace_token.span.open().byte_range().end..body.brace_token.span.close().byte_range().start;
        let mut before = vec![Piece::Text(format!(" match crate::switch::at({site}) {{ "))];
        let (mut opened, mut closed) = (String::new(), String::new());
        for mutant in mutants {
            before.push(Piece::Text(format!("{} => ", mutant.number)));
            let text = format!("{opened}crate::switch::Either::Left({}){closed}", mutant.replacement);
            before.push(Piece::Arm { number: mutant.number, site, text });
            before.push(Piece::Text(", ".to_owned()));
            opened.push_str("crate::switch::Either::Right(");
            closed.push(')');
        }
        before.push(Piece::Text(format!("_ => {opened}{{")));
        self.edits.push(Edit { around, before, after: format!("}}{closed} }}"), site: Some(site) });
    }

    /// Visits the functions of a type or trait, or of a module.
    fn of(&mut self, owner: Option<String>, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.owner, owner);
        visit(self);
        self.owner = outer;
    }

    /// Visits what is or isn't worked out when it is compiled. No operators reach into it from outside.
    fn within(&mut self, constant: bool, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.in_constant, constant);
        self.apart(visit);
        self.in_constant = outer;
    }

    /// Visits what operators don't reach into.
    fn apart(&mut self, visit: impl FnOnce(&mut Self)) {
        let chain = self.chain.take();
        let of_chain = std::mem::take(&mut self.of_chain);
        visit(self);
        self.chain = chain;
        self.of_chain = of_chain;
    }
}

/// How tightly an operator binds: replaced by one of its own kind, all else stays as it is.
fn binding(operator: &str) -> u8 {
    match operator {
        "*" | "/" | "%" => 1,
        "+" | "-" => 2,
        "<<" | ">>" => 3,
        "&" => 4,
        "^" => 5,
        "|" => 6,
        "==" | "!=" | "<" | ">" | "<=" | ">=" => 7,
        "&&" => 8,
        "||" => 9,
        _ => 10,
    }
}

/// Whether a condition binds names: it can't stand in a switch.
fn binds(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(ExprBinary { op: BinOp::And(_), left, right, .. }) => binds(left) || binds(right),
        _ => false,
    }
}

impl<'ast: 'a, 'a> Visit<'ast> for Finder<'a> {
    fn visit_item_impl(&mut self, node: &'ast syn::ItemImpl) {
        let owner = match &*node.self_ty {
            Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
            _ => None,
        };
        self.of(owner, |finder| visit::visit_item_impl(finder, node));
    }

    fn visit_item_trait(&mut self, node: &'ast syn::ItemTrait) {
        self.of(Some(node.ident.to_string()), |finder| visit::visit_item_trait(finder, node));
    }

    fn visit_item_fn(&mut self, node: &'ast syn::ItemFn) {
        self.of(None, |finder| {
            finder.function(&node.sig, &node.block, |finder| visit::visit_item_fn(finder, node));
        });
    }

    fn visit_impl_item_fn(&mut self, node: &'ast syn::ImplItemFn) {
        self.function(&node.sig, &node.block, |finder| visit::visit_impl_item_fn(finder, node));
    }

    fn visit_trait_item_fn(&mut self, node: &'ast syn::TraitItemFn) {
        match &node.default {
            Some(body) => self.function(&node.sig, body, |finder| visit::visit_trait_item_fn(finder, node)),
            None => visit::visit_trait_item_fn(self, node),
        }
    }

    fn visit_item_const(&mut self, node: &'ast syn::ItemConst) {
        self.within(true, |finder| visit::visit_item_const(finder, node));
    }

    fn visit_item_static(&mut self, node: &'ast syn::ItemStatic) {
        self.within(true, |finder| visit::visit_item_static(finder, node));
    }

    fn visit_impl_item_const(&mut self, node: &'ast syn::ImplItemConst) {
        self.within(true, |finder| visit::visit_impl_item_const(finder, node));
    }

    fn visit_trait_item_const(&mut self, node: &'ast syn::TraitItemConst) {
        self.within(true, |finder| visit::visit_trait_item_const(finder, node));
    }

    fn visit_type_array(&mut self, node: &'ast syn::TypeArray) {
        self.visit_type(&node.elem);
        self.within(true, |finder| finder.visit_expr(&node.len));
    }

    fn visit_expr_repeat(&mut self, node: &'ast syn::ExprRepeat) {
        self.visit_expr(&node.expr);
        self.within(true, |finder| finder.visit_expr(&node.len));
    }

    fn visit_expr_const(&mut self, node: &'ast syn::ExprConst) {
        self.within(true, |finder| visit::visit_expr_const(finder, node));
    }

    fn visit_variant(&mut self, node: &'ast syn::Variant) {
        self.within(true, |finder| visit::visit_variant(finder, node));
    }

    // INVARIANT: a closure runs when it is called, so that one in a static isn't a constant.
    fn visit_expr_closure(&mut self, node: &'ast syn::ExprClosure) {
        self.within(false, |finder| visit::visit_expr_closure(finder, node));
    }

    fn visit_expr(&mut self, node: &'ast Expr) {
        if matches!(node, Expr::Binary(_)) {
            visit::visit_expr(self, node);
        } else {
            self.apart(|finder| visit::visit_expr(finder, node));
        }
    }

    fn visit_expr_binary(&mut self, node: &'ast ExprBinary) {
        let mutants = self.take(Genre::BinaryOperator, node.op.span());
        let operator = node.op.span().byte_range();
        if binds(&node.left) || binds(&node.right) {
            self.left.extend(mutants.iter().map(|mutant| (mutant.number, "a condition that binds names")));
            self.apart(|finder| finder.visit_expr(&node.left));
            self.apart(|finder| finder.visit_expr(&node.right));
            return;
        }
        let around = node.span().byte_range();
        let whole = self.chain.clone().unwrap_or_else(|| around.clone());
        let is_outermost = self.chain.is_none();
        let written = binding(&self.source[operator.clone()]);
        let (alike, otherwise): (Vec<&Mutant>, Vec<&Mutant>) =
            mutants.into_iter().partition(|mutant| binding(&mutant.replacement) == written);
        let here = alike
            .iter()
            .map(|mutant| (mutant.number, self.replaced(&around, operator.clone(), &mutant.replacement)))
            .collect();
        self.instead(around, here);
        for mutant in otherwise {
            let text = self.replaced(&whole, operator.clone(), &mutant.replacement);
            self.of_chain.push((mutant.number, text));
        }
        self.chain = Some(whole.clone());
        visit::visit_expr_binary(self, node);
        if is_outermost {
            self.chain = None;
            let arms = std::mem::take(&mut self.of_chain);
            self.instead(whole, arms);
        }
    }

    fn visit_expr_unary(&mut self, node: &'ast ExprUnary) {
        let around = node.span().byte_range();
        let arms = self
            .take(Genre::UnaryOperator, node.op.span())
            .iter()
            .map(|mutant| (mutant.number, self.replaced(&around, node.op.span().byte_range(), "")))
            .collect();
        self.instead(around, arms);
        visit::visit_expr_unary(self, node);
    }

    fn visit_expr_match(&mut self, node: &'ast ExprMatch) {
        // Whatever an arm matches that is passed over, this takes.
        let takes_all = node.arms.iter().any(|arm| matches!(arm.pat, Pat::Wild(_)) && arm.guard.is_none());
        for arm in &node.arms {
            for mutant in self.take(Genre::MatchArm, arm.span()) {
                if !takes_all {
                    self.left.push((mutant.number, "nothing else matches"));
                    continue;
                }
                let (number, text) = (mutant.number, format!(" if crate::switch::at({0}) != {0}", mutant.number));
                let piece = Piece::Arm { number, site: number, text };
                self.edits.push(Edit::at(arm.pat.span().byte_range().end, vec![piece], number));
            }
            let Some((_, guard)) = &arm.guard else { continue };
            let mutants = self.take(Genre::MatchArmGuard, guard.span());
            if binds(guard) {
                self.left.extend(mutants.iter().map(|mutant| (mutant.number, "a condition that binds names")));
            } else {
                let arms = mutants.iter().map(|mutant| (mutant.number, mutant.replacement.clone())).collect();
                self.instead(guard.span().byte_range(), arms);
            }
        }
        visit::visit_expr_match(self, node);
    }

    fn visit_expr_struct(&mut self, node: &'ast ExprStruct) {
        if let Some(base) = &node.rest {
            let base = &self.source[base.span().byte_range()];
            // Of which type the default is, the struct around it says; a field alone doesn't.
            let base = if base == "Default::default()" {
                format!("<{}>::default()", &self.source[node.path.span().byte_range()])
            } else {
                format!("({base})")
            };
            for field in &node.fields {
                let Member::Named(name) = &field.member else { continue };
                let value = field.expr.span().byte_range();
                for mutant in self.take(Genre::StructField, field.span()) {
                    // `name: (match … { 17 => (base.name), _ => (name) })`, also where it was `name` alone.
                    if field.colon_token.is_none() {
                        let piece = Piece::Text(format!("{name}: "));
                        let around = value.clone();
                        self.edits.push(Edit { around, before: vec![piece], after: String::new(), site: None });
                    }
                    self.instead(value.clone(), vec![(mutant.number, format!("{base}.{name}"))]);
                }
            }
        }
        visit::visit_expr_struct(self, node);
    }
}
