# An FTP server for tests on pyftpdlib: one user, one folder, perhaps TLS. Lines on standard input spoil it: "cut BYTES", "slow RATE", "fast".
import json, resource, sys, threading
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler, ThrottledDTPHandler, TLS_DTPHandler, TLS_FTPHandler
from pyftpdlib.servers import FTPServer

given = json.loads(sys.argv[1])
state = {"cut": None}


class Data(ThrottledDTPHandler):
    def handle_read(self):
        super().handle_read()
        if state["cut"] is not None and self.tot_bytes_received > state["cut"]:
            state["cut"] = None
            self.cmd_channel.close()

    handle_read_event = handle_read


class SecureData(TLS_DTPHandler):
    def readable(self):
        # Otherwise the library closes a data connection whose handshake is over before the command for it has come.
        return self._ssl_want_read or self.receive


class Implicit(TLS_FTPHandler):
    def handle(self):
        self.secure_connection(self.ssl_context)

    def handle_ssl_established(self):
        TLS_FTPHandler.handle(self)


def listen():
    for line in sys.stdin:
        word, *rest = line.split()
        if word == "cut":
            state["cut"] = int(rest[0])
        elif word == "slow":
            Data.read_limit = int(rest[0])
        elif word == "fast":
            Data.read_limit = 0


if given.get("fullAt"):
    resource.setrlimit(resource.RLIMIT_FSIZE, (given["fullAt"], given["fullAt"]))
authorizer = DummyAuthorizer()
authorizer.add_user(given["user"], given["password"], given["folder"], perm="elradfmwMT")
if given["tls"] == "none":
    handler = FTPHandler
    handler.dtp_handler = Data
else:
    handler = Implicit if given["tls"] == "implicit" else TLS_FTPHandler
    handler.certfile = given["certificate"]
    handler.tls_control_required = True
    handler.tls_data_required = True
    handler.dtp_handler = SecureData
    # Clients take the session of the control connection up again for the data, as most servers demand; OpenSSL wants a name for those.
    handler.ssl_context = handler.get_ssl_context()
    handler.ssl_context.set_session_id(b"proofdesk")
handler.authorizer = authorizer
handler.auth_failed_timeout = 0
threading.Thread(target=listen, daemon=True).start()
FTPServer(("127.0.0.1", given["port"]), handler).serve_forever()
