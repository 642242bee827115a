"""What grpcio and grpcio-status find in the errors of the tonic example: see
scripts/campaigns/grpc.

Takes the program that is the server."""

import os
import socket
import subprocess
import sys
import time

import grpc
from google.rpc import error_details_pb2 as details
from grpc_status import rpc_status

BASE = "https://api.example.com/errors/"
TOKEN = ("authorization", "Bearer letmein")

CALLS = 100
SIZES = range(1000, 20001, 500)


def message(*texts):
    """A protobuf message whose fields are these texts."""
    encoded = b""
    for at, text in enumerate(texts, 1):
        raw, length = text.encode(), b""
        size = len(raw)
        while size > 127:
            length, size = length + bytes([size & 127 | 128]), size >> 7
        encoded += bytes([at << 3 | 2]) + length + bytes([size]) + raw
    return encoded


class Server:
    """The example on a free port, and a channel to it."""

    def __init__(self, program):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        environment = dict(os.environ, PORT=str(port))
        self.process = subprocess.Popen([program], stdout=subprocess.DEVNULL, env=environment)
        self.channel = grpc.insecure_channel(f"127.0.0.1:{port}")
        grpc.channel_ready_future(self.channel).result(timeout=20)

    def error(self, method, *texts, metadata=()):
        call = self.channel.unary_unary(f"/users.Users/{method}")
        try:
            call(message(*texts), metadata=metadata, timeout=20)
        except grpc.RpcError as error:
            return error
        return None


def found(error):
    """What an error says to the client."""
    # It raises an error of its own if code and message of the details differ from the status'.
    status = rpc_status.from_call(error)
    says = {"code": error.code().name, "message": error.details()}
    for detail in status.details if status else ():
        name = detail.type_url.rpartition(".")[2]
        read = getattr(details, name)()
        assert detail.Unpack(read), name
        says[name] = read
    fields = dict(error.trailing_metadata())
    says["metadata"] = {
        name: value for name, value in fields.items() if not name.startswith("grpc-") and name != "date"
    }
    return says


def info(reason, **metadata):
    return details.ErrorInfo(reason=reason, domain="api.example.com", metadata=metadata)


def page(kebab, title):
    return details.Help(links=[details.Help.Link(description=title, url=BASE + kebab)])


def cases(server):
    """What is called, what comes back, and what is expected."""
    signed_in = {"metadata": [TOKEN]}
    ann = ("ann", "ann@example.com")
    yield server.error("Create", *ann), {
        "code": "UNAUTHENTICATED",
        "message": "sign in first",
        "ErrorInfo": info("UNAUTHENTICATED"),
        "Help": page("unauthenticated", "Unauthorized"),
        "metadata": {"www-authenticate": 'Bearer realm="api"'},
    }
    invalid = server.error("Create", "a b", "nowhere", **signed_in)
    violations = [
        {"field": "name", "description": "use only letters and digits", "reason": "CHARACTERS"},
        {"field": "email", "description": "must have an @"},
    ]
    yield invalid, {
        "code": "INVALID_ARGUMENT",
        "message": "the user is not valid",
        "ErrorInfo": info("INVALID_USER", status="422"),
        "BadRequest": details.BadRequest(
            field_violations=[details.BadRequest.FieldViolation(**violation) for violation in violations]
        ),
        "Help": page("invalid-user", "Unprocessable Content"),
        "metadata": {},
    }
    assert server.error("Create", *ann, **signed_in) is None
    yield server.error("Create", *ann, **signed_in), {
        "code": "ALREADY_EXISTS",
        "message": "user ann exists",
        "ErrorInfo": info("USER_EXISTS", name="ann", free='["ann1","ann2"]'),
        "Help": page("user-exists", "Conflict"),
        "metadata": {},
    }
    for name, shown in [("bob", "bob"), ("ünï 😀 100% \t\n", "ünï 😀 100% \t\n"), (' " ', ' " ')]:
        yield server.error("Read", name), {
            "code": "NOT_FOUND",
            "message": f"no user is named {shown}",
            "ErrorInfo": info("NO_SUCH_USER", name=shown),
            "Help": page("no-such-user", "Not Found"),
            "metadata": {},
        }
    for name, code, status, title in [
        ("ann", "UNAVAILABLE", "502", "Bad Gateway"),
        ("slow", "DEADLINE_EXCEEDED", None, "Gateway Timeout"),
    ]:
        stated = {} if status is None else {"status": status}
        yield server.error("ReadAvatar", name), {
            "code": code,
            "message": title,
            "ErrorInfo": info("AVATAR_SERVICE", **stated),
            "Help": page("avatar-service", title),
            "metadata": {},
        }
    yield server.error("Delete", "ann"), {
        "code": "UNIMPLEMENTED",
        "message": "the service has no such method",
        "metadata": {},
    }
    while (limited := server.error("Create", "a b", "nowhere", **signed_in)).code().name == "INVALID_ARGUMENT":
        pass
    delay = rpc_status.from_call(limited)
    delay = next(found for found in delay.details if found.Is(details.RetryInfo.DESCRIPTOR))
    read = details.RetryInfo()
    delay.Unpack(read)
    yield limited, {
        "code": "RESOURCE_EXHAUSTED",
        "message": "slow down",
        "ErrorInfo": info("RATE_LIMITED"),
        "RetryInfo": read,
        "Help": page("rate-limited", "Too Many Requests"),
        "metadata": {"retry-after": str(read.retry_delay.seconds)},
    }


def sizes(server):
    """Errors with longer and longer members: how many statuses arrive, and in how many is the
    member."""
    whole, most, dropped = 0, 0, []
    for size in SIZES:
        for character in "aü":
            name = character * (size // len(character.encode()))
            errors = [server.error("Read", name) for _ in range(CALLS)]
            says = [found(error) if error.code().name == "NOT_FOUND" else None for error in errors]
            dropped += [f"{size} bytes: {error.details()[:120]}" for error, read in zip(errors, says) if read is None]
            for read in filter(None, says):
                member = read["ErrorInfo"].metadata.get("name")
                assert member in (None, name), size
                # A long member leaves less of the body to the detail.
                assert f"no user is named {name}".startswith(read["message"] or "nothing"), size
                whole += member is not None
                most = max(most, size if member else 0)
    return whole, most, dropped


def main(program):
    server = Server(program)
    wrong, compared, errors = [], 0, 0
    started = time.monotonic()
    try:
        for error, expected in cases(server):
            says = found(error)
            errors += 1
            compared += len(says)
            if says != expected:
                wrong.append(f"expected {expected}\nfound {says}")
        whole, most, dropped = sizes(server)
    finally:
        server.channel.close()
        server.process.terminate()
        server.process.wait()
    print(*wrong, *dropped[:9], sep="\n", end="\n" if wrong or dropped else "")
    calls = 2 * CALLS * len(SIZES)
    print(
        f"grpcio {grpc.__version__} read {compared} values of {errors} errors, {len(wrong)} not as expected;"
        f" of {calls:,} statuses for 1 to 20 KB of members, {len(dropped)} dropped, {whole:,} with the whole"
        f" member, the longest of {most:,} bytes; {time.monotonic() - started:.0f} s"
    )
    return not wrong and not dropped and errors == 10 and most >= 3000


sys.exit(not main(sys.argv[1]))
