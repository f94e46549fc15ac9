//! Conflicts, and what resolves them.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Interval, ZonedTime},
    id::{BookingId, EquipmentId, TechnicianId, VehicleId},
    schedule::{Conflict, ConflictCode, ConflictPolicy, Fix, LocalSpan, Obstacle, Severity},
};
use serde::{Deserialize, Serialize};

use crate::macros::prelude::*;

plain! {
    /// What kind of conflict it is, by the code that is written down.
    ConflictCode(ConflictCode) [named] {
        /// `JM-SCH-0101`: somebody who comes has another booking in the time.
        DoubleBooked,
        /// `JM-SCH-0102`: somebody who comes is on leave in the time.
        OnLeave,
        /// `JM-SCH-0103`: somebody who comes doesn't work in all of the time.
        OutsideHours,
        /// `JM-SCH-0104`: a vehicle has another booking in the time, or is out of service.
        VehicleTaken,
        /// `JM-SCH-0105`: equipment has another booking in the time, or is out of service.
        EquipmentTaken,
        /// `JM-SCH-0106`: nobody who comes has a licence that is needed.
        LicenceMissing,
        /// `JM-SCH-0107`: a licence that is needed isn't valid on every civil day of the visit.
        LicenceNotValid,
        /// `JM-SCH-0108`: nobody who comes has a skill that is needed at its level.
        SkillMissing,
        /// `JM-SCH-0109`: nobody gets into the site in all of the time.
        SiteClosed,
        /// `JM-SCH-0110`: what must be over before it isn't, or what must come after it comes too early.
        DependencyBroken,
        /// `JM-SCH-0111`: fewer people are there at some moment than are needed.
        CrewTooSmall,
        /// `JM-SCH-0112`: fewer people of a role come than are needed.
        RoleMissing,
        /// `JM-SCH-0113`: the civil start that was agreed is skipped by the clocks, or is at another instant.
        ClockMoved,
        /// `JM-SCH-0114`: a day of it is a public holiday.
        PublicHoliday,
        /// `JM-SCH-0115`: the way from or to another visit takes longer than the time between the two. The way from home is none.
        TravelTooShort,
        /// `JM-SCH-0116`: how long the way from or to the visit next to it takes isn't known.
        TravelUnknown,
        /// `JM-SCH-0117`: besides the way, less time than the firm wants is left between two visits.
        TravelTight,
        /// `JM-SCH-0118`: it starts outside the window that the customer was promised.
        OutsideWindow,
        /// `JM-SCH-0119`: somebody who comes works longer on a day than the firm's limit.
        DailyHours,
        /// `JM-SCH-0120`: somebody who comes works longer in a week than the firm's limit.
        WeeklyHours,
        /// `JM-SCH-0121`: somebody who comes has less rest between two days of work than the firm's limit.
        RestTooShort,
        /// `JM-SCH-0122`: it takes a break of somebody who comes, or leaves none in too long a stretch of work.
        NoBreak,
        /// `JM-SCH-0123`: the customer would like somebody else to lead.
        NotPreferred,
        /// `JM-SCH-0124`: a licence that is needed ends soon after the visit.
        LicenceExpiring,
    }
}

plain! {
    /// How much a conflict matters to the firm, the most first.
    Severity(Severity) [ord] {
        /// Nothing is booked against it.
        Hard,
        /// It is booked only with an override that names it and says why.
        Soft,
        /// It is told, and stops nobody.
        Warning,
    }
}

