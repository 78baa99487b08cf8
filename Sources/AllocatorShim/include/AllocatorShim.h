#ifndef ALLOCATOR_SHIM_H
#define ALLOCATOR_SHIM_H

/// Gives memory that was freed back to the system; costs some milliseconds after large work.
void as_give_back(void);

#endif
