"""One self-contained HTML page: our template, our scripts and styles inlined, and a policy that forbids any request."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from kg.views.wire import Json, embed

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
SHARED_STYLES = ("base.css", "panel.css")
RECORDS_SCRIPTS = (
    "dom.js", "theme.js", "pane.js", "data.js", "dates.js", "filters.js", "panel.js", "search.js", "downloads.js", "state.js",
)  # fmt: skip
VIEW_SCRIPTS = {
    "network": (*RECORDS_SCRIPTS, "room.js", "labels.js", "network.js", "start.js"),
    "timeline": (*RECORDS_SCRIPTS, "timeline.js", "start.js"),
    "map": (*RECORDS_SCRIPTS, "room.js", "map.js", "start.js"),
    "story": (*RECORDS_SCRIPTS, "pieces.js", "story.js", "start.js"),
    "evaluation": (
        "dom.js",
        "theme.js",
        "pane.js",
        "pieces.js",
        "cases.js",
        "case_view.js",
        "figures.js",
        "evaluation.js",
    ),
}


def render(view: str, title: str, data: Json, *, libraries: Sequence[str] = (), **values: object) -> str:
    """Fill the template of a view.

    Args:
        view: Name of its template and style, a key of `VIEW_SCRIPTS`.
        title: Heading of the page; any text, it is escaped.
        data: What the view's scripts read: for records what `kg.views.wire.encode` returns, and what they need besides.
        libraries: Texts of libraries to run before the page's own script.
        values: What the template itself draws; texts are escaped.

    Returns:
        The page. Its content security policy names each script and style by its hash and allows nothing else.
    """
    script = f'"use strict";\n(() => {{\n{_asset(VIEW_SCRIPTS[view])}}})();\n'
    style = _asset((*SHARED_STYLES, f"{view}.css"))
    return _page(view, title, style, [*libraries, script], data=embed(data), **values)


def still(view: str, title: str, **values: object) -> str:
    """Fill the template of a view that needs no script.

    Args:
        view: Name of its template and style: "charts", "stats".
        title: Heading of the page; any text, it is escaped.
        values: What the template draws; texts are escaped.

    Returns:
        The page. Its content security policy allows its own style and nothing else.
    """
    return _page(view, title, _asset(("base.css", "still.css", f"{view}.css")), [], **values)


def _page(view: str, title: str, style: str, scripts: Sequence[str], **values: object) -> str:
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    policy = f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    template = _environment().get_template(f"{view}.html")
    page = template.render(title=title, policy=policy, style=style, scripts=scripts, **values)
    return page.encode("utf-8", "replace").decode("utf-8")


def many(count: int, one: str) -> str:
    """Write a number of things: "1 event", "1,200 events"."""
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def vis_network() -> str:
    """Return the text of vis-network, out of the installed pyvis package (read without importing it)."""
    spec = find_spec("pyvis")
    assert spec is not None and spec.submodule_search_locations
    found = sorted(Path(spec.submodule_search_locations[0]).glob("lib/vis-*/vis-network.min.js"))
    text = _unix(found[-1].read_text(encoding="utf-8"))
    return "\n".join(line for line in text.split("\n") if not line.startswith("//# sourceMappingURL="))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.globals["many"] = many
    return environment


@cache
def _asset(names: tuple[str, ...]) -> str:
    return "".join(_unix((TEMPLATES / name).read_text(encoding="utf-8")) for name in names)


def _unix(text: str) -> str:
    """Normalise line ends, as the HTML parser does before the hash is compared."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
