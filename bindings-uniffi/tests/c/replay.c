/* Runs every vector through jm_call: `replay CALLS ANSWERS`.
 *
 * CALLS has, for each vector, the operation and the input; ANSWERS gets, for each, the status and what was answered. Every
 * text is its length in digits, a line feed, and its bytes. What the answers ought to be is no business of this program. */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journeyman.h"

/* The next text, with a NUL after it; NULL at the end of the file. */
static char *next_text(FILE *file, size_t *length) {
    char *text;
    if (fscanf(file, "%zu", length) != 1 || fgetc(file) != '\n') return NULL;
    text = malloc(*length + 1);
    if (text == NULL || fread(text, 1, *length, file) != *length) abort();
    text[*length] = '\0';
    return text;
}

int main(int count, char **arguments) {
    FILE *calls, *answers;
    char *operation, *input;
    size_t length;
    unsigned long replayed = 0;
    if (count != 3) return 2;
    if (jm_abi_version() != JM_ABI_VERSION) return 3;
    calls = fopen(arguments[1], "rb");
    answers = fopen(arguments[2], "wb");
    if (calls == NULL || answers == NULL) return 4;
    while ((operation = next_text(calls, &length)) != NULL && (input = next_text(calls, &length)) != NULL) {
        JmBuf output;
        JmStatus status = jm_call(operation, input, length, &output);
        if (strlen(output.data) != output.length) return 5;
        fprintf(answers, "1\n%d%zu\n", (int)status, output.length);
        fwrite(output.data, 1, output.length, answers);
        if (jm_buf_free(&output) != JM_STATUS_OK) return 6;
        free(operation);
        free(input);
        replayed++;
    }
    fclose(calls);
    if (fclose(answers) != 0) return 7;
    printf("%lu\n", replayed);
    return 0;
}
