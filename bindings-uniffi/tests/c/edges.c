/* What the functions do with arguments that no program should give, and from many threads. Prints what was checked. */

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journeyman.h"

static int failures = 0;

static void check(int holds, const char *rule) {
    printf("%s: %s\n", holds ? "holds" : "BROKEN", rule);
    failures += !holds;
}

/* Calls, compares the status and whether the answer contains a text, and frees it. */
static int answers(const char *operation, const char *input, size_t length, JmStatus wanted, const char *part) {
    JmBuf output;
    JmStatus status = jm_call(operation, input, length, &output);
    int holds = status == wanted && output.data != NULL && strstr(output.data, part) != NULL;
    if (!holds) printf("  got %d %s\n", (int)status, output.data == NULL ? "(null)" : output.data);
    return jm_buf_free(&output) == JM_STATUS_OK && holds;
}

static const char SHARE[] = "{\"total\":{\"minor\":10000,\"currency\":\"AUD\"},\"weights\":[1,1,1]}";

static void *allocate_often(void *wrong) {
    int i;
    for (i = 0; i < 200; i++)
        if (!answers("money.allocate", SHARE, strlen(SHARE), JM_STATUS_OK, "{\"minor\":3334,\"currency\":\"AUD\"}"))
            ++*(int *)wrong;
    return NULL;
}

static void arguments_that_are_null(void) {
    check(jm_call("money.allocate", SHARE, strlen(SHARE), NULL) == JM_STATUS_INVALID_ARGUMENT,
          "without an output nothing is run");
    check(answers(NULL, SHARE, strlen(SHARE), JM_STATUS_INVALID_ARGUMENT, "JM-FFI-0001"), "a NULL operation is refused");
    check(answers("money.allocate", NULL, 0, JM_STATUS_INVALID_ARGUMENT, "JM-FFI-0001"), "a NULL input is refused");
    check(answers("money.allocate", NULL, 5, JM_STATUS_INVALID_ARGUMENT, "JM-FFI-0001"),
          "a NULL input with a length is refused");
    check(answers("money.allocate", SHARE, (size_t)-1, JM_STATUS_INVALID_ARGUMENT, "is no length that"),
          "a length that no memory has is refused as such");
}

static void texts_that_are_none(void) {
    check(answers("money\xFF", SHARE, strlen(SHARE), JM_STATUS_INVALID_ARGUMENT, "JM-FFI-0002"),
          "an operation that isn't UTF-8 is refused");
    check(answers("money.allocate", "{\"total\":\"\xC3\"}", 13, JM_STATUS_INVALID_ARGUMENT, "JM-FFI-0002"),
          "an input that isn't UTF-8 is refused");
    check(answers("money.allocate", "", 0, JM_STATUS_FAILED, "JM-WIR-0001"), "an empty input fails");
    check(answers("money.allocate", "{\0}", 3, JM_STATUS_FAILED, "JM-WIR-0001"), "a NUL within the input fails");
    check(answers("money.magic", "{}", 2, JM_STATUS_FAILED, "JM-API-0001"), "an unknown operation fails");
}

static void inputs_that_are_large(void) {
    size_t length = 20u << 20;
    char *deep = malloc(length);
    memset(deep, '[', length);
    check(answers("money.sum", deep, length, JM_STATUS_FAILED, "JM-WIR-0002"), "an input beyond the bound fails");
    check(answers("money.sum", deep, 1u << 20, JM_STATUS_FAILED, "JM-WIR-0001"), "a million brackets fail");
    free(deep);
}

static void panics(void) {
    check(answers("test.panic", "{}", 2, JM_STATUS_PANIC, "JM-FFI-0004"), "a panic is a status, with a failure");
    check(answers("money.allocate", SHARE, strlen(SHARE), JM_STATUS_OK, "3333"), "after a panic everything works");
}

static void buffers(void) {
    char mine[] = "mine";
    JmBuf output, foreign, empty;
    memset(&empty, 0, sizeof empty);
    memset(&foreign, 0, sizeof foreign);
    foreign.data = mine;
    foreign.length = 4;
    foreign.capacity = 5;
    check(jm_buf_free(NULL) == JM_STATUS_INVALID_ARGUMENT, "freeing NULL is refused");
    check(jm_buf_free(&empty) == JM_STATUS_OK, "freeing an empty buffer does nothing");
    check(jm_buf_free(&foreign) == JM_STATUS_INVALID_ARGUMENT, "a buffer from elsewhere is left alone");
    jm_call("money.allocate", SHARE, strlen(SHARE), &output);
    output.length--;
    check(jm_buf_free(&output) == JM_STATUS_INVALID_ARGUMENT, "a buffer that was changed is left alone");
    output.length++;
    check(jm_buf_free(&output) == JM_STATUS_OK && output.data == NULL, "a freed buffer is empty");
    check(jm_buf_free(&output) == JM_STATUS_OK, "freeing it again does nothing");
}

static void threads(void) {
    enum { THREADS = 8 };
    pthread_t thread[THREADS];
    int wrong[THREADS] = {0}, sum = 0, i;
    for (i = 0; i < THREADS; i++) pthread_create(&thread[i], NULL, allocate_often, &wrong[i]);
    for (i = 0; i < THREADS; i++) {
        pthread_join(thread[i], NULL);
        sum += wrong[i];
    }
    check(sum == 0, "eight threads at once get what one gets");
}

int main(void) {
    check(jm_abi_version() == JM_ABI_VERSION, "the library is of the header's version");
    check(jm_schema_version() == 1, "the JSON is of the schema's version");
    arguments_that_are_null();
    texts_that_are_none();
    inputs_that_are_large();
    panics();
    buffers();
    threads();
    return failures != 0;
}
