-- When the next message may go out over a sender.

INSERT INTO "Pace" ("sender", "nextAt") VALUES ('sms', '2026-11-24T08:00:00Z');
