//! The library's own source as tokens, for the tests that hold rules about it.

use std::{
    fs,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    str::FromStr,
};

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// A file under `core/src`.
pub(crate) struct SourceFile {
    /// Where it is, such as `money/amount.rs`.
    pub(crate) path: String,
    /// Its tokens in order; comments are none, but documentation is.
    pub(crate) tokens: Vec<Token>,
}

/// A token and where it stands.
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// One line, or all those of a text that has several.
    pub(crate) lines: RangeInclusive<usize>,
    /// Whether it is compiled for tests only: below `#[cfg(test)]`, or in a file called `tests.rs`.
    pub(crate) in_tests: bool,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Kind {
    Word(String),
    /// `::`
    PathSeparator,
    Mark(char),
    Open(Delimiter),
    Close(Delimiter),
    Literal(String),
    Doc(String),
}

/// Every Rust file under `core/src`, by path.
pub(crate) fn files() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let relative = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            SourceFile::read(&relative, &fs::read_to_string(path).unwrap())
        })
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

impl SourceFile {
    /// The tokens of a text that stands at `path`.
    pub(crate) fn read(path: &str, text: &str) -> Self {
        let stream = TokenStream::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut reader = Reader { tokens: Vec::new() };
        reader.read(stream, path.ends_with("/tests.rs") || path.contains("/tests/"));
        Self { path: path.to_owned(), tokens: reader.tokens }
    }
}

struct Reader {
    tokens: Vec<Token>,
}

impl Reader {
    fn read(&mut self, stream: TokenStream, in_tests: bool) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        // The item after `#[cfg(test)]` ends with its body or its semicolon.
        let mut item_in_tests = false;
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            at += 1;
            if is_mark(Some(tree), '#') {
                let inner = usize::from(is_mark(trees.get(at), '!'));
                if let Some(text) = trees.get(at + inner).and_then(documentation) {
                    self.push(Kind::Doc(text), tree.span(), in_tests);
                    at += inner + 1;
                    continue;
                }
                item_in_tests |= trees.get(at).is_some_and(is_cfg_test);
            }
            let in_tests = in_tests || item_in_tests;
            match tree {
                TokenTree::Group(group) => {
                    self.group(group, in_tests);
                    item_in_tests &= group.delimiter() != Delimiter::Brace;
                }
                TokenTree::Ident(word) => self.push(Kind::Word(word.to_string()), word.span(), in_tests),
                TokenTree::Literal(literal) => {
                    self.push(Kind::Literal(literal.to_string()), literal.span(), in_tests);
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' && is_mark(trees.get(at), ':') => {
                    self.push(Kind::PathSeparator, mark.span(), in_tests);
                    at += 1;
                }
                TokenTree::Punct(mark) => {
                    self.push(Kind::Mark(mark.as_char()), mark.span(), in_tests);
                    item_in_tests &= mark.as_char() != ';';
                }
            }
        }
    }

    fn group(&mut self, group: &Group, in_tests: bool) {
        self.push(Kind::Open(group.delimiter()), group.span_open(), in_tests);
        self.read(group.stream(), in_tests);
        self.push(Kind::Close(group.delimiter()), group.span_close(), in_tests);
    }

    fn push(&mut self, kind: Kind, span: Span, in_tests: bool) {
        self.tokens.push(Token { kind, lines: span.start().line..=span.end().line, in_tests });
    }
}

fn is_mark(tree: Option<&TokenTree>, mark: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

/// The text of `[doc = "…"]`, which is what a doc comment is to a tokenizer.
fn documentation(tree: &TokenTree) -> Option<String> {
    let TokenTree::Group(group) = tree else { return None };
    match group.stream().into_iter().collect::<Vec<_>>().as_slice() {
        [TokenTree::Ident(name), equals, TokenTree::Literal(text)] if name == "doc" && is_mark(Some(equals), '=') => {
            Some(text.to_string())
        }
        _ => None,
    }
}

fn is_cfg_test(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.stream().to_string().replace(' ', "") == "cfg(test)")
}
