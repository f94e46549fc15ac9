//! States that stay in Rust, with their locks.

use std::sync::{Arc, PoisonError, RwLock};

use journeyman::error::HostError;

/// A value that never changes.
pub(crate) struct Fixed<T>(T);

impl<T> Fixed<T> {
    pub(crate) const fn own(value: T) -> Self {
        Self(value)
    }

    pub(crate) fn read<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0)
    }
}

/// A state that changes under a lock: one of its own, or a part of another's, which is seen as that changes.
///
/// INVARIANT: no two locks are ever held at once, so none can wait for another in a circle. Whoever needs two states
/// clones one of them first.
pub(crate) struct Live<T>(Arc<dyn Holder<T>>);

trait Holder<T>: Send + Sync {
    fn read(&self, look: &mut dyn FnMut(&T));
    fn write(&self, change: &mut dyn FnMut(&mut T)) -> Result<(), HostError>;
}

impl<T: Send + Sync + 'static> Live<T> {
    pub(crate) fn own(value: T) -> Self {
        Self(Arc::new(RwLock::new(value)))
    }

    /// A part of this state, which is seen in it as it changes, and can't be changed by itself.
    pub(crate) fn part<P: 'static>(&self, of: fn(&T) -> &P) -> Live<P> {
        Live(Arc::new(Part { whole: Self(Arc::clone(&self.0)), of }))
    }

    pub(crate) fn read<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let (mut look, mut seen) = (Some(look), None);
        self.0.read(&mut |state| seen = look.take().map(|look| look(state)));
        done(seen)
    }

    pub(crate) fn write<R>(&self, change: impl FnOnce(&mut T) -> R) -> Result<R, HostError> {
        let (mut change, mut came) = (Some(change), None);
        self.0.write(&mut |state| came = change.take().map(|change| change(state)))?;
        Ok(done(came))
    }

    pub(crate) fn cloned(&self) -> T
    where
        T: Clone,
    {
        self.read(T::clone)
    }
}

/// Two are equal if they are one, or if their states are. Only one lock is held at a time.
impl<T: PartialEq + Clone + Send + Sync + 'static> PartialEq for Live<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || {
            let mine = self.cloned();
            other.read(|theirs| mine == *theirs)
        }
    }
}

impl<T: Send + Sync> Holder<T> for RwLock<T> {
    fn read(&self, look: &mut dyn FnMut(&T)) {
        // A panic is a bug; a state that it left is whole, since the core changes states in one step or not at all.
        look(&RwLock::read(self).unwrap_or_else(PoisonError::into_inner));
    }

    fn write(&self, change: &mut dyn FnMut(&mut T)) -> Result<(), HostError> {
        change(&mut RwLock::write(self).unwrap_or_else(PoisonError::into_inner));
        Ok(())
    }
}

struct Part<T, P> {
    whole: Live<T>,
    of: fn(&T) -> &P,
}

impl<T: Send + Sync + 'static, P> Holder<P> for Part<T, P> {
    fn read(&self, look: &mut dyn FnMut(&P)) {
        self.whole.0.read(&mut |whole| look((self.of)(whole)));
    }

    fn write(&self, _: &mut dyn FnMut(&mut P)) -> Result<(), HostError> {
        Err(HostError::PartOfAnother)
    }
}

#[expect(clippy::expect_used, reason = "every holder calls what it is given once")]
fn done<R>(came: Option<R>) -> R {
    came.expect("a holder that didn't look")
}
