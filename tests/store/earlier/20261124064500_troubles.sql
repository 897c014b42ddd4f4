-- A trouble that is over, and somebody around no patient who wants no messages.

INSERT INTO "Trouble" ("id", "cause", "since", "seenAt", "touched", "toldAs", "toldAt", "overAt") VALUES
  ('outage:sms:1', '{"kind":"outage","channel":"sms","code":"http_503"}', '2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z',
   '{"count":2,"patientIds":["p-ana","p-eva"]}', 'over', '2026-11-23T09:00:01Z', '2026-11-23T09:00:00Z');
INSERT INTO "PersonFact" ("personId", "kind", "at", "recordedAt", "eventId") VALUES
  ('operator-slack-U1', 'MessagesStopped', '2026-11-23T08:00:00Z', '2026-11-23T08:00:01Z', '1');
