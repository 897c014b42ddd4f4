-- What operators are told of: one row for each trouble. And the history of people who are around no patient.

CREATE TABLE "Trouble" (
  "id" TEXT NOT NULL,
  "cause" JSONB NOT NULL,
  "since" TIMESTAMPTZ(6) NOT NULL,
  "seenAt" TIMESTAMPTZ(6) NOT NULL,
  "touched" JSONB NOT NULL,
  "toldAs" TEXT,
  "toldAt" TIMESTAMPTZ(6),
  "overAt" TIMESTAMPTZ(6),
  CONSTRAINT "Trouble_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Trouble_told_check" CHECK (
    ("toldAs" IS NULL AND "toldAt" IS NULL) OR ("toldAs" IN ('began', 'lasts', 'over') AND "toldAt" IS NOT NULL)
  )
);
CREATE INDEX "Trouble_overAt_idx" ON "Trouble"("overAt");

CREATE TABLE "PersonFact" (
  "seq" BIGSERIAL NOT NULL,
  "personId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "recordedAt" TIMESTAMPTZ(6) NOT NULL,
  "eventId" TEXT,
  CONSTRAINT "PersonFact_pkey" PRIMARY KEY ("seq"),
  CONSTRAINT "PersonFact_kind_check" CHECK ("kind" IN ('MessagesStopped', 'MessagesStarted'))
);
CREATE INDEX "PersonFact_personId_seq_idx" ON "PersonFact"("personId", "seq");

-- What is looked for again and again, and is rare.
CREATE INDEX "Patient_stuck_idx" ON "Patient"("stuckSince") WHERE "stuckSince" IS NOT NULL;
CREATE INDEX "Event_stuck_idx" ON "Event"("stuckAt") WHERE "stuckAt" IS NOT NULL AND "handledAt" IS NULL;
CREATE INDEX "Dose_outage_idx" ON "Dose"("notAskedAt") WHERE "notAskedBecause" = 'outage';
