#define _GNU_SOURCE
#include "CursesShim.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

// forkpty: a child whose terminal is ours to read and write. Between fork and exec only calls that
// are safe there; the parent has threads.
int32_t cs_spawn_on_terminal(const char *const *arguments, const char *const *environment,
                             const char *directory, int32_t rows, int32_t columns,
                             int32_t *primary) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(primary, NULL, NULL, &size);
  if (child != 0) {
    if (child > 0) fcntl(*primary, F_SETFD, FD_CLOEXEC);
    return child;
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  close_range(3, ~0U, 0);
  if (directory && chdir(directory) < 0) _exit(126);
  execve(arguments[0], (char *const *)arguments, (char *const *)environment);
  _exit(127);
}

// TIOCSWINSZ: the child's terminal gets another size, and the child SIGWINCH.
int32_t cs_set_size(int32_t primary, int32_t rows, int32_t columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(primary, TIOCSWINSZ, &size);
}