value! {
    /// How much each kind of conflict matters to the firm, and which kinds it doesn't look for.
    ///
    /// By default what can't be (two places at once, leave, a closed site, a licence that is missing) is hard, what may be for a
    /// reason (overtime, a holiday, a short drive) is soft, and what is only worth knowing (travel that isn't known or is tight,
    /// another technician preferred, a licence that expires soon) is a warning. What isn't given, or what JSON leaves out, is as by
    /// default.
    ConflictPolicy(ConflictPolicy) [] open {
        /// Of `JM-SCH-0101`.
        double_booked: Severity = { ConflictPolicy::default().double_booked },
        /// Of `JM-SCH-0102`.
        on_leave: Severity = { ConflictPolicy::default().on_leave },
        /// Of `JM-SCH-0103`.
        outside_hours: Severity = { ConflictPolicy::default().outside_hours },
        /// Of `JM-SCH-0104`.
        vehicle_taken: Severity = { ConflictPolicy::default().vehicle_taken },
        /// Of `JM-SCH-0105`.
        equipment_taken: Severity = { ConflictPolicy::default().equipment_taken },
        /// Of `JM-SCH-0106`.
        licence_missing: Severity = { ConflictPolicy::default().licence_missing },
        /// Of `JM-SCH-0107`.
        licence_not_valid: Severity = { ConflictPolicy::default().licence_not_valid },
        /// Of `JM-SCH-0108`.
        skill_missing: Severity = { ConflictPolicy::default().skill_missing },
        /// Of `JM-SCH-0109`.
        site_closed: Severity = { ConflictPolicy::default().site_closed },
        /// Of `JM-SCH-0110`.
        dependency_broken: Severity = { ConflictPolicy::default().dependency_broken },
        /// Of `JM-SCH-0111`.
        crew_too_small: Severity = { ConflictPolicy::default().crew_too_small },
        /// Of `JM-SCH-0112`.
        role_missing: Severity = { ConflictPolicy::default().role_missing },
        /// Of `JM-SCH-0113`.
        clock_moved: Severity = { ConflictPolicy::default().clock_moved },
        /// Of `JM-SCH-0114`.
        public_holiday: Severity = { ConflictPolicy::default().public_holiday },
        /// Of `JM-SCH-0115`.
        travel_too_short: Severity = { ConflictPolicy::default().travel_too_short },
        /// Of `JM-SCH-0116`.
        travel_unknown: Severity = { ConflictPolicy::default().travel_unknown },
        /// Of `JM-SCH-0117`.
        travel_tight: Severity = { ConflictPolicy::default().travel_tight },
        /// Of `JM-SCH-0118`.
        outside_window: Severity = { ConflictPolicy::default().outside_window },
        /// Of `JM-SCH-0119`.
        daily_hours: Severity = { ConflictPolicy::default().daily_hours },
        /// Of `JM-SCH-0120`.
        weekly_hours: Severity = { ConflictPolicy::default().weekly_hours },
        /// Of `JM-SCH-0121`.
        rest_too_short: Severity = { ConflictPolicy::default().rest_too_short },
        /// Of `JM-SCH-0122`.
        no_break: Severity = { ConflictPolicy::default().no_break },
        /// Of `JM-SCH-0123`.
        not_preferred: Severity = { ConflictPolicy::default().not_preferred },
        /// Of `JM-SCH-0124`.
        licence_expiring: Severity = { ConflictPolicy::default().licence_expiring },
        /// The kinds that aren't looked for at all, sorted, each once.
        unchecked: Vec<ConflictCode> = [],
    }
    methods [policy::default, policy::severity, policy::checks]
}

mod policy {
    use super::*;

    static_method! {
        /// The usual policy: nobody is booked twice or during leave (hard), and working outside the hours needs a reason
        /// (soft).
        light default() -> ConflictPolicy = ConflictPolicy::default()
    }

    method! {
        /// How much a kind of conflict matters, if it is looked for.
        light severity(this: &ConflictPolicy, code: ConflictCode) -> Severity = this.severity(code)
    }

    method! {
        /// Whether a kind of conflict is looked for.
        light checks(this: &ConflictPolicy, code: ConflictCode) -> bool = this.checks(code)
    }
}

