-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "stoppedAt" TIMESTAMPTZ(6),
    "isOperator" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Patient" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "birthYear" INTEGER,
    "enrolment" TEXT NOT NULL,
    "enrolmentSince" TIMESTAMPTZ(6) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(6),
    "settings" JSONB NOT NULL,
    "moodAskedOn" DATE,
    "sideEffectsAskedOn" DATE,
    "summaryAskedOn" DATE,
    "invitedBy" TEXT NOT NULL,
    "lastFactAt" TIMESTAMPTZ(6),
    "wakeAt" TIMESTAMPTZ(6) NOT NULL,
    "stuckSince" TIMESTAMPTZ(6),
    "stuckAttempts" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(6),

    CONSTRAINT "Patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Caregiver" (
    "id" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "relation" TEXT,
    "order" INTEGER NOT NULL,
    "sharesUnconfirmed" BOOLEAN NOT NULL,
    "sharesDanger" BOOLEAN NOT NULL,
    "sharesSummary" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "declinedBy" TEXT,

    CONSTRAINT "Caregiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prescription" (
    "id" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "medicine" TEXT NOT NULL,
    "strength" TEXT,
    "otherNames" TEXT[],
    "purpose" TEXT,
    "source" TEXT NOT NULL,
    "critical" BOOLEAN NOT NULL,
    "reminders" JSONB NOT NULL,
    "alarm" JSONB NOT NULL,
    "phases" JSONB NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,
    "stoppedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Prescription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dose" (
    "id" TEXT NOT NULL,
    "prescriptionId" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "time" TIME(0) NOT NULL,
    "plannedAt" TIMESTAMPTZ(6) NOT NULL,
    "state" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(6),
    "openSince" TIMESTAMPTZ(6),
    "windowEndsAt" TIMESTAMPTZ(6),
    "followUps" INTEGER,
    "followUpAt" TIMESTAMPTZ(6),
    "snoozes" INTEGER,
    "takenAt" TIMESTAMPTZ(6),
    "declinedAt" TIMESTAMPTZ(6),
    "skipReason" TEXT,
    "unansweredAt" TIMESTAMPTZ(6),
    "notAskedAt" TIMESTAMPTZ(6),
    "notAskedBecause" TEXT,
    "byPersonId" TEXT,
    "byRole" TEXT,

    CONSTRAINT "Dose_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "id" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "asked" JSONB NOT NULL,
    "openedAt" TIMESTAMPTZ(6) NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "closedAt" TIMESTAMPTZ(6),
    "closedWhy" TEXT,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alarm" (
    "id" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "raisedAt" TIMESTAMPTZ(6) NOT NULL,
    "told" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "nextStepAt" TIMESTAMPTZ(6),
    "acknowledgedBy" TEXT,
    "acknowledgedAt" TIMESTAMPTZ(6),
    "closedAt" TIMESTAMPTZ(6),
    "closedWhy" TEXT,

    CONSTRAINT "Alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "kind" TEXT NOT NULL,
    "score" INTEGER,
    "effect" TEXT,
    "words" TEXT,
    "byPersonId" TEXT NOT NULL,
    "byRole" TEXT NOT NULL,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "seq" BIGSERIAL NOT NULL,
    "patientId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,
    "eventId" TEXT,
    "body" JSONB NOT NULL,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT,
    "sentAt" TIMESTAMPTZ(6) NOT NULL,
    "receivedAt" TIMESTAMPTZ(6) NOT NULL,
    "body" JSONB NOT NULL,
    "handledAt" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "stuckAt" TIMESTAMPTZ(6),

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "patientId" TEXT,
    "personId" TEXT,
    "channel" TEXT,
    "address" TEXT,
    "content" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "promptId" TEXT,
    "alarmId" TEXT,
    "urgency" TEXT NOT NULL,
    "contactId" TEXT,
    "avoid" TEXT[],
    "despiteStop" BOOLEAN NOT NULL,
    "worthUntil" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "state" TEXT NOT NULL,
    "why" TEXT,
    "messageId" TEXT,
    "retryAt" TIMESTAMPTZ(6),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "personId" TEXT,
    "contactId" TEXT,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "replies" JSONB NOT NULL,
    "promptIds" TEXT[],
    "noticeIds" TEXT[],
    "urgency" TEXT NOT NULL,
    "worthUntil" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "status" TEXT NOT NULL,
    "statusAt" TIMESTAMPTZ(6) NOT NULL,
    "reachedAt" TIMESTAMPTZ(6),
    "externalId" TEXT,
    "code" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 1,
    "hasButtons" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "messageId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),
    "result" TEXT,
    "code" TEXT,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("messageId","number")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "codeHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "Beat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Beat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Person_isOperator_idx" ON "Person"("isOperator");

-- CreateIndex
CREATE INDEX "Contact_channel_value_idx" ON "Contact"("channel", "value");

-- CreateIndex
CREATE INDEX "Contact_personId_idx" ON "Contact"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Patient_personId_key" ON "Patient"("personId");

-- CreateIndex
CREATE INDEX "Patient_wakeAt_idx" ON "Patient"("wakeAt");

-- CreateIndex
CREATE INDEX "Caregiver_patientId_idx" ON "Caregiver"("patientId");

-- CreateIndex
CREATE INDEX "Caregiver_personId_idx" ON "Caregiver"("personId");

-- CreateIndex
CREATE INDEX "Prescription_patientId_idx" ON "Prescription"("patientId");

-- CreateIndex
CREATE INDEX "Dose_patientId_plannedAt_idx" ON "Dose"("patientId", "plannedAt");

-- CreateIndex
CREATE INDEX "Dose_prescriptionId_plannedAt_idx" ON "Dose"("prescriptionId", "plannedAt");

-- CreateIndex
CREATE INDEX "Prompt_patientId_closedAt_idx" ON "Prompt"("patientId", "closedAt");

-- CreateIndex
CREATE INDEX "Prompt_personId_closedAt_idx" ON "Prompt"("personId", "closedAt");

-- CreateIndex
CREATE INDEX "Alarm_patientId_closedAt_idx" ON "Alarm"("patientId", "closedAt");

-- CreateIndex
CREATE INDEX "Observation_patientId_at_idx" ON "Observation"("patientId", "at");

-- CreateIndex
CREATE INDEX "Fact_patientId_seq_idx" ON "Fact"("patientId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Event_channel_externalId_key" ON "Event"("channel", "externalId");

-- CreateIndex
CREATE INDEX "Notice_patientId_createdAt_idx" ON "Notice"("patientId", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_promptId_idx" ON "Notice"("promptId");

-- CreateIndex
CREATE INDEX "Notice_messageId_idx" ON "Notice"("messageId");

-- CreateIndex
CREATE INDEX "Message_channel_externalId_idx" ON "Message"("channel", "externalId");

-- CreateIndex
CREATE INDEX "Message_contactId_createdAt_idx" ON "Message"("contactId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_personId_createdAt_idx" ON "Message"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_status_statusAt_idx" ON "Message"("status", "statusAt");

-- CreateIndex
CREATE INDEX "Message_promptIds_idx" ON "Message" USING GIN ("promptIds");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Patient" ADD CONSTRAINT "Patient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Caregiver" ADD CONSTRAINT "Caregiver_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Caregiver" ADD CONSTRAINT "Caregiver_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prescription" ADD CONSTRAINT "Prescription_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dose" ADD CONSTRAINT "Dose_prescriptionId_fkey" FOREIGN KEY ("prescriptionId") REFERENCES "Prescription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alarm" ADD CONSTRAINT "Alarm_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The few rows that wait for something among years of them. Prisma's schema knows no partial index.
CREATE INDEX "Dose_open_idx" ON "Dose"("patientId") WHERE "state" IN ('due', 'asked');
CREATE INDEX "Event_waiting_idx" ON "Event"("channel", "address") WHERE "handledAt" IS NULL AND "stuckAt" IS NULL;
CREATE INDEX "Notice_waiting_idx" ON "Notice"("personId") WHERE "state" = 'waiting';
CREATE INDEX "Notice_waiting_since_idx" ON "Notice"("createdAt") WHERE "state" = 'waiting';
CREATE INDEX "Message_buttons_idx" ON "Message"("createdAt") WHERE "hasButtons";
CREATE INDEX "Notice_stranger_idx" ON "Notice"("channel", "address", "createdAt") WHERE "address" IS NOT NULL;

-- What each state requires. Prisma's schema cannot say it, so it is written by hand.

ALTER TABLE "Contact"
  ADD CONSTRAINT "Contact_channel_check" CHECK ("channel" IN ('telegram', 'sms', 'slack')),
  ADD CONSTRAINT "Contact_state_check" CHECK ("state" IN ('invited', 'usable', 'suspended', 'unreachable'));

ALTER TABLE "Patient"
  ADD CONSTRAINT "Patient_enrolment_check" CHECK ("enrolment" IN ('invited', 'active', 'paused', 'declined')),
  ADD CONSTRAINT "Patient_pausedUntil_check" CHECK (("enrolment" = 'paused') = ("pausedUntil" IS NOT NULL)),
  ADD CONSTRAINT "Patient_stuck_check" CHECK (("stuckSince" IS NULL) = ("retryAt" IS NULL));

ALTER TABLE "Caregiver"
  ADD CONSTRAINT "Caregiver_state_check" CHECK ("state" IN ('proposed', 'invited', 'active', 'declined', 'removed')),
  ADD CONSTRAINT "Caregiver_declinedBy_check" CHECK (("state" = 'declined') = ("declinedBy" IS NOT NULL)),
  ADD CONSTRAINT "Caregiver_declinedBy_who_check" CHECK ("declinedBy" IN ('patient', 'caregiver'));

ALTER TABLE "Prescription"
  ADD CONSTRAINT "Prescription_source_check" CHECK ("source" IN ('ordered', 'reported'));

ALTER TABLE "Dose"
  ADD CONSTRAINT "Dose_state_check"
    CHECK ("state" IN ('due', 'asked', 'taken', 'declined', 'unanswered', 'notAsked')),
  ADD CONSTRAINT "Dose_asked_check" CHECK (("state" = 'asked') =
    ("openSince" IS NOT NULL AND "windowEndsAt" IS NOT NULL AND "followUps" IS NOT NULL AND "snoozes" IS NOT NULL)),
  ADD CONSTRAINT "Dose_askedAt_check" CHECK ("state" <> 'asked' OR "askedAt" IS NOT NULL),
  ADD CONSTRAINT "Dose_taken_check" CHECK (("state" = 'taken') = ("takenAt" IS NOT NULL)),
  ADD CONSTRAINT "Dose_declined_check" CHECK (("state" = 'declined') = ("declinedAt" IS NOT NULL)),
  ADD CONSTRAINT "Dose_unanswered_check" CHECK (("state" = 'unanswered') = ("unansweredAt" IS NOT NULL)),
  ADD CONSTRAINT "Dose_notAsked_check"
    CHECK (("state" = 'notAsked') = ("notAskedAt" IS NOT NULL AND "notAskedBecause" IS NOT NULL)),
  ADD CONSTRAINT "Dose_by_check"
    CHECK (("state" IN ('taken', 'declined')) = ("byPersonId" IS NOT NULL AND "byRole" IS NOT NULL)),
  ADD CONSTRAINT "Dose_byRole_check" CHECK ("byRole" IN ('patient', 'caregiver', 'operator'));

ALTER TABLE "Prompt"
  ADD CONSTRAINT "Prompt_closed_check" CHECK (("closedAt" IS NULL) = ("closedWhy" IS NULL)),
  ADD CONSTRAINT "Prompt_closedWhy_check"
    CHECK ("closedWhy" IN ('answered', 'expired', 'superseded', 'withdrawn'));

ALTER TABLE "Alarm"
  ADD CONSTRAINT "Alarm_state_check" CHECK ("state" IN ('open', 'acknowledged', 'closed')),
  ADD CONSTRAINT "Alarm_acknowledged_check"
    CHECK (("state" = 'acknowledged') = ("acknowledgedAt" IS NOT NULL AND "acknowledgedBy" IS NOT NULL)),
  ADD CONSTRAINT "Alarm_closed_check"
    CHECK (("state" = 'closed') = ("closedAt" IS NOT NULL AND "closedWhy" IS NOT NULL));

ALTER TABLE "Observation"
  ADD CONSTRAINT "Observation_kind_check" CHECK ("kind" IN ('mood', 'sideEffect', 'noSideEffects')),
  ADD CONSTRAINT "Observation_mood_check"
    CHECK (("kind" = 'mood') = ("score" IS NOT NULL) AND ("score" IS NULL OR "score" BETWEEN 1 AND 5)),
  ADD CONSTRAINT "Observation_sideEffect_check" CHECK (("kind" = 'sideEffect') = ("words" IS NOT NULL));

ALTER TABLE "Event"
  ADD CONSTRAINT "Event_kind_check" CHECK ("kind" IN ('said', 'delivery', 'access')),
  ADD CONSTRAINT "Event_address_check" CHECK (("kind" = 'delivery') = ("address" IS NULL));

ALTER TABLE "Notice"
  ADD CONSTRAINT "Notice_state_check" CHECK ("state" IN ('waiting', 'sent', 'dropped')),
  ADD CONSTRAINT "Notice_to_check" CHECK (
    ("personId" IS NOT NULL AND "channel" IS NULL AND "address" IS NULL) OR
    ("personId" IS NULL AND "channel" IS NOT NULL AND "address" IS NOT NULL)),
  ADD CONSTRAINT "Notice_urgency_check"
    CHECK ("urgency" IN ('danger', 'answer', 'alarm', 'reminder', 'followUp', 'routine')),
  ADD CONSTRAINT "Notice_dropped_check" CHECK ("state" <> 'dropped' OR "why" IS NOT NULL),
  ADD CONSTRAINT "Notice_sent_check" CHECK ("state" <> 'sent' OR "messageId" IS NOT NULL);

ALTER TABLE "Message"
  ADD CONSTRAINT "Message_status_check" CHECK ("status" IN
    ('queued', 'handing', 'accepted', 'sent', 'delivered', 'read', 'failed', 'unknown', 'expired'));

ALTER TABLE "Attempt"
  ADD CONSTRAINT "Attempt_ended_check" CHECK (("endedAt" IS NULL) = ("result" IS NULL)),
  ADD CONSTRAINT "Attempt_result_check" CHECK ("result" IN
    ('accepted', 'later', 'gone', 'optedOut', 'refused', 'unauthorized', 'unknown'));

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_purpose_check" CHECK ("purpose" IN ('patient', 'caregiver'));
