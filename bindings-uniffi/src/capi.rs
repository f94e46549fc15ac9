//! The C ABI: the JSON API in three functions, for every host that can load a library.
//!
//! It keeps no state, so any thread may call it at any time. No panic and no exception passes through it.

use std::{
    ffi::{CStr, c_char},
    panic::{AssertUnwindSafe, catch_unwind},
    slice,
};

use journeyman::{
    error::{Coded, Failure, HostError},
    json,
    wire::Wire,
};

/// The version of this interface. It changes when a program compiled for an earlier one could break.
pub const JM_ABI_VERSION: u32 = 1;

/// How a call ended. Other numbers may come to be: take what isn't `JM_STATUS_OK` as a failure.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JmStatus {
    /// It was done: the buffer holds the output.
    Ok = 0,
    /// An argument is NULL, isn't UTF-8, or isn't a buffer of this library.
    InvalidArgument = 1,
    /// The operation refused its input, or there is no such operation: the buffer holds why.
    Failed = 2,
    /// A bug in the library: it panicked, and nothing was changed.
    Panic = 3,
}

/// Bytes that the library gave out: JSON in UTF-8, with a NUL after its `length` bytes. Only `jm_buf_free` frees it.
#[repr(C)]
#[derive(Debug)]
pub struct JmBuf {
    /// The first byte, or NULL in an empty buffer.
    pub data: *const c_char,
    /// How many bytes the JSON has, without the NUL.
    pub length: usize,
    /// The library's own; leave it alone.
    pub capacity: usize,
    /// The library's own: with it, buffers from elsewhere are noticed.
    pub seal: u64,
}

/// The `JM_ABI_VERSION` that the library was built with: compare it with the one of this header before anything else.
#[unsafe(no_mangle)]
pub extern "C" fn jm_abi_version() -> u32 {
    JM_ABI_VERSION
}

/// The version of the JSON schema that the library writes, and the newest that it reads whole. Hosts that exchange JSON tell
/// each other this number; what a later version adds is refused by name.
#[unsafe(no_mangle)]
pub extern "C" fn jm_schema_version() -> u32 {
    json::SCHEMA_VERSION
}

/// Runs an operation of the JSON API.
///
/// `operation` is its name, such as "money.allocate", ending in a NUL. `input` are `input_length` bytes of JSON; they are
/// read during the call only. `output` is overwritten with a buffer which is yours, and which you give back to
/// `jm_buf_free`: with `JM_STATUS_OK` it is the operation's output, otherwise a failure with `code`, `kind`, `text`,
/// `remedy` and `arguments`. If it held a buffer before, free that first. If `output` is NULL, nothing is run.
///
/// # Safety
/// `operation` ends in a NUL; `input` is readable for `input_length` bytes; `output` is writable and isn't used by another
/// thread meanwhile. NULL for any of them is noticed, wrong pointers can't be.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn jm_call(
    operation: *const c_char,
    input: *const c_char,
    input_length: usize,
    output: *mut JmBuf,
) -> JmStatus {
    if output.is_null() {
        return JmStatus::InvalidArgument;
    }
    // SAFETY: the caller promises it; NULL is noticed inside.
    let ended = catch_unwind(AssertUnwindSafe(|| match unsafe { arguments(operation, input, input_length) } {
        Ok((operation, input)) => match call(operation, input) {
            Ok(bytes) => (JmStatus::Ok, bytes),
            Err(failure) => (JmStatus::Failed, failure.to_json()),
        },
        Err(error) => (JmStatus::InvalidArgument, error.failure().to_json()),
    }));
    // Writing this failure can't panic as the call did: it is a constant but for its place.
    let (status, bytes) = ended.unwrap_or_else(|_| (JmStatus::Panic, HostError::Panicked.failure().to_json()));
    // SAFETY: it isn't NULL, and the caller promises that it is writable.
    unsafe { output.write(JmBuf::of(bytes)) };
    status
}

