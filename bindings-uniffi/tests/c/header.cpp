// The header is C++ too, and its functions are found from there.
#include "journeyman.h"

#include <cstring>

int main() {
    JmBuf output;
    const char *operation = "money.sum", *input = "{\"amounts\":[]}";
    const JmStatus status = jm_call(operation, input, std::strlen(input), &output);
    const bool null = std::strcmp(output.data, "null") == 0;
    return jm_buf_free(&output) == JM_STATUS_OK && status == JM_STATUS_OK && null ? 0 : 1;
}
