-- Patients are asked again about each caregiver, and somebody else may have to consent before a patient is invited.

ALTER TABLE "Caregiver"
  ADD COLUMN "reviewAgain" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "reviewAt" TIMESTAMPTZ(6);

-- Whoever is active already is asked about two weeks after it began, or soon.
UPDATE "Caregiver" SET "reviewAt" = "since" + interval '14 days' WHERE "state" = 'active';

ALTER TABLE "Caregiver"
  ADD CONSTRAINT "Caregiver_review_check" CHECK (("state" = 'active') = ("reviewAt" IS NOT NULL));

ALTER TABLE "Patient"
  ADD COLUMN "consent" JSONB,
  DROP CONSTRAINT "Patient_enrolment_check",
  ADD CONSTRAINT "Patient_enrolment_check"
    CHECK ("enrolment" IN ('awaitingConsent', 'invited', 'active', 'paused', 'declined'));
