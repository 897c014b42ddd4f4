-- A row in each table as it was at this migration, with every column set, so that whatever comes later can be seen to
-- lose nothing. Ana is a patient with all that can be known of one; Eva has only just been invited; Ben cares for Ana.

INSERT INTO "Person" ("id", "name", "language", "stoppedAt", "isOperator") VALUES
  ('person-ana', 'Ana', 'es', NULL, false),
  ('person-eva', 'Eva', 'en', '2026-11-20T10:00:00.123456Z', false),
  ('person-ben', 'Ben', 'en', NULL, false),
  ('operator-slack-U1', 'Operator', 'en', NULL, true);
INSERT INTO "Contact" ("id", "personId", "channel", "value", "order", "state", "since") VALUES
  ('contact-ana', 'person-ana', 'sms', '+15551230001', 0, 'usable', '2026-11-01T08:00:00Z'),
  ('contact-eva', 'person-eva', 'telegram', '4711', -1, 'invited', '2026-11-01T08:00:00Z'),
  ('contact-ben', 'person-ben', 'slack', 'U0123ABC', 1, 'unreachable', '2026-11-01T08:00:00Z');
INSERT INTO "Patient" ("id", "personId", "zone", "country", "birthYear", "enrolment", "enrolmentSince", "pausedUntil",
  "settings", "moodAskedOn", "sideEffectsAskedOn", "summaryAskedOn", "invitedBy", "lastFactAt", "wakeAt", "stuckSince",
  "stuckAttempts", "retryAt") VALUES
  ('p-ana', 'person-ana', 'Europe/Madrid', 'ES', 1990, 'paused', '2026-11-01T08:00:00Z', '2026-11-27T07:00:00Z',
   '{"reminders":{"windowMin":120,"followUpsAfterMin":[15,45],"snoozesMax":3,"snoozeMin":20},"alarm":{"inARow":2,"inSevenDays":3,"nextAfterMin":30},"mood":{"time":{"$time":"20:00:00"}},"sideEffects":null,"summary":{"weekday":7,"time":{"$time":"18:00:00"}},"namesShown":true}',
   '2026-11-23', '2026-11-22', '2026-11-21', 'Clinic of the Moon', '2026-11-24T07:59:59.999999Z',
   '2026-11-24T09:00:00Z', '2026-11-24T08:00:00Z', 2, '2026-11-24T08:10:00Z'),
  ('p-eva', 'person-eva', 'America/New_York', 'US', NULL, 'invited', '2026-11-24T08:00:00Z', NULL,
   '{"reminders":{"windowMin":120,"followUpsAfterMin":[15,45],"snoozesMax":3,"snoozeMin":20},"alarm":{"inARow":2,"inSevenDays":3,"nextAfterMin":30},"mood":null,"sideEffects":null,"summary":null,"namesShown":false}',
   NULL, NULL, NULL, 'Clinic of the Moon', NULL, '2026-11-24T09:00:00Z', NULL, 0, NULL);
INSERT INTO "Caregiver" ("id", "patientId", "personId", "relation", "order", "sharesUnconfirmed", "sharesDanger",
  "sharesSummary", "state", "since", "declinedBy") VALUES
  ('cg-ben', 'p-ana', 'person-ben', 'brother', 0, true, true, false, 'active', '2026-11-02T08:00:00Z', NULL),
  ('cg-eva', 'p-ana', 'person-eva', NULL, 1, false, false, false, 'declined', '2026-11-02T08:00:00Z', 'caregiver');
INSERT INTO "Prescription" ("id", "patientId", "medicine", "strength", "otherNames", "purpose", "source", "critical",
  "reminders", "alarm", "phases", "addedAt", "stoppedAt") VALUES
  ('rx-1', 'p-ana', 'lithium', '300 mg', '{"my \"blue\", {one}"}', 'to sleep', 'ordered', true, '{"windowMin":90}',
   '{"inARow":1}',
   '[{"from":{"$date":"2026-01-01"},"until":null,"dosage":{"amount":"1 tablet","timing":{"kind":"daily","times":[{"$time":"08:00:00"},{"$time":"20:00:00"}],"weekdays":[]}}}]',
   '2026-11-01T08:00:00Z', '2026-12-24T08:00:00Z');
