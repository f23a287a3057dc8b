"""Connections that refuse private addresses.

The check is made on the very address that is then connected to: the name is resolved once, every answer is checked,
and the socket is opened to what was checked. A DNS answer that changes between check and use cannot slip through.
"""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

Resolve = Callable[..., list[tuple[Any, ...]]]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class PrivateAddressError(Exception):
    """The name leads to an address that is not on the public internet."""


def is_public(address: str) -> bool:
    """Is this IP address one of the public internet?

    Private, loopback, link-local (the clouds' metadata services among them), shared, reserved and multicast addresses
    are not, nor are IPv6 forms that carry such an IPv4 address.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def is_private_name(host: str) -> bool:
    """Is this host, as written, an address or a name that can only be private?"""
    bare = host.strip("[]").rstrip(".").lower()
    try:
        return not is_public(bare)
    except ValueError:
        return bare == "localhost" or bare.endswith((".localhost", ".internal", ".local"))


@dataclass(frozen=True)
class Guard:
    """Opens sockets to public addresses only; `exempt` is the one (host, port) that may be private: the mirror."""

    exempt: tuple[str, int] | None = None
    resolve: Resolve = socket.getaddrinfo

    def addresses(self, host: str, port: int) -> list[tuple[Any, ...]]:
        """Where the name leads, all of it checked. Raises PrivateAddressError, socket.gaierror."""
        found = self.resolve(host, port, type=socket.SOCK_STREAM)
        if (host, port) != self.exempt:
            for *_, address in found:
                if not is_public(address[0]):
                    raise PrivateAddressError(f"{host} leads to the private address {address[0]}")
        return found

    def connect(self, host: str, port: int, timeout: float | None) -> socket.socket:
        """A connected socket. Raises PrivateAddressError, socket.gaierror, OSError."""
        trouble: OSError = OSError(f"no address for {host}")
        for family, kind, protocol, _, address in self.addresses(host, port):
            sock = socket.socket(family, kind, protocol)
            try:
                sock.settimeout(timeout)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                sock.connect(address)
                return sock
            except OSError as error:
                sock.close()
                trouble = error
        raise trouble


class _Guarded(HTTPConnection):
    """A urllib3 connection whose socket comes from a guard."""

    def __init__(self, *args: Any, guard: Guard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._guard = guard

    def _new_conn(self) -> socket.socket:
        limit = self.timeout if isinstance(self.timeout, (int, float)) else None
        try:
            return self._guard.connect(self.host, self.port, limit)
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, f"{self.host} did not answer within {limit} s") from error
        except OSError as error:
            raise NewConnectionError(self, f"cannot connect to {self.host}: {error}") from error


class _GuardedTLS(_Guarded, HTTPSConnection):
    """The same over TLS."""


class _Manager(PoolManager):
    def __init__(self, guard: Guard, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._guard = guard

    def _new_pool(
        self, scheme: str, host: str, port: int, request_context: dict[str, Any] | None = None
    ) -> HTTPConnectionPool:
        pool = super()._new_pool(scheme, host, port, request_context)
        kind = _GuardedTLS if scheme == "https" else _Guarded
        pool.ConnectionCls = partial(kind, guard=self._guard)  # type: ignore[assignment]
        return pool


class GuardedAdapter(HTTPAdapter):
    """A requests adapter that connects through a guard."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        super().__init__()

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        self.poolmanager = _Manager(self._guard, num_pools=connections, maxsize=maxsize, block=block, **kwargs)
