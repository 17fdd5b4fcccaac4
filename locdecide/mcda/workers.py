"""Numbered steps shared by a few threads, with one way to stop them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import TypeVar

Worker = TypeVar("Worker")


class Cancelled(Exception):  # noqa: N818 - named after what happened
    """The work was told to stop."""


def in_threads(
    make: Callable[[], Worker],
    step: Callable[[Worker, int, Callable[[], bool]], None],
    steps: int,
    threads: int,
    cancelled: Callable[[], bool] | None,
) -> list[Worker]:
    """Take numbered steps with one worker a thread; whoever is free takes the next.

    Parameters
    ----------
    make : callable
        Makes a worker, in the thread that it then works in.
    step : callable
        Takes a worker, the number of a step and a question to ask now and then: whether to stop.
        It raises `Cancelled` if so.
    steps : int
        How many; 0 makes one idle worker.
    threads : int
        At least 1; the caller's is one of them.
    cancelled : callable, optional
        Whether to stop; asked from any of the threads.

    Returns
    -------
    list
        The workers, in no particular order.

    Raises
    ------
    Cancelled
        When told to stop. The first other error of any thread stops all and is raised.
    """
    numbers, errors = count(), list[BaseException]()

    def stopped() -> bool:
        return bool(errors) or (cancelled is not None and cancelled())

    def work() -> list[Worker]:
        try:
            worker = make()
            while (number := next(numbers)) < steps:
                if stopped():
                    raise Cancelled
                step(worker, number, stopped)
        except BaseException as error:
            errors.append(error)
            return []
        return [worker]

    helpers = min(threads, steps) - 1
    if helpers < 1:
        workers = work()
    else:
        with ThreadPoolExecutor(helpers, thread_name_prefix="smaa") as pool:
            futures = [pool.submit(work) for _ in range(helpers)]
            workers = [*work(), *(worker for future in futures for worker in future.result())]
    if errors:
        raise errors[0]
    return workers
