#include "Curses.h"
#include "CursesShim.h"

#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == 4, "wchar_t holds a Unicode scalar");

// wcwidth: what ncurses itself measures with.
int32_t cs_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

// TIOCGWINSZ: ncurses only knows the size it was last told.
void cs_size(const cs_session *session, int32_t *rows, int32_t *columns) {
  struct winsize size;
  *rows = LINES;
  *columns = COLS;
  if (ioctl(cs_input(session), TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col) {
    *rows = size.ws_row;
    *columns = size.ws_col;
  }
}

// resizeterm: and nothing is taken to be on the screen any more.
void cs_resize(int32_t rows, int32_t columns) {
  resizeterm(rows, columns);
  clearok(curscr, TRUE);
}

static attr_t curses_attributes(uint32_t bits) {
  attr_t result = WA_NORMAL;
  if (bits & CS_BOLD) result |= WA_BOLD;
  if (bits & CS_DIM) result |= WA_DIM;
  if (bits & CS_UNDERLINE) result |= WA_UNDERLINE;
  if (bits & CS_REVERSE) result |= WA_REVERSE;
  if (bits & CS_ITALIC) result |= WA_ITALIC;
  return result;
}

static int fill(cchar_t *to, const cs_cell *cell) {
  memset(to, 0, sizeof *to);
  to->attr = curses_attributes(cell->attributes) |
             (COLOR_PAIR(cell->pair > 255 ? 255 : cell->pair) & A_COLOR);
  to->ext_color = cell->pair;
  // Where this libc measures otherwise than our table, ncurses would lose its place in the row.
  if (cs_wcwidth(cell->scalars[0]) != cell->width) {
    to->chars[0] = cell->width == 1 ? 0xFFFD : L' ';
    if (cell->width == 1) return 1;
    to[1] = to[0];
    return 2;
  }
  int used = 0;
  for (int i = 0; i < 5 && cell->scalars[i]; i++) {
    if (i == 0 || cs_wcwidth(cell->scalars[i]) == 0) to->chars[used++] = (wchar_t)cell->scalars[i];
  }
  return 1;
}

// mvwadd_wchnstr: complete cells; addwstr loses a mark after a wide base.
void cs_row(int32_t y, int32_t x, const cs_cell *cells, int32_t count) {
  enum { ROOM = 256 };
  cchar_t row[ROOM];
  int used = 0, start = x;
  for (int i = 0; i < count; i++) {
    if (used + 2 > ROOM) {
      mvwadd_wchnstr(stdscr, y, start, row, used);
      used = 0;
      start = x;
    }
    used += fill(row + used, cells + i);
    x += cells[i].width;
  }
  if (used > 0) mvwadd_wchnstr(stdscr, y, start, row, used);
}

// init_extended_pair: pairs beyond 255; false if refused, as a pair without colours is black on
// black.
bool cs_pair(int32_t pair, int32_t foreground, int32_t background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

// curs_set, wmove: where doupdate leaves the cursor.
void cs_cursor(int32_t y, int32_t x) {
  curs_set(1);
  wmove(stdscr, y, x);
}

void cs_hide_cursor(void) { curs_set(0); }

// clearok: whatever is on the screen is drawn over with the next frame.
void cs_redraw(void) { clearok(curscr, TRUE); }

// wredrawln: what the screen shows in a row counts as unknown, so that it is sent and not scrolled.
void cs_redraw_row(int32_t y) { wredrawln(stdscr, y, 1); }

// wnoutrefresh, doupdate: the staged rows to the screen.
void cs_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
}
