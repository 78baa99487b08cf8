#ifndef CURSES_SHIM_H
#define CURSES_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// All of ncurses that Swift gets to see: integers and pointers. There is one session at a time,
// used by one thread; signal handlers need its state, so it lives in C.
typedef struct cs_session cs_session;

// Why a session could not be opened.
enum {
  CS_OPENED = 0,
  CS_NOT_A_TERMINAL = 1,
  CS_TERM_UNSET = 2,
  CS_TERM_UNKNOWN = 3,
  CS_TERM_CANNOT_MOVE = 4,
  CS_REFUSED = 5,
};

// Attribute bits of a cell; strike-through is missing because curses has none.
enum { CS_BOLD = 1, CS_ITALIC = 2, CS_UNDERLINE = 4, CS_REVERSE = 16, CS_DIM = 32 };

typedef struct {
  int32_t rows, columns;
  int32_t colors, pairs;  // 0 without colour
  bool utf8;              // the codeset in force, after trying others
  bool italic, dim;
  bool direct;            // colours are 24-bit values, not palette entries
} cs_info;

// One cell for ncurses: a base and up to four marks, 0 where there are fewer.
typedef struct {
  uint32_t scalars[5];
  int32_t width;
  uint32_t attributes;
  int32_t pair;
} cs_cell;

// Session.c
cs_session *cs_open(bool color, cs_info *info, int32_t *failure);
int32_t cs_probe(cs_info *info);
void cs_close(cs_session *session);
void cs_leave(cs_session *session);
void cs_enter(cs_session *session);
void cs_use_mouse(cs_session *session, bool mouse);
void cs_modes_on(cs_session *session);
int32_t cs_input(const cs_session *session);
void cs_write(const cs_session *session, const void *bytes, size_t count);
const char *cs_capability(const char *name);
const char *cs_term(void);
const char *cs_library(void);

// Drawing.c
void cs_size(const cs_session *session, int32_t *rows, int32_t *columns);
void cs_resize(int32_t rows, int32_t columns);
void cs_row(int32_t y, int32_t x, const cs_cell *cells, int32_t count);
bool cs_pair(int32_t pair, int32_t foreground, int32_t background);
void cs_cursor(int32_t y, int32_t x);
void cs_hide_cursor(void);
void cs_redraw(void);
void cs_redraw_row(int32_t y);
void cs_flush(void);
int32_t cs_wcwidth(uint32_t scalar);

// Signals.c
void cs_pipe(int32_t ends[2]);
void cs_catch_signals(int32_t pipe);
void cs_stop_job(void);
void cs_default_job_signals(bool defaults);
_Noreturn void cs_die(int32_t signal);

// Children.c
int32_t cs_run(const cs_session *session, const char *const *arguments, const void *input,
               size_t count, bool quiet, int32_t *status);

// PseudoTerminal.c, for tests and the benchmark
int32_t cs_spawn_on_terminal(const char *const *arguments, const char *const *environment,
                             const char *directory, int32_t rows, int32_t columns,
                             int32_t *primary);
int32_t cs_set_size(int32_t primary, int32_t rows, int32_t columns);

#endif
