-- Something that is due on a day.

INSERT INTO "Appointment" ("id", "patientId", "kind", "name", "prepare", "zone", "recurrence", "afterChange", "graceDays",
  "alarm", "due", "lastDoneOn", "addedAt", "endedAt") VALUES
  ('ap-1', 'p-ana', 'bloodTest', 'lithium level', 'before the morning dose', 'Europe/Madrid',
   '{"kind":"everyMonths","every":3}', '{"days":7}', 7, true,
   '{"date":{"$date":"2026-12-01"},"time":null}', '2026-09-01', '2026-11-01T08:00:00Z', NULL);
