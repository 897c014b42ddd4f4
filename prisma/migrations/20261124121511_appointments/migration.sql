-- CreateTable
CREATE TABLE "Appointment" (
    "id" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prepare" TEXT,
    "zone" TEXT NOT NULL,
    "recurrence" JSONB NOT NULL,
    "afterChange" JSONB,
    "graceDays" INTEGER,
    "alarm" BOOLEAN NOT NULL,
    "due" JSONB,
    "lastDoneOn" DATE,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Appointment_patientId_endedAt_idx" ON "Appointment"("patientId", "endedAt");

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "Appointment"
  ADD CONSTRAINT "Appointment_kind_check" CHECK ("kind" IN ('injection', 'bloodTest', 'therapy', 'visit')),
  ADD CONSTRAINT "Appointment_endedAt_check" CHECK ("endedAt" IS NULL OR "due" IS NULL),
  ADD CONSTRAINT "Appointment_graceDays_check" CHECK ("graceDays" > 0);
