"""May files of this machine be written from this browser: only where nobody but this machine can reach the app.

The server must listen on a loopback address, and the request must have come from one, for one, and without a proxy:
behind a proxy every reader of a hosted app comes from a loopback address.
"""

import ipaddress
from collections.abc import Mapping
from urllib.parse import urlsplit

import streamlit as st

ELSEWHERE = "Decisions are made on the machine that serves this app; here the queue can only be read."
_HOW = "Started with `python -m dashboard` or `--server.address localhost`, it serves that machine alone."
_NAMES = ("localhost",)
_PROXIED = ("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip", "cf-ray")


def closed() -> str:
    """Why nothing can be written from here, as safe Markdown; empty where it can."""
    address = st.get_option("server.address")
    return why_closed(str(address or ""), st.context.ip_address, dict(st.context.headers))


def why_closed(address: str, peer: str | None, headers: Mapping[str, str]) -> str:
    """address: where the server listens; empty for everywhere. peer: who asked, as `st.context.ip_address` says it:
    None for this machine, or where nothing is known, which the headers then show. headers: of the request."""
    names = {name.lower(): value for name, value in headers.items()}
    if not _is_loopback(address):
        return f"{ELSEWHERE} {_HOW}"
    asked_for = [_host(f"//{names.get('host', '')}")] + ([_host(names["origin"])] if "origin" in names else [])
    proxied = any(name in _PROXIED or name.startswith("x-forwarded") for name in names)
    inside = peer is None or _is_loopback(peer)
    return "" if inside and not proxied and all(_is_loopback(host) for host in asked_for) else ELSEWHERE


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_loopback(host: str) -> bool:
    if host.lower() in _NAMES:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)
