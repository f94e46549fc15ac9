/* A morning of a plumber, from C: a clash, a free time, an invoice, a payment, and a payment taken offline.
 *
 *   cargo build --release --package journeyman-uniffi
 *   gcc -Ibindings-uniffi/include examples/c/day.c -Ltarget/release -ljourneyman_uniffi -Wl,-rpath,"$PWD/target/release" -o day && ./day
 *
 * A real program builds its JSON with a library and keeps what comes back; here the texts are short enough to write out.
 * Names, numbers and ids are invented. */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "journeyman.h"

#define TECHNICIAN "01999a3f-0000-7000-8000-000000000101"
#define CUSTOMER "01999a3f-0000-7000-8000-0000000000c1"
#define HOURS(day) "{\"day\":\"" day "\",\"start\":\"08:00:00\",\"end\":\"16:00:00\",\"ends_next_day\":false}"
#define DIARY                                                                                                          \
    "\"technicians\":[{\"id\":\"" TECHNICIAN "\",\"zone\":\"Australia/Melbourne\",\"hours\":[" HOURS("tuesday") "]}],"  \
    "\"leave\":[],\"bookings\":[{\"id\":\"01999a3f-0000-7000-8000-000000000201\",\"technician\":\"" TECHNICIAN "\","    \
    "\"visit\":\"01999a3f-0000-7000-8000-000000000401\","                                                              \
    "\"interval\":{\"start\":\"2026-10-05T22:00:00Z\",\"end\":\"2026-10-06T00:00:00Z\"},"                              \
    "\"start\":{\"local\":\"2026-10-06T09:00:00\",\"zone\":\"Australia/Melbourne\",\"offset_seconds\":39600},"          \
    "\"overrides\":[]}]"

/* Runs an operation on JSON written as printf does. What fails here is a mistake of the example, so it ends. */
static JmBuf call(const char *operation, const char *format, ...) {
    static char input[16384];
    JmBuf output;
    va_list values;
    va_start(values, format);
    vsnprintf(input, sizeof input, format, values);
    va_end(values);
    if (jm_call(operation, input, strlen(input), &output) != JM_STATUS_OK) {
        fprintf(stderr, "%s: %s\n", operation, output.data);
        jm_buf_free(&output);
        exit(1);
    }
    return output;
}

/* Shows what an operation answered, and gives the buffer back. */
static void show(const char *heading, JmBuf output) {
    printf("%s\n  %.300s%s\n", heading, output.data, output.length > 300 ? "…" : "");
    jm_buf_free(&output);
}

static void book(void) {
    show("10:15 clashes with the visit from 9:00 to 11:00, and this would help:",
         call("schedule.check",
              "{" DIARY ",\"policy\":null,\"proposal\":{\"technician\":\"" TECHNICIAN "\",\"booking\":null,"
              "\"interval\":{\"start\":\"2026-10-05T23:15:00Z\",\"end\":\"2026-10-06T00:15:00Z\"}}}"));
    show("The next three free hours:",
         call("schedule.next_slots",
              "{" DIARY ",\"request\":{\"count\":3,\"duration_seconds\":3600,\"technicians\":[],"
              "\"not_before\":\"2026-10-05T21:00:00Z\",\"horizon_days\":7,\"step_minutes\":30,\"windows\":[],\"cursor\":null}}"));
}

static void invoice(void) {
    static const char draft[] =
        "{\"currency\":\"AUD\",\"price_basis\":\"exclusive\","
        "\"rounding\":{\"line_net\":\"half_up\",\"tax\":{\"at\":\"tax_group\",\"way\":\"half_up\"}},"
        "\"lines\":[{\"description\":\"Leaking tap, 1.5 hours\",\"quantity\":\"1.5\",\"unit\":\"HUR\",\"unit_price\":\"95\","
        "\"allowances\":[],\"charges\":[],\"tax\":{\"category\":\"standard\",\"percent\":\"10\",\"reason\":null}}],"
        "\"allowances\":[],\"charges\":[],\"prepaid\":null}";
    show("What the draft comes to:", call("invoice.calculate", "%s", draft));
    show("The invoice, a tax invoice since the firm is registered:",
         call("invoice.issue",
              "{\"draft\":%s,\"details\":{\"id\":\"01999a3f-0000-7000-8000-000000000001\",\"number\":\"INV-0042\","
              "\"customer\":\"" CUSTOMER "\",\"job\":null,\"issued_on\":\"2026-10-06\",\"due_on\":\"2026-10-20\","
              "\"tax_point\":\"2026-10-06\",\"regime\":\"au\",\"registration\":"
              "{\"registered\":{\"number\":\"99 999 999 999\",\"since\":\"2020-07-01\",\"until\":null}}}}",
              draft));
}

/* The phone puts the payment in an envelope while it is offline; the office decides when it comes in. */
static void take_a_payment_offline(void) {
    JmBuf envelope =
        call("log.seal",
             "{\"command\":{\"take_payment\":{\"payment\":{\"id\":\"01999a3f-0000-7000-8000-0000000000b1\","
             "\"customer\":\"" CUSTOMER "\",\"job\":null,\"amount\":{\"minor\":15675,\"currency\":\"AUD\"},"
             "\"method\":\"card\",\"received_on\":\"2026-10-06\",\"reference\":\"INV-0042\"}}},"
             "\"command_id\":\"01999a3f-0000-7000-8000-00000000e001\",\"device_id\":\"01999a3f-0000-7000-8000-0000000000d1\","
             "\"previous\":null,\"based_on\":0,\"depends_on\":[],\"occurred_at\":\"2026-10-06T01:00:00Z\",\"rules\":\"0.1.0\"}");
    show("A fact is never refused: the office keeps the payment, and asks somebody to look at the unknown customer:",
         call("office.submit",
              "{\"log\":[],\"envelope\":%s,\"actor\":\"01999a3f-0000-7000-8000-0000000000a1\","
              "\"received_at\":\"2026-10-06T05:00:00Z\"}",
              envelope.data));
    jm_buf_free(&envelope);
}

/* What an error looks like: a status, and a failure with a code to match on and a remedy to show. */
static void meet_an_error(void) {
    static const char input[] = "{\"total\":{\"minor\":100,\"currency\":\"AUD\"},\"weights\":[0,0]}";
    JmBuf output;
    if (jm_call("money.allocate", input, strlen(input), &output) == JM_STATUS_FAILED) show("An error:", output);
}

int main(void) {
    if (jm_abi_version() != JM_ABI_VERSION) return 1;
    book();
    invoice();
    take_a_payment_offline();
    meet_an_error();
    return 0;
}
