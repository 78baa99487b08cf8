#ifndef CURSES_PRIVATE_H
#define CURSES_PRIVATE_H

#include "CursesShim.h"

// What the C files need of each other and Swift does not.

// Session.c
int32_t cs_output(const cs_session *session);
void cs_write_all(int descriptor, const void *bytes, size_t count);

// Signals.c
void cs_remember_signals(void);
void cs_restore_signals(void);
void cs_guard(int32_t terminal, int32_t saved_error, int32_t log);
void cs_guard_restores(const char *bytes, size_t count);
void cs_guard_remembers(int32_t terminal);
void cs_guard_is_active(bool active);

#endif
