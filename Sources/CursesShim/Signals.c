#define _GNU_SOURCE
#include "Private.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int JOB_SIGNALS[] = {SIGTSTP, SIGINT, SIGQUIT};
static const int LOOP_SIGNALS[] = {SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGTSTP, SIGINT, SIGQUIT};
static const int ENDING_SIGNALS[] = {SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU};
enum { ENDING_COUNT = sizeof ENDING_SIGNALS / sizeof *ENDING_SIGNALS };
enum { JOB_COUNT = sizeof JOB_SIGNALS / sizeof *JOB_SIGNALS };
enum { LOOP_COUNT = sizeof LOOP_SIGNALS / sizeof *LOOP_SIGNALS };

static int loop_pipe = -1;
static struct sigaction before_loop[NSIG];

// write: the only thing a handler does; the loop reads the number and acts on it.
static void tell_loop(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(loop_pipe, &byte, 1);
  (void)written;  // a full pipe has enough to tell
  errno = saved;
}

// pipe2: neither end ever blocks or reaches a child; both stay -1 if there is no descriptor left.
void cs_pipe(int32_t ends[2]) {
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) < 0) ends[0] = ends[1] = -1;
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Before newterm, which has handlers of its own.
void cs_remember_signals(void) {
  sigaction(SIGPIPE, NULL, &before_loop[SIGPIPE]);
  for (int i = 0; i < LOOP_COUNT; i++) {
    sigaction(LOOP_SIGNALS[i], NULL, &before_loop[LOOP_SIGNALS[i]]);
  }
  for (int i = 0; i < ENDING_COUNT; i++) {
    sigaction(ENDING_SIGNALS[i], NULL, &before_loop[ENDING_SIGNALS[i]]);
  }
}

// Who closed the terminal is ended by a signal again, and the pipe may go.
void cs_restore_signals(void) {
  for (int i = 0; i < LOOP_COUNT; i++) {
    sigaction(LOOP_SIGNALS[i], &before_loop[LOOP_SIGNALS[i]], NULL);
  }
  for (int i = 0; i < ENDING_COUNT; i++) {
    sigaction(ENDING_SIGNALS[i], &before_loop[ENDING_SIGNALS[i]], NULL);
  }
  sigaction(SIGPIPE, &before_loop[SIGPIPE], NULL);
  loop_pipe = -1;
}

// sigaction, sigprocmask: whoever started the program may have blocked signals; nohup's ignoring of
// SIGHUP stays, and that of signals that would end any program unasked.
void cs_catch_signals(int32_t pipe) {
  loop_pipe = pipe;
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < LOOP_COUNT; i++) {
    struct sigaction old;
    sigaddset(&set, LOOP_SIGNALS[i]);
    bool is_ignored = sigaction(LOOP_SIGNALS[i], NULL, &old) == 0 && old.sa_handler == SIG_IGN;
    if (!(is_ignored && LOOP_SIGNALS[i] == SIGHUP)) handle(LOOP_SIGNALS[i], tell_loop);
  }
  for (int i = 0; i < ENDING_COUNT; i++) {
    struct sigaction old;
    sigaddset(&set, ENDING_SIGNALS[i]);
    bool is_ignored = sigaction(ENDING_SIGNALS[i], NULL, &old) == 0 && old.sa_handler == SIG_IGN;
    if (!is_ignored) handle(ENDING_SIGNALS[i], tell_loop);
  }
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  signal(SIGPIPE, SIG_IGN);
}

// While a child has the terminal its keys must neither end nor fool this program: Ctrl-c is the
// child's, and a stopped child stops the whole job.
void cs_default_job_signals(bool defaults) {
  for (int i = 0; i < JOB_COUNT; i++) {
    void (*meanwhile)(int) = JOB_SIGNALS[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    handle(JOB_SIGNALS[i], defaults ? meanwhile : tell_loop);
  }
}

// kill(0): the whole job, as the terminal driver would do it, not this process alone. Returns when
// the job is continued.
void cs_stop_job(void) {
  sigset_t set, old;
  handle(SIGTSTP, SIG_DFL);
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &set, &old);
  kill(0, SIGTSTP);
  sigprocmask(SIG_SETMASK, &old, NULL);
  handle(SIGTSTP, tell_loop);
}

// raise: the parent sees that a signal ended the program, and which.
void cs_die(int32_t number) {
  sigset_t set;
  handle(number, SIG_DFL);
  sigemptyset(&set);
  sigaddset(&set, number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
  _exit(128 + number);
}

static const int CRASHES[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { CRASH_COUNT = sizeof CRASHES / sizeof *CRASHES };
static struct sigaction before_guard[NSIG];
static volatile sig_atomic_t guard_is_active;
static int guarded_terminal = -1, guarded_error = -1, guarded_log = -1;
static char restoring[256];
static size_t restoring_count;
static struct termios terminal_before;
static bool has_terminal_before;

// lseek, pread: the runtime wrote why it gives up to the log; its end is what the user needs.
static void show_last_words(void) {
  if (guarded_log < 0) return;
  char bytes[4096];
  off_t end = lseek(guarded_log, 0, SEEK_END);
  ssize_t count = pread(guarded_log, bytes, sizeof bytes, end > 4096 ? end - 4096 : 0);
  dup2(guarded_error, 2);
  if (count > 0 && write(2, bytes, (size_t)count) < 0) return;
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (guard_is_active) {
    guard_is_active = 0;
    if (write(guarded_terminal, restoring, restoring_count) < 0) errno = 0;
    if (has_terminal_before) tcsetattr(guarded_terminal, TCSANOW, &terminal_before);
  }
  show_last_words();
  sigaction(number, &before_guard[number], NULL);
  // A fault happens again on return, and meets what was there before us; what was sent does not.
  if (info->si_code <= 0) raise(number);
}

// sigaltstack: a crash may be a stack that is full.
void cs_guard(int32_t terminal, int32_t saved_error, int32_t log) {
  static char stack[65536];
  static bool is_installed = false;
  guarded_terminal = terminal;
  guarded_error = saved_error;
  guarded_log = log;
  if (is_installed) return;
  is_installed = true;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack}, current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASH_COUNT; i++) {
    sigaction(CRASHES[i], &action, &before_guard[CRASHES[i]]);
  }
}

// What a crash writes to the terminal.
void cs_guard_restores(const char *bytes, size_t count) {
  restoring_count = count < sizeof restoring ? count : sizeof restoring;
  memcpy(restoring, bytes, restoring_count);
}

// The terminal's modes before ncurses changed them.
void cs_guard_remembers(int32_t terminal) {
  has_terminal_before = tcgetattr(terminal, &terminal_before) == 0;
}

void cs_guard_is_active(bool active) { guard_is_active = active; }
