#include "AllocatorShim.h"

#if defined(__linux__)
#include <malloc.h>
#endif

void as_give_back(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
