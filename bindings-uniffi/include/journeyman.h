/* Journeyman for C, and for every host that can load a C library: JSON in, JSON out.
 *
 * Written by cbindgen from src/capi.rs; a test compares them. No function keeps state: any thread may call any of them at
 * any time. A buffer belongs to whoever called `jm_call`, and is freed once, by `jm_buf_free`. */

#ifndef JOURNEYMAN_H
#define JOURNEYMAN_H

#include <stddef.h>
#include <stdint.h>

/**
 * The version of this interface. It changes when a program compiled for an earlier one could break.
 */
#define JM_ABI_VERSION 1

/**
 * How a call ended. Other numbers may come to be: take what isn't `JM_STATUS_OK` as a failure.
 */
typedef enum JmStatus {
  /**
   * It was done: the buffer holds the output.
   */
  JM_STATUS_OK = 0,
  /**
   * An argument is NULL, isn't UTF-8, or isn't a buffer of this library.
   */
  JM_STATUS_INVALID_ARGUMENT = 1,
  /**
   * The operation refused its input, or there is no such operation: the buffer holds why.
   */
  JM_STATUS_FAILED = 2,
  /**
   * A bug in the library: it panicked, and nothing was changed.
   */
  JM_STATUS_PANIC = 3,
} JmStatus;

/**
 * Bytes that the library gave out: JSON in UTF-8, with a NUL after its `length` bytes. Only `jm_buf_free` frees it.
 */
typedef struct JmBuf {
  /**
   * The first byte, or NULL in an empty buffer.
   */
  const char *data;
  /**
   * How many bytes the JSON has, without the NUL.
   */
  size_t length;
  /**
   * The library's own; leave it alone.
   */
  size_t capacity;
  /**
   * The library's own: with it, buffers from elsewhere are noticed.
   */
  uint64_t seal;
} JmBuf;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * The `JM_ABI_VERSION` that the library was built with: compare it with the one of this header before anything else.
 */
uint32_t jm_abi_version(void);

/**
 * The version of the JSON schema that the library writes, and the newest that it reads whole. Hosts that exchange JSON tell
 * each other this number; what a later version adds is refused by name.
 */
uint32_t jm_schema_version(void);

/**
 * Runs an operation of the JSON API.
 *
 * `operation` is its name, such as "money.allocate", ending in a NUL. `input` are `input_length` bytes of JSON; they are
 * read during the call only. `output` is overwritten with a buffer which is yours, and which you give back to
 * `jm_buf_free`: with `JM_STATUS_OK` it is the operation's output, otherwise a failure with `code`, `kind`, `text`,
 * `remedy` and `arguments`. If it held a buffer before, free that first. If `output` is NULL, nothing is run.
 *
 * # Safety
 * `operation` ends in a NUL; `input` is readable for `input_length` bytes; `output` is writable and isn't used by another
 * thread meanwhile. NULL for any of them is noticed, wrong pointers can't be.
 */
enum JmStatus jm_call(const char *operation,
                      const char *input,
                      size_t input_length,
                      struct JmBuf *output);

/**
 * Frees a buffer that `jm_call` filled, and empties it, so that freeing it again does nothing.
 *
 * A buffer that the library didn't give out is left alone, with `JM_STATUS_INVALID_ARGUMENT`. A copy of a buffer that was
 * freed can't be told from one that wasn't: freeing it is undefined.
 *
 * # Safety
 * `buffer` is NULL or points to a `JmBuf` that no other thread uses, and no copy of it was freed.
 */
enum JmStatus jm_buf_free(struct JmBuf *buffer);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* JOURNEYMAN_H */