value! {
    /// Why a technician can't, or shouldn't, be booked for a time.
    ///
    /// It is complete in itself: its fields are the arguments of a text in any language, and its `Display` is the English one.
    Conflict(Conflict) [text] open {
        /// What kind of conflict.
        code: ConflictCode,
        /// How much it matters, by the firm's policy.
        severity: Severity,
        /// Its identity, made from its code, the technician, what is in the way, and both intervals: the code, a colon, and the
        /// first 128 bits of the SHA-256 of these facts. The same facts have the same key, whatever else the diary holds; when
        /// one of them changes the key does, and an override of it lapses.
        key: String,
        /// Whose time it is about: of what isn't about one person's time, whoever leads.
        technician: TechnicianId,
        /// The booking that was asked about, if it has an id.
        booking: Option<BookingId>,
        /// The time that was asked about.
        proposed: LocalSpan,
        /// What is in the way.
        obstacle: Obstacle,
        /// How much of the proposed time it takes away, or how much is missing: the overlap, the time outside the hours, what
        /// travel, rest or a dependency lacks, what is over a limit. Zero where time isn't what is missing.
        seconds: i64,
        /// What would resolve it, each alone. After another start there may be other conflicts; where a fix says that it
        /// resolves all of them, it does.
        fixes: Vec<Fix>,
    }
}

value! {
    /// An interval, with what the clocks of the technician's zone say at its start and its end.
    LocalSpan(LocalSpan) [text] open {
        /// The interval.
        interval: Interval,
        /// Its start on the clock.
        start: ZonedTime,
        /// Its end on the clock.
        end: ZonedTime,
    }
}

choice! {
    /// A change of the proposal that resolves a conflict.
    ///
    /// A proposal that is moved keeps its length.
    Fix(Fix) [text] {
        /// Start at this instant or at any later one: then this booking or leave isn't in the way.
        StartAtOrAfter {
            /// The instant.
            instant: DateTime<Utc>,
            /// The same, on the clock of the technician's zone.
            local: ZonedTime,
        },
        /// End at this instant or at any earlier one: then this booking or leave isn't in the way.
        EndAtOrBefore {
            /// The instant.
            instant: DateTime<Utc>,
            /// The same, on the clock of the technician's zone.
            local: ZonedTime,
        },
        /// Start at exactly this instant: the nearest one, before or after, at which nothing is in the way but warnings of
        /// `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or `JM-SCH-0124`.
        StartAt {
            /// The instant.
            instant: DateTime<Utc>,
            /// The same, on the clock of the technician's zone.
            local: ZonedTime,
        },
        /// Start within this window, at its start or later and before its end: then the promise of it is kept.
        StartWithin {
            /// The window, on the clock of the technician's zone.
            window: LocalSpan,
        },
        /// Let somebody else lead at the same time: nothing is in the way but warnings of `JM-SCH-0116`, `JM-SCH-0117`,
        /// `JM-SCH-0123` or `JM-SCH-0124`, and not the one that this conflict is. Where the customer would like somebody else, it is
        /// that one or nobody.
        OtherTechnician {
            /// Who is free.
            technician: TechnicianId,
        },
        /// Take another vehicle at the same time, which nobody has.
        OtherVehicle {
            /// Which.
            vehicle: VehicleId,
        },
        /// Take other equipment at the same time, which nobody has.
        OtherEquipment {
            /// Which.
            equipment: EquipmentId,
        },
        /// Let somebody come along who has nothing else at the time, and what is missing.
        AddCrew {
            /// Who.
            technician: TechnicianId,
        },
    }
}

/// What the operation of the JSON API answers, which the core has only there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConflictTexts {
    conflict: String,
    fixes: Vec<String>,
}

value! {
    /// A conflict and what would resolve it, in English.
    ConflictTexts(ConflictTexts) [] open {
        /// The conflict.
        conflict: String,
        /// Its fixes, in their order.
        fixes: Vec<String>,
    }
}

function! {
    /// A conflict and its fixes in English: the same as the `str` of each.
    explain(conflict: &Conflict) -> ConflictTexts = ConflictTexts {
        conflict: conflict.to_string(),
        fixes: conflict.fixes.iter().map(ToString::to_string).collect(),
    }
}
