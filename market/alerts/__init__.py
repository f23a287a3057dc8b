"""Alerts: rules that people write, and what each release makes of them."""

from market.alerts.firing import Alert, of_digest, of_sources
from market.alerts.rules import FILE, Rule, RuleError, read, require_known

__all__ = ["FILE", "Alert", "Rule", "RuleError", "of_digest", "of_sources", "read", "require_known"]
