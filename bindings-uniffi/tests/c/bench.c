/* What calls cost: `bench DRAFT` prints the nanoseconds of a thousand calls, each way in its turn. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "journeyman.h"

enum { RUNS = 25, ROUNDS = 1000, DRAFT_MAX = 1 << 16 };

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **arguments) {
    static char draft[DRAFT_MAX];
    JmBuf output;
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    size_t length;
    int run, round;
    if (file == NULL) return 2;
    length = fread(draft, 1, sizeof draft, file);
    fclose(file);
    for (run = 0; run < RUNS; run++) {
        long long start = now();
        for (round = 0; round < ROUNDS; round++)
            if (jm_abi_version() != JM_ABI_VERSION) return 3;
        printf("sample: c nothing %lld\n", now() - start);
        start = now();
        for (round = 0; round < ROUNDS; round++) {
            if (jm_call("invoice.calculate", draft, length, &output) != JM_STATUS_OK) return 4;
            jm_buf_free(&output);
        }
        printf("sample: c json %lld\n", now() - start);
        if (jm_call("test.rust_nanoseconds", draft, length, &output) != JM_STATUS_OK) return 5;
        printf("sample: c rust %s\n", output.data);
        jm_buf_free(&output);
    }
    return 0;
}
