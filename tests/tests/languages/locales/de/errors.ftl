### What the service answers if a request fails. The id of a message is the error's code.

user-exists = Konto vorhanden
    .detail = Es gibt { $name } schon.
rate-limited = Zu viele Anfragen
    .detail = { $retry_after ->
        [one] Versuchen Sie es in einer Sekunde wieder.
       *[other] Versuchen Sie es in { $retry_after } Sekunden wieder.
    }
database = Fehler in unserem Dienst

# The titles of errors that have only a status, such as those of the framework.
status-404 = Nicht gefunden
status-405 = Methode nicht erlaubt
