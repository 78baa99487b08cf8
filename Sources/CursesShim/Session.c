#include "Curses.h"
#include "Private.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct cs_session {
  SCREEN *screen;
  FILE *in, *out;               // what ncurses reads and writes
  int input, output;            // their descriptors, private ones of the terminal
  int saved_output, saved_error;  // what 1 and 2 were
  int log;                      // what 1 and 2 are meanwhile
  bool inside, has_modes, is_open;
  bool mouse;                   // whether its reports are asked for
};

static cs_session the_session = {
    .input = -1, .output = -1, .saved_output = -1, .saved_error = -1, .log = -1, .mouse = true};

static const char MODES_ON[] = "\033[?2004h\033[?1004h";
static const char MOUSE_ON[] = "\033[?1002h\033[?1006h";
static const char MODES_OFF[] = "\033[?1006l\033[?1002l\033[?1004l\033[?2004l";

// setlocale: ncurses writes in the codeset of LC_CTYPE. Terminals are UTF-8 even where nobody set a
// locale, so UTF-8 is tried before giving in; no other category is touched.
static bool choose_codeset(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  setlocale(LC_CTYPE, "");
  return false;
}

static bool is_known(const char *term) {
  int error = 0;
  return setupterm(term, 1, &error) == OK;
}

// setupterm: newterm exits the process for some unknown terminals, this says so. Modern terminals
// carry names that this machine may not have; all of them understand xterm's sequences.
static const char *choose_term(const char *term) {
  if (is_known(term)) return term;
  static const char *const modern[] = {"xterm", "foot",    "alacritty", "wezterm", "ghostty",
                                       "kitty", "contour", "rio",       "konsole", "vte",
                                       "gnome", "iterm",   "mintty",    "putty",   "st-"};
  for (size_t i = 0; i < sizeof modern / sizeof *modern; i++) {
    if (strncmp(term, modern[i], strlen(modern[i])) != 0) continue;
    if (is_known("xterm-256color")) return "xterm-256color";
    return is_known("xterm") ? "xterm" : NULL;
  }
  return NULL;
}

// tigetstr: NULL for a capability that is missing or no string.
const char *cs_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

// The terminal's name as ncurses was given it.
const char *cs_term(void) { return termname(); }

// Name and version of the library.
const char *cs_library(void) { return curses_version(); }

// tigetnum: how many colours the description in force names; 0 where it names none.
static int32_t named_colors(void) {
  int count = tigetnum("colors");
  return count > 0 ? count : 0;
}

static int failure_of_term(const char **term, int32_t *colors) {
  const char *name = getenv("TERM");
  if (!name || !*name) return CS_TERM_UNSET;
  *term = choose_term(name);
  if (!*term) return CS_TERM_UNKNOWN;
  bool can_move = cs_capability("cup") && cs_capability("clear");
  *colors = named_colors();
  // newterm makes its own: this one would be lost.
  del_curterm(set_curterm(NULL));
  return can_move ? CS_OPENED : CS_TERM_CANNOT_MOVE;
}

static int failure_before_opening(const char **term) {
  if (!isatty(0) || !isatty(1)) return CS_NOT_A_TERMINAL;
  int32_t colors;
  return failure_of_term(term, &colors);
}

// setupterm, tigetnum: what would be found, without touching the terminal; none need be there.
int32_t cs_probe(cs_info *info) {
  const char *term = NULL;
  memset(info, 0, sizeof *info);
  info->utf8 = choose_codeset();
  return failure_of_term(&term, &info->colors);
}

static size_t append(char *to, size_t used, size_t room, const char *text) {
  while (text && *text && used + 1 < room) {
    if (text[0] == '$' && text[1] == '<') {  // padding, for terminals made of glass
      while (*text && *text != '>') text++;
      if (*text) text++;
    } else {
      to[used++] = *text++;
    }
  }
  return used;
}

// The crash guard may call nothing of ncurses, so what endwin would write is kept ready.
static void prepare_guard(const cs_session *session) {
  char bytes[256];
  size_t used = append(bytes, 0, sizeof bytes, MODES_OFF);
  used = append(bytes, used, sizeof bytes, "\033[?2026l");
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    used = append(bytes, used, sizeof bytes, cs_capability(names[i]));
  }
  cs_guard_restores(bytes, used);
  cs_guard(session->output, session->saved_error, session->log);
}

// dup2, memfd_create: from here on a print, a library's warning or the runtime's last words go to
// memory instead of the middle of the screen, and are shown when the screen is gone.
static void divert_output(cs_session *session) {
  fflush(stdout);
  session->saved_output = fcntl(1, F_DUPFD_CLOEXEC, 10);
  session->saved_error = fcntl(2, F_DUPFD_CLOEXEC, 10);
  session->log = memfd_create("output", MFD_CLOEXEC);
  if (session->log < 0) session->log = open("/dev/null", O_RDWR | O_CLOEXEC);
  fcntl(session->log, F_SETFL, O_APPEND);
  dup2(session->log, 1);
  dup2(session->log, 2);
}

