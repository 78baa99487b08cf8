"""What a ContextVar crosses in asyncio, as this interpreter does it.

Run: python3 contextvar-probe.py

Prints one row for each way to start work, and the answers to three questions:

  before  a value the caller set before it started the work: is it seen inside?
  after   a value the caller set after the start, before the work ran: is it seen inside?
  back    a value set inside: does the caller see it afterwards?

A dash means the question cannot be asked: the caller is suspended between the two.
Every case runs in an event loop and a context of its own.
"""

import asyncio
import platform
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar

user: ContextVar[str] = ContextVar("user", default="")


def inside() -> str:
    """Report what is seen, then set a value of its own."""
    seen = user.get()
    user.set("inside")
    return seen


async def inside_async() -> str:
    return inside()


async def awaited(start):
    """Work that only runs while the caller waits for it."""
    user.set("before")
    seen = await start()
    return seen == "before", None, user.get() == "inside"


async def started(start):
    """Work that exists before the caller waits: a second value can be set in between."""
    user.set("before")
    first = await start()
    back = user.get() == "inside"
    user.set("before")
    work = start()
    user.set("after")
    second = await work
    return first == "before", second == "after", back


def executor():
    return asyncio.get_running_loop().run_in_executor(None, inside)


async def only(group):
    """The one result of a gather of one; the group itself exists already."""
    return (await group)[0]


def gathered():
    return only(asyncio.gather(inside_async()))


CASES = [
    ("await coroutine()", awaited, inside_async),
    ("asyncio.wait_for(coro, timeout)", awaited,
     lambda: asyncio.wait_for(inside_async(), timeout=300)),
    ("asyncio.wait_for(coro, None)", awaited,
     lambda: asyncio.wait_for(inside_async(), timeout=None)),
    ("asyncio.create_task(coro)", started, lambda: asyncio.create_task(inside_async())),
    ("asyncio.ensure_future(coro)", started, lambda: asyncio.ensure_future(inside_async())),
    ("asyncio.gather(*coros)", started, gathered),
    ("loop.run_in_executor(fn)", started, executor),
    ("asyncio.to_thread(fn)", awaited, lambda: asyncio.to_thread(inside)),
]


async def reported_example() -> str:
    """The form that is reported as broken, word for word in what matters."""

    async def call_ai_with_tracking() -> str:
        return user.get()

    user.set("ann@example.org")
    return await asyncio.wait_for(call_ai_with_tracking(), timeout=300)


def pool_thread_keeps() -> str:
    """What the second job of a one-thread pool sees after the first has set a value."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(inside).result()
        return pool.submit(user.get).result()


def word(answer) -> str:
    return "–" if answer is None else "yes" if answer else "no"


def main() -> None:
    print(f"{platform.python_implementation()} {platform.python_version()}")
    print()
    print("| API | Set before, seen inside | Set after, seen inside | Set inside, seen by caller |")
    print("|---|---|---|---|")
    for name, ask, start in CASES:
        print(f"| `{name}` | " + " | ".join(map(word, asyncio.run(ask(start)))) + " |")
    print()
    print(f"reported example reads: {asyncio.run(reported_example())!r}")
    print(f"second job on a pool thread reads: {pool_thread_keeps()!r}")
    print(f"(0, 0) or (7, 200) is: {(0, 0) or (7, 200)}")


if __name__ == "__main__":
    main()
