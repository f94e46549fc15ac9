//! What a booking needs and promises.

use journeyman::{
    calendar::Interval,
    id::{BookingId, EquipmentId, SiteId, TechnicianId, VehicleId},
    schedule::{ArrivalWindow, BookingDependency, BookingDetails, BookingStatus, Needs, RoleNeed, SkillNeed},
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// Who else comes, with what and where to; what it takes; and what the customer was promised.
    ///
    /// Everything in it may be left out. A booking without details is one technician's time and nothing else.
    BookingDetails(BookingDetails) [] open {
        /// Who comes besides the technician of the booking, who leads. Each one's time is taken as the lead's is.
        crew: Vec<TechnicianId> = [],
        /// The vehicles that are taken.
        vehicles: Vec<VehicleId> = [],
        /// The equipment that is taken: a lift, a drain camera.
        equipment: Vec<EquipmentId> = [],
        /// Where it is. Travel is between sites, and a site has hours in which one gets in.
        site: Option<SiteId>,
        /// What the people who come must be able and allowed to do. A search for slots adds whom it takes besides.
        needs: Needs = default,
        /// What the customer was promised.
        window: Option<ArrivalWindow>,
        /// What must be over before it starts.
        depends_on: Vec<BookingDependency> = [],
        /// Whom the customer would like to lead.
        preferred: Option<TechnicianId>,
        /// Whether the customer has agreed.
        status: BookingStatus = default,
    }
}

plain! {
    /// Whether a booking is agreed. A tentative one takes the time as a confirmed one does: a conflict with it says that it is
    /// tentative, so that somebody can decide which of the two gives way.
    BookingStatus(BookingStatus) [] {
        /// Agreed with the customer.
        Confirmed,
        /// Held, but not agreed yet.
        Tentative,
    }
}

value! {
    /// What the people of a booking, the lead and the crew, must be able and allowed to do together.
    Needs(Needs) [] open {
        /// The skills: for each, somebody has it at the level or above.
        skills: Vec<SkillNeed> = [],
        /// The licences: for each, on every civil day of the visit somebody has it valid.
        licences: Vec<Label> = [],
        /// How many people must be there at every moment, the lead counted; 0 for any number.
        crew_size: u32 = default,
        /// The roles: for each, so many people who have it.
        roles: Vec<RoleNeed> = [],
    }
}

value! {
    /// A skill at a level.
    SkillNeed(SkillNeed) [ord] open {
        /// The name of the skill, as technicians have it.
        name: Label,
        /// The lowest level that will do.
        level: u16,
    }
}

value! {
    /// So many people of a role.
    RoleNeed(RoleNeed) [ord] open {
        /// The name of the role, as technicians have it.
        role: Label,
        /// How many: 1 or more.
        count: u32,
    }
}

value! {
    /// When the customer was told that somebody comes: the visit must start in it, and may go on after it.
    ArrivalWindow(ArrivalWindow) [] open {
        /// From when, and before when.
        interval: Interval,
    }
}

value! {
    /// A booking that must be over before another starts: the plasterer comes after the pipes are in.
    ///
    /// A booking that the diary hasn't got, or no longer, holds nobody up.
    BookingDependency(BookingDependency) [ord] open {
        /// Which must be over.
        booking: BookingId,
        /// How long after its end at the earliest, in seconds: 0 or more, for screed that has to dry.
        lag_seconds: i64,
    }
}
