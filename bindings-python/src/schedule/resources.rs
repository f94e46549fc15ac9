//! What a firm has besides people, and what its people can and may do.

use chrono::NaiveDate;
use journeyman::{
    calendar::{Interval, ZoneName},
    id::{EquipmentId, SiteId, VehicleId},
    schedule::{
        DaySpan, DiaryLimits, DiarySite, Equipment, Licence, PublicHoliday, Resources, Skill, TravelLeg, TravelMatrix,
        Vehicle, WorkingHours,
    },
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// What a diary knows besides technicians, leave and bookings. All of it may be empty: then no rule asks for it.
    Resources(Resources) [] open {
        /// The vehicles.
        vehicles: Vec<Vehicle> = [],
        /// The equipment.
        equipment: Vec<Equipment> = [],
        /// The sites.
        sites: Vec<DiarySite> = [],
        /// The public holidays, as the host has them: they are published, not computed.
        holidays: Vec<PublicHoliday> = [],
        /// How much may be worked.
        limits: DiaryLimits = default,
        /// How long it takes from site to site.
        travel: TravelMatrix = default,
    }
}

value! {
    /// A vehicle that bookings take.
    Vehicle(Vehicle) [] open {
        /// Which.
        id: VehicleId,
        /// What people call it.
        label: Option<Label>,
        /// When it can't be taken: broken down, being serviced.
        out_of_service: Vec<Interval> = [],
    }
}

value! {
    /// A piece of equipment that bookings take.
    Equipment(Equipment) [] open {
        /// Which.
        id: EquipmentId,
        /// What people call it.
        label: Option<Label>,
        /// When it can't be taken: broken, being calibrated.
        out_of_service: Vec<Interval> = [],
    }
}

value! {
    /// A site as the diary sees one: whose clock, and when one gets in.
    ///
    /// Where it is and whose is kept elsewhere: the diary holds nothing personal.
    DiarySite(DiarySite) [] open {
        /// Which.
        id: SiteId,
        /// The zone on whose clocks its hours, days and holidays are read.
        zone: ZoneName,
        /// When one gets in, in a week: like working hours. Empty for always.
        access: Vec<WorkingHours> = [],
        /// Days on which nobody gets in.
        closed: Vec<DaySpan> = [],
        /// The region whose public holidays it has besides those of everywhere, such as `AU-VIC`.
        region: Option<Label>,
    }
}

value! {
    /// Whole days, from midnight to midnight: 23 to 25 hours each.
    DaySpan(DaySpan) [ord] open {
        /// The first day.
        first: NaiveDate,
        /// The last day, which may be the first.
        last: NaiveDate,
    }
}

value! {
    /// A public holiday.
    PublicHoliday(PublicHoliday) [ord] open {
        /// The day, on the clocks of the site, or of the technician for a booking without one.
        date: NaiveDate,
        /// What it is called.
        name: Label,
        /// Where: it holds for the sites of this region, and for bookings without a site of its technicians. None for everywhere.
        region: Option<Label>,
    }
}

value! {
    /// How much somebody may work, and how close to a bound is worth a word. What is none isn't checked.
    DiaryLimits(DiaryLimits) [] open {
        /// Most booked minutes of a technician on one civil day: 1 to 1440.
        daily_minutes: Option<u32>,
        /// Most booked minutes of a technician from Monday to Sunday: 1 to 10080.
        weekly_minutes: Option<u32>,
        /// Least minutes from the end of one day's work to the start of another day's: 1 to 10080.
        rest_minutes: Option<u32>,
        /// Most booked minutes without a break of `break_minutes` in them: 1 to 1440. Both, or none.
        break_after_minutes: Option<u32>,
        /// How long a break is at least: 1 to 1440.
        break_minutes: Option<u32>,
        /// How much time besides travel there should be between two sites: 1 to 1440.
        travel_tight_minutes: Option<u32>,
        /// How many days after a visit a licence that it needs should still be valid: 1 to 3660.
        licence_expiring_days: Option<u32>,
    }
}

value! {
    /// How long it takes between sites, as a table.
    ///
    /// The sites needn't be among those of the diary: one table may do for several diaries, and what no booking asks for
    /// does nothing. From a site to itself it takes no time, whether that is listed or not.
    TravelMatrix(TravelMatrix) [] open {
        /// The known ways. Each pair once.
        legs: Vec<TravelLeg> = [],
        /// Whether each holds in the other direction, too, where that one isn't listed.
        both_ways: bool = false,
    }
}

value! {
    /// How long it takes from one site to another, or from one to itself: that is zero, and anything else is refused
    /// (`JM-SCH-0026`).
    TravelLeg(TravelLeg) [ord] open {
        /// Where it starts.
        origin: SiteId,
        /// Where it ends.
        destination: SiteId,
        /// How long it takes: 0 to 43200 seconds, which is twelve hours; from a site to itself 0.
        seconds: i64,
    }
}

value! {
    /// Something that a technician can do, and how well.
    Skill(Skill) [ord] open {
        /// What, by the firm's own name.
        name: Label,
        /// How well: more is better, and the firm says what a level means.
        level: u16,
    }
}

value! {
    /// Something that a technician is allowed to do, by whom, and how long.
    Licence(Licence) [ord] open {
        /// What, by the name that bookings ask for. A renewal is another licence of the same name.
        name: Label,
        /// Who granted it.
        issuer: Label,
        /// Its number.
        number: Option<Label>,
        /// The first day on which it is valid; none if it always was.
        valid_from: Option<NaiveDate>,
        /// The last day on which it is valid; none if it doesn't end.
        valid_until: Option<NaiveDate>,
    }
}
