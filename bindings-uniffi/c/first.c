#include <stdio.h>
#include <string.h>
#include "journeyman.h"

int main(void) {
    const char *input = "{\"total\":{\"minor\":10000,\"currency\":\"AUD\"},\"weights\":[1,1,1]}";
    JmBuf answer;
    JmStatus status = jm_call("money.allocate", input, strlen(input), &answer);
    puts(answer.data); /* the parts, or a failure with its code and remedy */
    jm_buf_free(&answer);
    return status == JM_STATUS_OK ? 0 : 1;
}
