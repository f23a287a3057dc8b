"""What is found once and kept."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """What is found when it is first asked for, then kept in the object.

    As `functools.cached_property`, without the lock that Python 3.12 took out of it: a sentence has a dozen of these.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find, self.__doc__ = find, find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, holder: Any, owner: type) -> T:
        value: T = self._find(holder)
        holder.__dict__[self._name] = value
        return value


def kept(find: Callable[[Any], T]) -> Callable[[Any], T]:
    """A question whose answer is the same for all amounts of a sentence: asked once, the answer stays in the sentence.

    Nobody may change what it gives.
    """
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def asked(scene: Any) -> T:
        try:
            value: T = scene.__dict__[name]
        except KeyError:
            value = scene.__dict__[name] = find(scene)
        return value

    return asked
