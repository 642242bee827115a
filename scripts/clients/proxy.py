"""What stands between a service and its clients: it passes answers on, or changes them as the
first segments of the path say.

    /CLIENT/exact          the service's own answer
    /CLIENT/unknown-code   its error with a code of a later version
    /CLIENT/no-code        a problem of the framework in place of its error, which has no code
    /CLIENT/later          its error with another title and one more member, as of a later version
    /CLIENT/html           a proxy's page, because the service is not reached

It notes the codes that each client has been given.
"""

import http.client
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>"


def change(problem, way):
    if way == "unknown-code":
        problem["code"] = "code_of_tomorrow"
        problem["type"] = "https://api.example.com/errors/code-of-tomorrow"
    elif way == "no-code":
        return {"title": "Of the framework", "status": problem["status"]}
    elif way == "later":
        problem.update(title="A title of tomorrow", hint="A member of tomorrow")
    return problem


class Proxy(ThreadingHTTPServer):
    def __init__(self, service):
        super().__init__(("127.0.0.1", 0), Handler)
        self.service = service
        self.met = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        _, client, way, path = self.path.split("/", 3)
        request = self.rfile.read(int(self.headers.get("content-length", 0)))
        if way == "html":
            return self.send(502, [("content-type", "text/html")], PAGE)

        service = http.client.HTTPConnection("127.0.0.1", self.server.service, timeout=30)
        service.request(self.command, f"/{path}", request, dict(self.headers))
        response = service.getresponse()
        body = response.read()
        service.close()
        if response.headers.get_content_type() == "application/problem+json":
            problem = json.loads(body)
            if way == "exact":
                self.server.met.setdefault(client, set()).add(problem.get("code"))
            body = json.dumps(change(problem, way)).encode()
        ours = ("content-length", "connection", "date", "transfer-encoding")
        self.send(response.status, [field for field in response.getheaders() if field[0].lower() not in ours], body)

    def send(self, status, fields, body):
        self.send_response(status)
        for name, value in [*fields, ("content-length", str(len(body)))]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass
