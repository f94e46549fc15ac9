use std::collections::BTreeMap;

use journeyman::id::{
    BookingId, CreditNoteId, CustomerId, InvoiceId, JobId, LeaveId, PaymentId, QuoteId, RefundId, SiteId, TechnicianId,
    VisitId,
};

use crate::{
    commands,
    data::{Action, Customer, Technician, Week},
    names::id,
};

/// Whose and what an id is: the host's side of the ids that the core works with.
pub(crate) struct Directory<'a> {
    technicians: BTreeMap<TechnicianId, &'a Technician>,
    customers: BTreeMap<CustomerId, &'a Customer>,
    jobs: BTreeMap<JobId, JobName<'a>>,
    visits: BTreeMap<VisitId, JobId>,
    /// What to write for an id in the core's own texts.
    texts: BTreeMap<String, String>,
}

/// How people call a job.
pub(crate) struct JobName<'a> {
    /// `J07`.
    pub(crate) name: &'a str,
    /// `Okafor`.
    pub(crate) customer: String,
    /// What the customer wants.
    pub(crate) about: &'a str,
    /// Where the work is.
    pub(crate) site: &'a [String],
}

impl<'a> Directory<'a> {
    /// Everybody and everything that is named in a week.
    pub(crate) fn of(week: &'a Week) -> Self {
        let mut directory = Self {
            technicians: BTreeMap::new(),
            customers: BTreeMap::new(),
            jobs: BTreeMap::new(),
            visits: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        for technician in &week.technicians {
            let known = id::<TechnicianId>("technician", &technician.id);
            directory.technicians.insert(known, technician);
            directory.texts.insert(known.to_string(), technician.name.clone());
        }
        for customer in &week.customers {
            let known = id::<CustomerId>("customer", &customer.id);
            directory.customers.insert(known, customer);
            directory.texts.insert(known.to_string(), customer.name.clone());
        }
        for customer in &week.customers {
            directory.call(id::<SiteId>("site", &customer.id).to_string(), &customer.name);
            for site in &customer.sites {
                directory.call(id::<SiteId>("site", &site.id).to_string(), &site.id);
            }
        }
        for timed in &week.steps {
            directory.learn(&timed.step.action);
        }
        for (id, name) in commands::names(week) {
            directory.call(id, &name);
        }
        directory
    }

    fn learn(&mut self, action: &'a Action) {
        match action {
            Action::Enquiry { job, customer, about, site } => {
                let (known, visit) = (id::<JobId>("job", job), id::<VisitId>("visit", job));
                let whose = self.customer(id("customer", customer));
                let at = |whose: &'a Customer| whose.sites.iter().find(|place| Some(&place.id) == site.as_ref());
                let address = whose.map(|whose| at(whose).map_or(&whose.address, |place| &place.address));
                let site = address.map(Vec::as_slice).unwrap_or_default();
                let name = JobName { name: job, customer: short(customer), about: about.as_str(), site };
                let text = format!("{job} {}", name.customer);
                self.jobs.insert(known, name);
                self.visits.insert(visit, known);
                let ids = [known.to_string(), visit.to_string(), id::<BookingId>("booking", job).to_string()];
                self.texts.extend(ids.map(|id| (id, text.clone())));
            }
            Action::Quote { quote, .. } => self.call(id::<QuoteId>("quote", quote).to_string(), quote),
            Action::Invoice { invoice, .. } => self.call(id::<InvoiceId>("invoice", invoice).to_string(), invoice),
            Action::Pay { payment, .. } => self.call(id::<PaymentId>("payment", payment).to_string(), payment),
            Action::CreditNote { credit_note, .. } => {
                self.call(id::<CreditNoteId>("credit note", credit_note).to_string(), credit_note);
            }
            Action::Refund { refund, .. } => self.call(id::<RefundId>("refund", refund).to_string(), refund),
            Action::Leave { leave, .. } => self.call(id::<LeaveId>("leave", leave).to_string(), leave),
            _ => {}
        }
    }

    fn call(&mut self, id: String, name: &str) {
        self.texts.insert(id, name.to_owned());
    }

    pub(crate) fn technician(&self, id: TechnicianId) -> String {
        self.technicians.get(&id).map_or_else(|| id.to_string(), |technician| technician.name.clone())
    }

    pub(crate) fn customer(&self, id: CustomerId) -> Option<&'a Customer> {
        self.customers.get(&id).copied()
    }

    pub(crate) fn customer_name(&self, id: CustomerId) -> String {
        self.customer(id).map_or_else(|| id.to_string(), |customer| customer.name.clone())
    }

    pub(crate) fn job(&self, id: JobId) -> Option<&JobName<'a>> {
        self.jobs.get(&id)
    }

    /// `J07 Okafor`.
    pub(crate) fn job_text(&self, id: JobId) -> String {
        self.job(id).map_or_else(|| id.to_string(), |job| format!("{} {}", job.name, job.customer))
    }

    pub(crate) fn job_of(&self, visit: VisitId) -> Option<&JobName<'a>> {
        self.visits.get(&visit).and_then(|job| self.job(*job))
    }

    /// `J07 Okafor`, for a visit to it.
    pub(crate) fn visit_text(&self, id: VisitId) -> String {
        self.visits.get(&id).map_or_else(|| id.to_string(), |job| self.job_text(*job))
    }

    /// A text of the core, with names in the place of ids.
    pub(crate) fn named(&self, text: &str) -> String {
        self.texts.iter().fold(text.to_owned(), |text, (id, name)| text.replace(id, name))
    }
}

/// A short name as people write it: `Okafor`.
pub(crate) fn short(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
