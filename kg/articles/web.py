"""Web addresses, fetched with care: http(s) only, no private addresses, robots.txt obeyed, time and size bounded."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Timer
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from kg.agent import AGENT
from kg.articles.source import MAX_BYTES, address_parts
from kg.errors import SourceError

REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
#: Seconds; a server that asks to be left alone for longer is asked again after that.
_LATEST = 7 * 86_400.0
_SAFE = "/%:@!$&'()*+,;=~"
_ACCEPT = "text/html, application/rss+xml, application/atom+xml, application/json;q=0.8, */*;q=0.5"


class FetchError(SourceError):
    """An address gives nothing readable; `retry_after` is in how many seconds the server would like to be asked again."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave.

    Attributes:
        url: The address after redirects.
        status: 200, or 304 when nothing changed.
        headers: Header fields, names in lower case.
        body: Bytes, decompressed.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def charset(self) -> str | None:
        """The charset that the header declares."""
        _, found, charset = self.headers.get("content-type", "").partition("charset=")
        return charset.strip("\"' ;") if found else None


@dataclass(slots=True)
class Fetcher:
    """Fetches web addresses.

    Attributes:
        allow_private: Whether addresses of this machine and of private networks may be asked.
        timeout: Seconds to wait for the next byte.
        deadline: Seconds for one whole answer.
        limit: Bytes of one answer, decompressed.
        delay: Seconds between two requests to one host; its robots.txt may ask for more.
        obey_robots: Whether pages that robots.txt disallows are refused.
    """

    allow_private: bool = False
    timeout: float = 10.0
    deadline: float = 30.0
    limit: int = MAX_BYTES
    delay: float = 1.0
    obey_robots: bool = True
    _robots: dict[str, RobotFileParser] = field(default_factory=dict, repr=False)
    _asked: dict[str, float] = field(default_factory=dict, repr=False)

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Fetch an address.

        Args:
            url: An http or https address.
            etag: The `ETag` of the answer that is known already.
            modified: Its `Last-Modified`.

        Raises:
            FetchError: It is refused, cannot be reached, or answers with an error, too slowly, or at too great a length.
        """
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in asked.items() if value}
        fetched = self._follow(url, headers, self._check)
        if fetched.status in (200, 304):
            return fetched
        if _moved_to(fetched):
            raise FetchError(f"redirects more than {REDIRECTS} times")
        raise FetchError(f"answers {fetched.status}", _retry_after(fetched.headers))

    def _follow(self, url: str, headers: Mapping[str, str], check: Callable[[str], None]) -> Fetched:
        """Ask an address and those that it redirects to, each checked before; too many redirects give the last of them."""
        try:
            for _ in range(REDIRECTS):
                check(url)
                fetched = self._request(url, headers)
                if not (target := _moved_to(fetched)):
                    return fetched
                url = urljoin(url, target)
            check(url)
            return self._request(url, headers)
        except ValueError as error:
            raise FetchError(f"is or leads to no valid address: {error}") from error

    def _check(self, url: str) -> None:
        _check_form(url)
        if self.obey_robots and not self._rules(url).can_fetch(AGENT, url):
            raise FetchError("is disallowed by the site's robots.txt")

    def _rules(self, url: str) -> RobotFileParser:
        """Read a site's robots.txt once; RFC 9309: none there, or behind too many redirects, allows all; a server in trouble disallows all."""
        site = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        if site not in self._robots:
            rules = RobotFileParser()
            answer = self._follow(f"{site}/robots.txt", {}, _check_form)
            if answer.status == 200:
                rules.parse(answer.body.decode("utf-8", "replace").splitlines())
            elif answer.status >= 500:
                rules.parse(["User-agent: *", "Disallow: /"])
            else:
                rules.parse([])
            self._robots[site] = rules
        return self._robots[site]

    def _request(self, url: str, headers: Mapping[str, str]) -> Fetched:
        parts = urlsplit(url)
        self._wait(parts.netloc)
        path = quote(parts.path or "/", safe=_SAFE) + (
            f"?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else ""
        )
        headers = {"User-Agent": AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip", **headers}
        try:
            connection = _Connection(parts.scheme, parts.hostname or "", parts.port, self)
        except (ValueError, http.client.InvalidURL) as error:
            raise FetchError(f"is no valid address: {url[:80]}") from error
        with _closing_after(connection, self.deadline) as expired:
            try:
                connection.request("GET", path, headers=headers)
                answer = connection.getresponse()
                fields = {name.lower(): value for name, value in answer.getheaders()}
                body = _drain(answer, fields, self.limit)
            except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
                slow = expired or isinstance(error, TimeoutError)
                raise FetchError("answers too slowly" if slow else f"cannot be fetched: {_reason(error)}") from error
            if expired:
                raise FetchError("answers too slowly")
            return Fetched(url, answer.status, fields, body)

    def _wait(self, site: str) -> None:
        rules = next((r for s, r in self._robots.items() if s.endswith(f"//{site}")), None)
        pause = max(self.delay, float(rules.crawl_delay(AGENT) or 0) if rules else 0)
        wait = self._asked.get(site, 0) + min(pause, 30) - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        self._asked[site] = time.monotonic()


def _check_form(url: str) -> None:
    parts = address_parts(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError(f"is no http or https address: {url[:80]}")
    if parts.username or parts.password:
        raise FetchError("holds a user name or password: leave them out")


def _moved_to(fetched: Fetched) -> str | None:
    """Return where an answer redirects to, if it does."""
    return fetched.headers.get("location") if fetched.status in _MOVED else None


def _drain(answer: http.client.HTTPResponse, fields: Mapping[str, str], limit: int) -> bytes:
    """Read an answer's body, decompressed, and no more of it than allowed."""
    coding = fields.get("content-encoding", "").lower()
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise FetchError(f"is encoded as {coding}, which was not asked for")
    inflate = zlib.decompressobj(47) if coding not in ("", "identity") else None
    announced = int(fields.get("content-length") or 0)
    data, received = b"", 0
    while announced <= limit and len(data) <= limit and (chunk := answer.read1(65536)):
        received += len(chunk)
        data += inflate.decompress(chunk, limit + 1 - len(data)) if inflate else chunk
    if announced > limit or len(data) > limit:
        raise FetchError(f"is larger than {limit / 1_000_000:g} MB")
    if (received < announced and answer.status == 200) or (inflate and data and not inflate.eof):
        raise FetchError("breaks off")
    return data


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was looked at first, so that a name cannot lead into a private network."""

    def __init__(self, scheme: str, host: str, port: int | None, fetcher: Fetcher) -> None:
        self.default_port = http.client.HTTPS_PORT if scheme == "https" else http.client.HTTP_PORT
        super().__init__(host, port, timeout=fetcher.timeout)
        self.secure, self.fetcher = scheme == "https", fetcher
        self.link: socket.socket | None = None

    def connect(self) -> None:
        """Connect to the first address of the host; any private one is a refusal."""
        found = [info[4][0] for info in socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)]
        private = [address for address in found if not ipaddress.ip_address(address).is_global]
        if private and not self.fetcher.allow_private:
            raise FetchError(
                f"leads to the private address {private[0]}: allow private addresses to read it (--allow-private)"
            )
        self.sock = socket.create_connection((str(found[0]), self.port), self.fetcher.timeout)
        if self.secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
        self.link = self.sock


@contextmanager
def _closing_after(connection: _Connection, seconds: float) -> Iterator[list[bool]]:
    """Close a connection when its time is over, whatever it waits for; the list given is then no longer empty."""
    expired: list[bool] = []

    def expire() -> None:
        expired.append(True)
        if connection.link:
            connection.link.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, expire)
    timer.daemon = True
    timer.start()
    try:
        yield expired
    finally:
        timer.cancel()
        connection.close()


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Read `Retry-After`: seconds, or a date; no more than `_LATEST`."""
    from email.utils import parsedate_to_datetime

    value = headers.get("retry-after", "")
    if value.isdecimal():
        return min(float(value), _LATEST)
    try:
        wait = parsedate_to_datetime(value).timestamp() - time.time() if value else None
        return None if wait is None else min(max(0.0, wait), _LATEST)
    except (ValueError, OverflowError):
        return None
