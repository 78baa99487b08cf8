#define _GNU_SOURCE
#include "Private.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

// waitpid with WUNTRACED: an editor that stops itself stops the job, and goes on with it.
static int wait_for(pid_t child, int32_t *status) {
  for (;;) {
    int state;
    if (waitpid(child, &state, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    if (WIFSTOPPED(state)) {
      kill(0, SIGTSTP);
      kill(child, SIGCONT);
      continue;
    }
    *status = state;
    return 0;
  }
}

static void set_signals(posix_spawnattr_t *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

// posix_spawnp: signals at their defaults and none blocked, since threads of Dispatch block them and
// a child would inherit that; the terminal, not our log, on 0, 1 and 2. Quiet children get none of
// it: they read what they are given, or nothing.
// Returns 0 or an error number; the status is that of waitpid.
int32_t cs_run(const cs_session *session, const char *const *arguments, const void *input,
               size_t count, bool quiet, int32_t *status) {
  int ends[2] = {-1, -1};
  if (input && pipe2(ends, O_CLOEXEC) < 0) return errno;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  set_signals(&attributes);
  if (input) posix_spawn_file_actions_adddup2(&actions, ends[0], 0);
  else if (quiet) posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  else posix_spawn_file_actions_adddup2(&actions, cs_input(session), 0);
  for (int target = 1; target <= 2; target++) {
    if (quiet) posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_WRONLY, 0);
    else posix_spawn_file_actions_adddup2(&actions, cs_output(session), target);
  }
  pid_t child;
  int error = posix_spawnp(&child, arguments[0], &actions, &attributes,
                           (char *const *)arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (input) close(ends[0]);
  if (input && error == 0) cs_write_all(ends[1], input, count);
  if (input) close(ends[1]);
  return error ? error : wait_for(child, status);
}
