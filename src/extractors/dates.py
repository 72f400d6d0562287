"""Dates as a source prints them -> ISO dates, without ever guessing what is not printed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import regex

_ISO = regex.compile(
    r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
_PRINTED = regex.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)\s*[日일.]?"
    r"(?:[T ,(（日月火水木金土曜)）\s]*?(\d{1,2})\s*[:：時时]\s*(\d{1,2})(?::(\d{1,2}))?)?"
)
_PARTS = ("year", "month", "day", "hour", "minute", "second")


def iso(text: str, zone: str | None = None) -> str | None:
    """The first date of a text as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS[zone]`, None without one.

    `zone` (`+08:00`) is added to a time that names none.
    """
    found = _ISO.search(text)
    if found:
        return _join(found.groups()[:6], found.group(7) or zone)
    found = _PRINTED.search(text)
    return _join(found.groups(), zone) if found else None


def from_groups(groups: dict[str, str | None], zone: str | None = None) -> str | None:
    """The date that the named groups year, month, day, hour, minute and second give, as far as they go, or epoch."""
    epoch = groups.get("epoch")
    if epoch:
        return from_epoch(epoch, zone)
    return _join(tuple(groups.get(part) for part in _PARTS), zone)


def from_epoch(digits: str, zone: str | None = None) -> str | None:
    """Seconds (ten digits) or milliseconds (thirteen) since 1970 as a date in `zone`, else in UTC."""
    if len(digits) not in (10, 13):
        return None
    there = timezone(timedelta(minutes=_minutes(zone))) if zone else UTC
    return datetime.fromtimestamp(int(digits[:10]), there).isoformat()


def _minutes(zone: str) -> int:
    hours, _, minutes = zone[1:].partition(":")
    return (-1 if zone.startswith("-") else 1) * (int(hours) * 60 + int(minutes or 0))


def _join(parts: tuple[str | None, ...], zone: str | None) -> str | None:
    year, month, day, hour, minute, second = (int(part) if part else None for part in parts)
    if year is None:
        return None
    if month is None:
        return f"{year:04d}"
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    date = f"{year:04d}-{month:02d}-{day:02d}"
    if hour is None or minute is None or hour > 24 or minute > 59:
        return date
    return f"{date}T{hour:02d}:{minute:02d}:{second or 0:02d}{_zone(zone or '')}"


def _zone(printed: str) -> str:
    """`+0900` as `+09:00`."""
    return f"{printed[:3]}:{printed[3:]}" if len(printed) == 5 else printed