/// Frees a buffer that `jm_call` filled, and empties it, so that freeing it again does nothing.
///
/// A buffer that the library didn't give out is left alone, with `JM_STATUS_INVALID_ARGUMENT`. A copy of a buffer that was
/// freed can't be told from one that wasn't: freeing it is undefined.
///
/// # Safety
/// `buffer` is NULL or points to a `JmBuf` that no other thread uses, and no copy of it was freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn jm_buf_free(buffer: *mut JmBuf) -> JmStatus {
    if buffer.is_null() {
        return JmStatus::InvalidArgument;
    }
    // SAFETY: it isn't NULL, and the caller promises the rest.
    let JmBuf { data, length, capacity, seal } = unsafe { buffer.read() };
    if data.is_null() && length == 0 && capacity == 0 {
        return JmStatus::Ok;
    }
    if data.is_null() || seal != seal_of(data, length, capacity) {
        return JmStatus::InvalidArgument;
    }
    // SAFETY: only `JmBuf::of` makes such a seal, so these are the parts of a Vec of `length` bytes and a NUL.
    unsafe {
        buffer.write(JmBuf::EMPTY);
        drop(Vec::from_raw_parts(data.cast_mut().cast::<u8>(), length.saturating_add(1), capacity));
    }
    JmStatus::Ok
}

impl JmBuf {
    const EMPTY: Self = Self { data: std::ptr::null(), length: 0, capacity: 0, seal: 0 };

    fn of(mut bytes: Vec<u8>) -> Self {
        let length = bytes.len();
        bytes.push(0);
        let capacity = bytes.capacity();
        let data = bytes.leak().as_ptr().cast();
        Self { data, length, capacity, seal: seal_of(data, length, capacity) }
    }
}

/// A number that a buffer from elsewhere has only by a chance of one in 2⁶⁴. It is no secret: it guards against mistakes.
fn seal_of(data: *const c_char, length: usize, capacity: usize) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15; // 2⁶⁴ over the golden ratio, odd
    [data.addr(), length, capacity].into_iter().fold(0x4A6F_7572_6E65_796D, |seal, part| {
        let part = u64::try_from(part).unwrap_or(u64::MAX);
        (seal ^ part).wrapping_mul(FACTOR).rotate_left(29)
    })
}

/// The arguments as Rust has them.
///
/// # Safety
/// As [`jm_call`]. What is given back lives as long as the arguments.
unsafe fn arguments<'a>(
    operation: *const c_char,
    input: *const c_char,
    input_length: usize,
) -> Result<(&'a str, &'a [u8]), HostError> {
    if operation.is_null() {
        return Err(HostError::NullPointer { argument: "operation" });
    }
    if input.is_null() {
        return Err(HostError::NullPointer { argument: "input" });
    }
    // No object is larger than half the address space; a length beyond that is a negative number gone wrong.
    if isize::try_from(input_length).is_err() {
        return Err(HostError::unreadable("length", &input_length.to_string()));
    }
    // SAFETY: neither is NULL, and the caller promises the rest.
    let (operation, input) = unsafe { (CStr::from_ptr(operation), slice::from_raw_parts(input.cast(), input_length)) };
    let operation = operation.to_str().map_err(|_| HostError::NotUtf8 { argument: "operation" })?;
    if std::str::from_utf8(input).is_err() {
        return Err(HostError::NotUtf8 { argument: "input" });
    }
    Ok((operation, input))
}

#[cfg_attr(not(feature = "provoke"), inline)]
fn call(operation: &str, input: &[u8]) -> Result<Vec<u8>, Failure> {
    #[cfg(feature = "provoke")]
    {
        crate::provoke::panic_if(operation == "test.panic");
        // The draft is calculated a thousand times in Rust: what the benchmark measures calls against.
        if operation == "test.rust_nanoseconds" {
            let draft = Wire::from_json(input).map_err(|error: journeyman::wire::WireError| error.failure())?;
            return Ok(crate::provoke::rust_nanoseconds(&draft, 1000).to_string().into_bytes());
        }
    }
    json::call(operation, input)
}
