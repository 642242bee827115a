#!/usr/bin/env bash
# grpcio 1.85.3: the same status, with more than 8 KiB of metadata and less than 16, arrives or
# does not, at random.
#
# The client has a soft limit (8192) and a hard limit (16384) for the metadata of a response, and
# between the two it rejects each response with a probability that grows with the length. What the
# caller then sees is RESOURCE_EXHAUSTED in place of the server's code, which is the code of a
# quota or a rate limit: a client that waits and repeats the call may get the real error the second
# time. grpcio-status cannot read the details then: it raises, as they are those of the other code.
# The details of a status are metadata, too, so an error that grows with its input comes to this
# after it passed every test with short inputs.
#
# Seen, for an ErrorInfo of 6 KB, 12 KB and 20 KB in 200 calls each: always FAILED_PRECONDITION;
# sometimes FAILED_PRECONDITION and sometimes RESOURCE_EXHAUSTED; always RESOURCE_EXHAUSTED.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-deps grpcio==1.85.3 grpcio-status==1.85.3 \
    protobuf==7.36.2 googleapis-common-protos==1.76.0 typing_extensions==4.16.0
cat >finding.py <<'PYTHON'
from concurrent.futures import ThreadPoolExecutor

import grpc
from google.protobuf.any_pb2 import Any
from google.rpc import error_details_pb2, status_pb2
from grpc_status import rpc_status


class Handler(grpc.GenericRpcHandler):
    def service(self, _):
        return grpc.unary_unary_rpc_method_handler(self.fail)

    def fail(self, length, context):
        detail = Any()
        detail.Pack(error_details_pb2.ErrorInfo(reason="TOO_LONG", metadata={"name": "n" * int(length)}))
        context.abort_with_status(rpc_status.to_status(status_pb2.Status(code=9, message="no", details=[detail])))


server = grpc.server(ThreadPoolExecutor(2))
server.add_generic_rpc_handlers((Handler(),))
port = server.add_insecure_port("127.0.0.1:0")
server.start()
with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
    for length in (6000, 12000, 20000):
        codes, unread = set(), 0
        for _ in range(200):
            try:
                channel.unary_unary("/finding/Fail")(str(length).encode())
            except grpc.RpcError as error:
                codes.add(error.code().name)
                try:
                    rpc_status.from_call(error)
                except ValueError:
                    unread += 1
        print(f"{length}: {' and '.join(sorted(codes))}{', details that raise' if unread else ''}")
server.stop(None)
PYTHON
printed=$(venv/bin/python finding.py)
echo "$printed"
[ "$printed" = $'6000: FAILED_PRECONDITION\n12000: FAILED_PRECONDITION and RESOURCE_EXHAUSTED, details that raise\n20000: RESOURCE_EXHAUSTED' ] ||
    { echo "grpcio-drops-statuses-at-random: this has changed" >&2; exit 1; }