INSERT INTO "Dose" ("id", "prescriptionId", "patientId", "date", "time", "plannedAt", "state", "askedAt", "openSince",
  "windowEndsAt", "followUps", "followUpAt", "snoozes", "takenAt", "declinedAt", "skipReason", "unansweredAt",
  "notAskedAt", "notAskedBecause", "byPersonId", "byRole") VALUES
  ('rx-1@2026-11-24T08:00', 'rx-1', 'p-ana', '2026-11-24', '08:00', '2026-11-24T07:00:00Z', 'asked',
   '2026-11-24T07:00:00Z', '2026-11-24T07:00:00Z', '2026-11-24T09:00:00Z', 1, '2026-11-24T07:45:00Z', 1, NULL, NULL,
   NULL, NULL, NULL, NULL, NULL, NULL),
  ('rx-1@2026-11-23T20:00', 'rx-1', 'p-ana', '2026-11-23', '20:00', '2026-11-23T19:00:00Z', 'taken',
   '2026-11-23T19:00:00Z', NULL, NULL, NULL, NULL, NULL, '2026-11-23T19:05:00Z', NULL, NULL, NULL, NULL, NULL,
   'person-ben', 'caregiver'),
  ('rx-1@2026-11-23T08:00', 'rx-1', 'p-ana', '2026-11-23', '08:00', '2026-11-23T07:00:00Z', 'declined',
   '2026-11-23T07:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-23T07:05:00Z', 'feltSick', NULL, NULL, NULL,
   'person-ana', 'patient'),
  ('rx-1@2026-11-22T20:00', 'rx-1', 'p-ana', '2026-11-22', '20:00', '2026-11-22T19:00:00Z', 'unanswered',
   '2026-11-22T19:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-22T21:00:00Z', NULL, NULL, NULL,
   NULL),
  ('rx-1@2026-11-22T08:00', 'rx-1', 'p-ana', '2026-11-22', '08:00', '2026-11-22T07:00:00Z', 'notAsked', NULL, NULL,
   NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-22T07:00:00Z', 'outage', NULL, NULL);
INSERT INTO "Prompt" ("id", "patientId", "personId", "asked", "openedAt", "expiresAt", "closedAt", "closedWhy") VALUES
  ('doses:p-ana:1', 'p-ana', 'person-ana', '{"kind":"doses","doseIds":["rx-1@2026-11-24T08:00"]}',
   '2026-11-24T07:00:00Z', '2026-11-24T19:00:00Z', NULL, NULL),
  ('mood:p-ana:1', 'p-ana', 'person-ana', '{"kind":"mood","date":{"$date":"2026-11-23"}}', '2026-11-23T19:00:00Z',
   '2026-11-24T07:00:00Z', '2026-11-23T19:01:00Z', 'answered');
INSERT INTO "Alarm" ("id", "patientId", "about", "raisedAt", "told", "state", "nextStepAt", "acknowledgedBy",
  "acknowledgedAt", "closedAt", "closedWhy") VALUES
  ('alarm-1', 'p-ana', '{"kind":"unconfirmed","prescriptionIds":["rx-1"],"doseIds":["rx-1@2026-11-22T20:00"]}',
   '2026-11-22T21:00:00Z', '[{"personId":"person-ben","at":{"$instant":"2026-11-22T21:00:00Z"},"answer":null}]',
   'open', '2026-11-22T21:30:00Z', NULL, NULL, NULL, NULL),
  ('alarm-2', 'p-ana', '{"kind":"unreachable"}', '2026-11-20T21:00:00Z', '[]', 'acknowledged', NULL, 'person-ben',
   '2026-11-20T22:00:00Z', NULL, NULL),
  ('alarm-3', 'p-ana', '{"kind":"danger","danger":"selfHarm"}', '2026-11-10T21:00:00Z', '[]', 'closed', NULL, NULL,
   NULL, '2026-11-10T22:00:00Z', 'personSays');
INSERT INTO "Observation" ("id", "patientId", "at", "kind", "score", "effect", "words", "byPersonId", "byRole") VALUES
  ('o-1', 'p-ana', '2026-11-23T19:01:00Z', 'mood', 2, NULL, NULL, 'person-ana', 'patient'),
  ('o-2', 'p-ana', '2026-11-23T19:02:00Z', 'sideEffect', NULL, 'dizziness', 'a bit dizzy', 'person-ben', 'caregiver');
INSERT INTO "Fact" ("patientId", "kind", "at", "recordedAt", "eventId", "body") VALUES
  ('p-ana', 'DangerHeard', '2026-11-10T21:00:00Z', '2026-11-10T21:00:01Z', '1',
   '{"kind":"DangerHeard","personId":"person-ana","danger":"selfHarm"}');
INSERT INTO "Event" ("channel", "externalId", "kind", "address", "sentAt", "receivedAt", "body", "handledAt",
  "attempts", "stuckAt") VALUES
  ('sms', 'SM1', 'said', '+15551230001', '2026-11-23T19:01:00Z', '2026-11-23T19:01:01Z',
   '{"kind":"said","externalId":"SM1","from":{"channel":"sms","value":"+15551230001"},"sentAt":{"$instant":"2026-11-23T19:01:00Z"},"utterance":{"kind":"text","text":"mood 2 🌙"},"handledByService":null}',
   '2026-11-23T19:01:02Z', 1, '2026-11-23T19:01:02Z');
INSERT INTO "Message" ("id", "personId", "contactId", "channel", "address", "text", "replies", "promptIds", "noticeIds",
  "urgency", "worthUntil", "createdAt", "status", "statusAt", "reachedAt", "externalId", "code", "tries", "hasButtons")
VALUES
  ('m1', 'person-ana', 'contact-ana', 'sms', '+15551230001', 'Good morning Ana. Reply 1 taken, 2 later, 3 skip',
   '[{"index":0,"promptId":"doses:p-ana:1","reply":"1","label":"taken","choice":{"kind":"taken"}}]',
   '{"doses:p-ana:1"}', '{"p-ana/ask:1"}', 'reminder', '2026-11-24T09:00:00Z', '2026-11-24T07:00:00Z', 'delivered',
   '2026-11-24T07:00:05Z', '2026-11-24T07:00:05Z', 'SM2', '30003', 2, true);
INSERT INTO "Notice" ("id", "patientId", "personId", "channel", "address", "content", "choices", "promptId", "alarmId",
  "urgency", "contactId", "avoid", "despiteStop", "worthUntil", "createdAt", "state", "why", "messageId", "retryAt")
VALUES
  ('p-ana/ask:1', 'p-ana', 'person-ana', NULL, NULL, '{"kind":"reminder","doses":[]}', '[{"kind":"taken"}]',
   'doses:p-ana:1', 'alarm-1', 'reminder', 'contact-ana', '{"contact-x"}', true, '2026-11-24T09:00:00Z',
   '2026-11-24T07:00:00Z', 'sent', 'because', 'm1', '2026-11-24T07:01:00Z'),
  ('stranger:1', NULL, NULL, 'sms', '+15559999999', '{"kind":"stranger"}', '[]', NULL, NULL, 'answer', NULL, '{}',
   false, '2026-11-24T09:00:00Z', '2026-11-24T07:00:00Z', 'waiting', NULL, NULL, NULL);
INSERT INTO "Attempt" ("messageId", "number", "startedAt", "endedAt", "result", "code") VALUES
  ('m1', 1, '2026-11-24T07:00:00Z', '2026-11-24T07:00:01Z', 'accepted', '201');
INSERT INTO "Invitation" ("codeHash", "personId", "patientId", "purpose", "createdAt", "expiresAt", "usedAt") VALUES
  ('ab12', 'person-ana', 'p-ana', 'patient', '2026-11-01T08:00:00Z', '2026-11-08T08:00:00Z', '2026-11-02T08:00:00Z');
INSERT INTO "Beat" ("name", "at") VALUES ('heart', '2026-11-24T08:00:00Z');
INSERT INTO "Setting" ("key", "value") VALUES ('release', '0.1.0 2026a');
