import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PROSE = (
    "The Calder Line will stop its ferry to Saltmarsh Island on Oct. 3, the company said on Monday. "
    "Residents protested in front of the town hall.",
    "The mayor, Ada Brandt, accused the company of breaking a promise. She will meet its director next week and ask "
    "him to keep the boat until spring.",
)


def make_page(title, *, head='<meta property="article:published_time" content="2019-05-03T10:00:00Z">', foot=""):
    paragraphs = "".join(f"<p>{p}</p>" for p in PROSE)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | Calder Post</title>'
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Calder Post">{head}</head>'
        f'<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{title}</h1>{paragraphs}'
        f"</article><footer>{foot}</footer></body></html>"
    )


def make_warc(pages, *, compress=False):
    out = b""
    for number, (url, body) in enumerate(pages):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2019-05-03T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{number:032x}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        )
        record = head.encode() + http + b"\r\n\r\n"
        out += gzip.compress(record) if compress else record
    return out


def make_feed(entries):
    items = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>Fri, 03 May 2019 10:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{text}&lt;/p&gt;</description></item>"
        for title, link, text in entries
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Calder Post</title>{items}</channel></rss>'


@pytest.fixture
def site():
    """A real HTTP server on loopback: `site.answers[path]` is a body, or a function of the request handler."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self.server.asked.append(self.path)
            answer = self.server.answers.get(self.path)
            if callable(answer):
                self.close_connection = True
                answer(self)
            elif answer is None:
                self.reply(404, b"")
            else:
                self.reply(200, answer)

        def reply(self, status, body, **headers):
            self.send_response(status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.answers, server.asked = {}, []
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def make():
    """The makers of inputs."""

    class Make:
        page, warc, feed = staticmethod(make_page), staticmethod(make_warc), staticmethod(make_feed)
        prose = PROSE

    return Make
