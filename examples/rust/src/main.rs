//! x

mod format;
mod page;
mod report;
mod terminal;

fn main(){}
#[cfg(test)]
mod tests { 
  #[test] fn out() {
    std::fs::write("/tmp/gen/week.html", crate::page::render(&crate::report::sample())).unwrap();
    std::fs::write("/tmp/gen/week.txt", crate::terminal::render(&crate::report::sample(), crate::terminal::Paint::PLAIN)).unwrap();
  }
}
