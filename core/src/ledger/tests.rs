mod books;
mod bounds;
mod complaints;
mod reports;
mod rules;
mod stored;