static void replay_output(cs_session *session) {
  cs_guard(-1, -1, -1);
  fflush(stdout);
  dup2(session->saved_output, 1);
  dup2(session->saved_error, 2);
  char bytes[4096];
  off_t at = 0;
  for (ssize_t count; (count = pread(session->log, bytes, sizeof bytes, at)) > 0; at += count) {
    cs_write_all(2, bytes, (size_t)count);
  }
  close(session->saved_output);
  close(session->saved_error);
  close(session->log);
}

// fclose: closes what fdopen took, which refuses a descriptor that cannot be written to.
static void give_back(FILE *file, int descriptor) {
  if (file) fclose(file); else if (descriptor >= 0) close(descriptor);
}

// delscreen: after it nothing of ncurses may be called before the next newterm.
static void forget_terminal(cs_session *session) {
  if (session->screen) delscreen(session->screen);
  give_back(session->out, session->output);
  give_back(session->in, session->input);
  session->screen = NULL;
  session->in = session->out = NULL;
  session->input = session->output = -1;
}

static void at_exit(void) { cs_close(&the_session); }

// newterm: initscr would exit the process on failure. LINES and COLUMNS exported by a shell would
// freeze the size for ever.
cs_session *cs_open(bool color, cs_info *info, int32_t *failure) {
  cs_session *session = &the_session;
  const char *term = NULL;
  memset(info, 0, sizeof *info);
  if (session->is_open) {
    *failure = CS_REFUSED;
    return NULL;
  }
  info->utf8 = choose_codeset();
  *failure = failure_before_opening(&term);
  if (*failure != CS_OPENED) return NULL;
  unsetenv("LINES");
  unsetenv("COLUMNS");
  session->output = fcntl(1, F_DUPFD_CLOEXEC, 10);
  session->input = fcntl(0, F_DUPFD_CLOEXEC, 10);
  cs_guard_remembers(session->input);
  cs_remember_signals();
  session->out = fdopen(session->output, "w");
  session->in = fdopen(session->input, "r");
  if (session->out && session->in) session->screen = newterm(term, session->out, session->in);
  if (!session->screen) {
    forget_terminal(session);
    cs_restore_signals();
    *failure = CS_REFUSED;
    return NULL;
  }
  set_term(session->screen);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  typeahead(-1);  // otherwise ncurses polls the input in the middle of a frame
  if (color && has_colors() && start_color() == OK) {
    use_default_colors();
    info->colors = COLORS;
    info->pairs = COLOR_PAIRS;
    info->direct = tigetflag("RGB") == 1 || tigetnum("RGB") > 0;
  }
  info->italic = cs_capability("sitm") != NULL;
  info->dim = (term_attrs() & WA_DIM) != 0;
  info->rows = LINES;
  info->columns = COLS;
  divert_output(session);
  prepare_guard(session);
  session->inside = session->is_open = true;
  cs_guard_is_active(true);
  wnoutrefresh(stdscr);
  doupdate();
  static bool registered = false;
  if (!registered) registered = atexit(at_exit) == 0;
  return session;
}

// write: until nothing is left or nobody takes it.
void cs_write_all(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(descriptor, next, count);
    if (written >= 0) {
      next += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return;
    }
  }
}

// write: in order with what ncurses writes, as doupdate leaves nothing in its buffer.
void cs_write(const cs_session *session, const void *bytes, size_t count) {
  cs_write_all(session->output, bytes, count);
}

// Whether cs_modes_on also asks for reports of the mouse.
void cs_use_mouse(cs_session *session, bool mouse) { session->mouse = mouse; }

// Reports of paste, focus and mouse; after the first frame, which they would delay.
void cs_modes_on(cs_session *session) {
  if (session->has_modes) return;
  session->has_modes = true;
  cs_write(session, MODES_ON, sizeof MODES_ON - 1);
  if (session->mouse) cs_write(session, MOUSE_ON, sizeof MOUSE_ON - 1);
}

// endwin: back to the screen and the terminal modes the program was started in.
void cs_leave(cs_session *session) {
  if (!session->inside) return;
  session->inside = false;
  if (session->has_modes) cs_write(session, MODES_OFF, sizeof MODES_OFF - 1);
  session->has_modes = false;
  curs_set(1);
  endwin();
  cs_guard_is_active(false);
}

// reset_prog_mode: what a stopped job or a child has done to the terminal is undone, all is redrawn.
void cs_enter(cs_session *session) {
  reset_prog_mode();
  clearok(curscr, TRUE);
  session->inside = true;
  cs_guard_is_active(true);
}

void cs_close(cs_session *session) {
  if (!session->is_open) return;
  cs_leave(session);
  session->is_open = false;
  replay_output(session);
  forget_terminal(session);
  cs_restore_signals();
}

// The descriptor keys are read from; ncurses itself never reads.
int32_t cs_input(const cs_session *session) { return session->input; }

// The descriptor of the screen.
int32_t cs_output(const cs_session *session) { return session->output; }
