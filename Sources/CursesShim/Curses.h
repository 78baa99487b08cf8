#ifndef CURSES_H
#define CURSES_H

// Wide characters are only declared with these; they must stand before any other header.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>

// Not <term.h>: its macros are called lines, columns, tab and bell.
extern int setupterm(const char *term, int descriptor, int *error);
extern void *set_curterm(void *terminal);
extern int del_curterm(void *terminal);

#endif
