-- AlterTable
ALTER TABLE "Caregiver" ADD COLUMN     "changesPlans" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Prescription" ADD COLUMN     "request" JSONB;
