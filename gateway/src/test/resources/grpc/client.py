# Makes the call that each line of its input names, and says in one line what came of it.
# Arguments: the port, and for TLS the file of the certificate that is trusted.
import queue
import sys

import grpc

LIMIT = 120
options = (("grpc.max_receive_message_length", -1), ("grpc.enable_retries", 0))
target = "127.0.0.1:" + sys.argv[1]
if len(sys.argv) > 2:
    with open(sys.argv[2], "rb") as file:
        trusted = grpc.ssl_channel_credentials(file.read())
    name = (("grpc.ssl_target_name_override", "a.localhost"),)
    channel = grpc.secure_channel(target, trusted, options + name)
else:
    channel = grpc.insecure_channel(target, options)


def path(method):
    return "/test.Bytes/" + method


def one(method, request=b"", **more):
    return channel.unary_unary(path(method))(request, timeout=LIMIT, **more)


def metadata(pairs):
    return {key: value for key, value in pairs or () if key.startswith(("said", "raw", "why"))}


def unary():
    answer, call = channel.unary_unary(path("Unary")).with_call(
        b"hello \x00\xff", timeout=LIMIT, metadata=(("asked", "this"),)
    )
    first, last = metadata(call.initial_metadata()), metadata(call.trailing_metadata())
    return "%r %s %s %s" % (answer, call.code().name, first, sorted(last.items()))


def empty():
    return "%r" % one("Unary")


def fail():
    return one("Fail")


def nowhere():
    return one("Nowhere")


def down():
    messages = []
    for each in channel.unary_stream(path("Down"))(b"20", timeout=LIMIT):
        messages.append(int(each))
        one("Got")
    return "%s" % messages


def broken():
    messages = []
    try:
        for each in channel.unary_stream(path("Broken"))(b"", timeout=LIMIT):
            messages.append(each)
    except grpc.RpcError as error:
        return "%r then %s: %s" % (messages, error.code().name, error.details())


def up():
    requests = (b"x" * size for size in range(0, 5000, 50))
    return channel.stream_unary(path("Up"))(requests, timeout=LIMIT).decode()


def chat():
    # The next message only after the answer to the one before.
    answered = []
    end = object()
    words = queue.Queue()
    call = channel.stream_stream(path("Chat"))(iter(words.get, end), timeout=LIMIT)
    for word in (b"how", b"do", b"you", b"do"):
        words.put(word)
        answered.append(next(call))
    words.put(end)
    return "%r and %d more, %s" % (answered, len(list(call)), call.code().name)


def cancel():
    call = channel.unary_unary(path("Hang")).future(b"")
    begun = one("HasBegun")
    call.cancel()
    return ended(begun, call)


def deadline():
    call = channel.unary_unary(path("Hang")).future(b"", timeout=2)
    return ended(one("HasBegun"), call)


def ended(begun, call):
    code = grpc.StatusCode.CANCELLED if call.cancelled() else call.code()
    return "begun %s, ended %s, %s" % (begun.decode(), one("HasEnded").decode(), code.name)


def large():
    message = bytes(range(256)) * (8 * 4096)
    return "%d %s" % (len(message), one("Unary", message) == message)


def many():
    calls = [channel.unary_unary(path("Unary")).future(b"%d" % i, timeout=LIMIT) for i in range(200)]
    return "%s" % all(call.result() == b"%d" % i for i, call in enumerate(calls))


cases = {
    each.__name__: each
    for each in (unary, empty, fail, nowhere, down, broken, up, chat, cancel, deadline, large, many)
}
for line in sys.stdin:
    try:
        print(cases[line.strip()](), flush=True)
    except grpc.RpcError as error:
        why = sorted(metadata(error.trailing_metadata()).items())
        print("%s: %s %s" % (error.code().name, error.details(), why), flush=True)
